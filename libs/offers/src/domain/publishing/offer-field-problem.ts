import type { Refusal } from '#kernel';

/**
 * MISSING: nothing was said. BAD_VALUE: it cannot be. UNKNOWN_CODE: in none of the lists that count for the host.
 * UNKNOWN_REFERENCE: there is no such organisation, site, municipality or colleague.
 */
export type OfferFieldProblemKind = 'MISSING' | 'BAD_VALUE' | 'UNKNOWN_CODE' | 'UNKNOWN_REFERENCE';

/** One thing that is wrong with what is said of an offer. */
export interface OfferFieldProblem {
  /** The field as in OfferContent; inside lists with its place from 0: `leads[1].conductCertificateOn`. */
  readonly field: string;
  readonly problem: OfferFieldProblemKind;
  /** What was given, at most 200 characters of it; null: nothing. */
  readonly given: string | null;
  /** What was expected, in English words. */
  readonly expected: string;
}

/** The offer cannot be published so; all problems, not only the first. */
export interface OfferInvalid extends Refusal {
  readonly code: 'OFFER_INVALID';
  readonly problems: readonly OfferFieldProblem[];
}

export const offerInvalid = (problems: readonly OfferFieldProblem[]): OfferInvalid => ({
  code: 'OFFER_INVALID',
  message: problems.map(({ field, given, expected }) => `${field}: ${expected} was expected${given === null ? '' : `, not ${given}`}.`).join(' ').slice(0, 2000),
  problems,
});

/** Collects problems while fields are read. */
export class OfferFieldProblems {
  readonly all: OfferFieldProblem[] = [];

  add(field: string, problem: OfferFieldProblemKind, given: unknown, expected: string): void {
    this.all.push({ field, problem, given: shown(given), expected });
  }
}

function shown(given: unknown): string | null {
  if (given === null || given === undefined) return null;
  const text = typeof given === 'object' ? JSON.stringify(given) : String(given);
  return [...text].slice(0, 200).join('');
}
