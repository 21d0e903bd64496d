import { describe, expect, it } from '@jest/globals';
import { judgeStep, MONTH_ACTIONS, MONTH_STATES, MONTH_TRANSITIONS, nextMonthActions, nextMonthStates, type MonthAction, type MonthState } from './month-states.js';

const ann = { actor: 'ann', roles: ['BILLING'] };
const bob = { actor: 'bob', roles: ['ADMINISTRATOR'] };
const DIGEST = 'aa';

/** Written down by hand: what may be done from where, and where it leads to. */
const ALLOWED: Readonly<Record<string, MonthState>> = {
  'CLEARED START_REVIEW': 'IN_REVIEW',
  'IN_REVIEW SUBMIT': 'IN_REVIEW',
  'IN_REVIEW APPROVE': 'APPROVED',
  'IN_REVIEW SEND_BACK': 'IN_REVIEW',
  'APPROVED CLOSE': 'CLOSED',
  'APPROVED REOPEN_REVIEW': 'IN_REVIEW',
};

describe('the way of a month', () => {
  it.each(MONTH_STATES.flatMap((state) => MONTH_ACTIONS.map((action) => [state, action] as const)))('%s: %s', (state, action) => {
    const allowed = ALLOWED[`${state} ${action}`];
    expect(MONTH_TRANSITIONS[state][action]).toBe(allowed);
    // Somebody who has every role, and another one has submitted it, if it is to be.
    const month = { state, submittedBy: action === 'SUBMIT' ? null : 'ann', digest: DIGEST, isOver: true };
    expect(judgeStep(month, action, { actor: 'cem', roles: ['BILLING', 'ADMINISTRATOR'] }, DIGEST)).toBe(allowed === undefined ? 'MONTH_STATE' : null);
  });

  it('tells where it can go next', () => {
    expect(MONTH_STATES.map(nextMonthStates)).toEqual([['IN_REVIEW'], ['APPROVED'], ['CLOSED', 'IN_REVIEW'], [], []]);
  });
});

describe('a month that is not over', () => {
  it.each(MONTH_ACTIONS)('%s: what was begun in it may go on, but neither its review nor its closing begins', (action) => {
    const state = MONTH_STATES.find((one) => MONTH_TRANSITIONS[one][action] !== undefined)!;
    const month = { state, submittedBy: action === 'SUBMIT' ? null : 'ann', digest: DIGEST, isOver: false };
    const expected = action === 'START_REVIEW' || action === 'CLOSE' ? 'MONTH_NOT_OVER' : null;
    expect(judgeStep(month, action, { actor: 'cem', roles: ['BILLING', 'ADMINISTRATOR'] }, DIGEST)).toBe(expected);
    expect(nextMonthActions(month, { actor: 'cem', roles: ['BILLING', 'ADMINISTRATOR'] }).includes(action)).toBe(expected === null);
  });
});

describe('who does what', () => {
  const submitted = { state: 'IN_REVIEW', submittedBy: 'ann', digest: DIGEST, isOver: true } as const;

  it('whoever has submitted it does not approve it, whatever their roles', () => {
    expect(judgeStep(submitted, 'APPROVE', { actor: 'ann', roles: ['BILLING', 'ADMINISTRATOR'] }, DIGEST)).toBe('MONTH_SECOND_PERSON_NEEDED');
    expect(judgeStep(submitted, 'APPROVE', bob, DIGEST)).toBeNull();
  });

  it('nobody signs other figures than those that they have looked at', () => {
    expect(judgeStep(submitted, 'APPROVE', bob, 'bb')).toBe('MONTH_FIGURES_CHANGED');
    expect(judgeStep({ ...submitted, submittedBy: null }, 'SUBMIT', ann, undefined)).toBe('MONTH_FIGURES_CHANGED');
  });

  it('a submission is there once, and approved or sent back only when it is there', () => {
    expect(judgeStep(submitted, 'SUBMIT', ann, DIGEST)).toBe('MONTH_ALREADY_SUBMITTED');
    for (const action of ['APPROVE', 'SEND_BACK'] as const) expect(judgeStep({ ...submitted, submittedBy: null }, action, ann, DIGEST)).toBe('MONTH_NOT_SUBMITTED');
  });

  it.each(['operator', 'anonymous', 'machine:1', 'job:clear-month'])('%s is no person and does nothing', (actor) => {
    expect(judgeStep(submitted, 'APPROVE', { actor, roles: ['BILLING'] }, DIGEST)).toBe('MONTH_PERSON_NEEDED');
  });

  it.each<[MonthAction, readonly string[]]>([
    ['START_REVIEW', ['BILLING']],
    ['SUBMIT', ['BILLING']],
    ['APPROVE', ['BILLING', 'ADMINISTRATOR']],
    ['SEND_BACK', ['BILLING', 'ADMINISTRATOR']],
    ['REOPEN_REVIEW', ['BILLING', 'ADMINISTRATOR']],
    ['CLOSE', ['BILLING']],
  ])('%s is for %s', (action, roles) => {
    const state = MONTH_STATES.find((one) => MONTH_TRANSITIONS[one][action] !== undefined)!;
    const month = { state, submittedBy: action === 'SUBMIT' ? null : 'ann', digest: DIGEST, isOver: true };
    for (const role of ['ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'CASE_LEAD', 'GROUP_LEAD', 'AUDITOR', 'OPERATOR', 'JOB']) {
      expect(judgeStep(month, action, { actor: 'cem', roles: [role] }, DIGEST)).toBe(roles.includes(role) ? null : 'MONTH_ROLE');
    }
  });

  it('a screen is told what its person can do', () => {
    expect(nextMonthActions(submitted, ann)).toEqual(['SEND_BACK']);
    expect(nextMonthActions(submitted, bob)).toEqual(['APPROVE', 'SEND_BACK']);
    expect(nextMonthActions({ ...submitted, submittedBy: null }, ann)).toEqual(['SUBMIT']);
    expect(nextMonthActions({ ...submitted, state: 'CLOSED' }, ann)).toEqual([]);
  });
});
