import { describe, expect, it } from '@jest/globals';
import { DISPUTE_ACTIONS, DISPUTE_STATES, nextDisputeState } from './dispute-states.js';

/** By hand: what leads where, for two sides that can agree between them, and for two that cannot. */
const AGREEING = [
  'OPEN ACCEPT SETTLED', 'OPEN ACCEPT_PART ANSWERED', 'OPEN REJECT ANSWERED', 'OPEN DROP_LINES OPEN', 'OPEN WITHDRAW WITHDRAWN', 'OPEN EXPIRE ESCALATED',
  'ANSWERED ACCEPT SETTLED', 'ANSWERED PROPOSE ANSWERED', 'ANSWERED DROP_LINES ANSWERED', 'ANSWERED WITHDRAW WITHDRAWN', 'ANSWERED ESCALATE ESCALATED', 'ANSWERED EXPIRE ESCALATED',
  'ESCALATED DROP_LINES ESCALATED', 'ESCALATED WITHDRAW WITHDRAWN', 'ESCALATED PROPOSE_RULING ESCALATED', 'ESCALATED CONFIRM_RULING DECIDED',
];
const NOT_AGREEING = [
  'OPEN ACCEPT ANSWERED', 'OPEN REJECT ANSWERED', 'OPEN DROP_LINES OPEN', 'OPEN WITHDRAW WITHDRAWN', 'OPEN EXPIRE ESCALATED',
  'ANSWERED DROP_LINES ANSWERED', 'ANSWERED WITHDRAW WITHDRAWN', 'ANSWERED ESCALATE ESCALATED', 'ANSWERED EXPIRE ESCALATED',
  'ESCALATED DROP_LINES ESCALATED', 'ESCALATED WITHDRAW WITHDRAWN', 'ESCALATED PROPOSE_RULING ESCALATED', 'ESCALATED CONFIRM_RULING DECIDED',
];

describe('the states of a dispute', () => {
  it.each([
    ['that can agree between them', true, AGREEING],
    ['between whom a third one stands', false, NOT_AGREEING],
  ])('every pair of state and action, of sides %s', (_sides, isSettleable, expected) => {
    const walked = DISPUTE_STATES.flatMap((state) => DISPUTE_ACTIONS.map((action) => [state, action, nextDisputeState(state, action, isSettleable)] as const));
    expect(walked).toHaveLength(60);
    expect(walked.filter(([, , next]) => next !== null).map((step) => step.join(' ')).sort()).toEqual([...expected].sort());
  });
});
