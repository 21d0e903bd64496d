import type { Refusal } from '#kernel';

/**
 * MISSING: nothing was said. BAD_VALUE: it cannot be. UNKNOWN_CODE: in no list that counts for the agency.
 * UNKNOWN_REFERENCE: there is no such municipality, offer, or provider with an agreement. LOCKED: does not change any more.
 */
export type ReferralFieldProblemKind = 'MISSING' | 'BAD_VALUE' | 'UNKNOWN_CODE' | 'UNKNOWN_REFERENCE' | 'LOCKED';

/** One thing that is wrong with a request form. */
export interface ReferralFieldProblem {
  /** The field as in the form; inside lists with its place from 0: `formerHelps[1].toMonth`. */
  readonly field: string;
  readonly problem: ReferralFieldProblemKind;
  /** What was given, at most 200 characters of it, for whoever has typed it; null: nothing. */
  readonly given: string | null;
  /** What was expected, in English words. */
  readonly expected: string;
}

/** The form cannot be so; all problems, not only the first. */
export interface ReferralInvalid extends Refusal {
  readonly code: 'REFERRAL_INVALID';
  readonly problems: readonly ReferralFieldProblem[];
}

/** The message names fields and what was expected, never what was typed: it may go into logs of machines. */
export const referralInvalid = (problems: readonly ReferralFieldProblem[]): ReferralInvalid => ({
  code: 'REFERRAL_INVALID',
  message: problems.map(({ field, problem, expected }) => (problem === 'LOCKED' ? `${field} is locked; expected: ${expected}.` : `${field}: ${expected} was expected.`)).join(' ').slice(0, 2000),
  problems,
});

/** Collects problems while fields are read. */
export class ReferralFieldProblems {
  readonly all: ReferralFieldProblem[] = [];

  add(field: string, problem: ReferralFieldProblemKind, given: unknown, expected: string): void {
    this.all.push({ field, problem, given: shown(given), expected });
  }
}

function shown(given: unknown): string | null {
  if (given === null || given === undefined) return null;
  const text = typeof given === 'object' ? JSON.stringify(given) : String(given);
  return [...text].slice(0, 200).join('');
}
