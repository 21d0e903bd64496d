import { describe, expect, it } from '@jest/globals';
import { budgetSourceProblem, type BudgetStep } from './budget-source.js';

const of = (...derived: BudgetStep[]) => ({ derived, hasAsd: true });

describe('TS-08: order of use', () => {
  it('TS-08: the first step needs no reason, every later one does', () => {
    expect(budgetSourceProblem({ step: 'TEAM' }, of('TEAM'))).toBeNull();
    expect(budgetSourceProblem({ step: 'PARTNER_STAFF' }, of('PARTNER_STAFF'))).toBe('REASON_MISSING');
    expect(budgetSourceProblem({ step: 'THIRD_PROVIDER' }, of('THIRD_PROVIDER'))).toBe('REASON_MISSING');
    expect(budgetSourceProblem({ step: 'ASD' }, of('TEAM'))).toBe('REASON_MISSING');
    expect(budgetSourceProblem({ step: 'THIRD_PROVIDER', reason: 'NO_FREE_SEAT' }, of('THIRD_PROVIDER'))).toBeNull();
    expect(budgetSourceProblem({ step: 'ASD', reason: 'WISH_OF_FAMILY' }, of())).toBeNull();
  });

  it('TS-08: a team may send its other staff; nobody is of a team who is not', () => {
    expect(budgetSourceProblem({ step: 'PARTNER_STAFF', reason: 'NO_FREE_SEAT' }, of('TEAM'))).toBeNull();
    expect(budgetSourceProblem({ step: 'TEAM' }, of('THIRD_PROVIDER'))).toBe('STEP_IMPOSSIBLE');
    expect(budgetSourceProblem({ step: 'TEAM' }, of('PARTNER_STAFF'))).toBe('STEP_IMPOSSIBLE');
    expect(budgetSourceProblem({ step: 'THIRD_PROVIDER', reason: 'TOO_FAR' }, of('TEAM'))).toBe('STEP_IMPOSSIBLE');
    expect(budgetSourceProblem({ step: 'TEAM' }, of())).toBe('STEP_IMPOSSIBLE');
  });

  it('TS-09: without an ASD volume there is nothing to dispose of', () => {
    expect(budgetSourceProblem({ step: 'ASD', reason: 'QUALITY' }, { derived: ['TEAM'], hasAsd: false })).toBe('STEP_IMPOSSIBLE');
  });
});
