import { describe, expect, it } from '@jest/globals';
import { CONSEQUENCES, DEFAULT_CONSEQUENCES, DEFAULT_WAITING_RULES, OFFER_END_REASONS, waitingRulesProblem } from './waiting-rules.js';

describe('the rules of a waiting list', () => {
  it.each([
    ['the default ones', {}, null],
    ['an offer of no day', { offerWorkingDays: 0 }, 'offerWorkingDays'],
    ['an offer of 31 days', { offerWorkingDays: 31 }, 'offerWorkingDays'],
    ['a reminder on the last day itself', { offerReminderWorkingDays: 0 }, null],
    ['half a day', { askAgainDays: 1.5 }, 'askAgainDays'],
    ['more than a year', { askAgainDays: 366 }, 'askAgainDays'],
  ])('%s', (_what, change, field) => {
    expect(waitingRulesProblem({ ...DEFAULT_WAITING_RULES, ...change })?.field ?? null).toBe(field);
  });

  it('have a consequence for every reason', () => {
    for (const reason of OFFER_END_REASONS) expect(CONSEQUENCES).toContain(DEFAULT_CONSEQUENCES[reason]);
  });
});
