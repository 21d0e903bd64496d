import type { LocalDate, Refusal } from '#kernel';
import type { Part } from '../../domain/terms-kind.js';
import { TRANSITIONS, type ShownState } from '../../domain/terms-state.js';

/** No such terms, or not one's own to act on: both answer alike. */
export interface TermsNotFound extends Refusal {
  readonly code: 'TERMS_NOT_FOUND';
}

/** The terms are not in a state from which this can be done. */
export interface WrongState extends Refusal {
  readonly code: 'WRONG_STATE';
  readonly state: ShownState;
  /** Where they can go from there. */
  readonly nextStates: readonly ShownState[];
}

/** NRW-13: whoever has written any of it does not approve it, nor does somebody who stands in for an author on that day. */
export interface AuthorCannotApprove extends Refusal {
  readonly code: 'AUTHOR_CANNOT_APPROVE';
  /** True: the caller is not the author, but stands in for one. */
  readonly asDeputy: boolean;
}

/** NRW-13: the two approvals come from two people. */
export interface SamePerson extends Refusal {
  readonly code: 'SAME_PERSON';
}

/** Only people approve: no machine, no job. */
export interface PersonNeeded extends Refusal {
  readonly code: 'PERSON_NEEDED';
}

/** NRW-01: an agreement has three parts. */
export interface PartMissing extends Refusal {
  readonly code: 'PART_MISSING';
  readonly parts: readonly Part[];
}

/** Others of the same parties or scope hold on some of these days. */
export interface Overlap extends Refusal {
  readonly code: 'OVERLAP';
  /** The other's code; of a weekly rate, its agreement's code and its module. */
  readonly otherCode: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The terms that a version is to replace last longer than it: their last days would be lost without anybody having said so. */
export interface ReplacedLastsLonger extends Refusal {
  readonly code: 'REPLACED_LASTS_LONGER';
  /** Of the terms to be replaced; of a weekly rate, its agreement's code and its module. */
  readonly otherCode: string;
  /** Their last day; null: open. */
  readonly validTo: LocalDate | null;
  /** Once they end on this day or before, the version can take their place. */
  readonly endBy: LocalDate;
}

/** A day outside what is possible: from `earliest` to `latest`, both included; null: no limit. */
export interface DayOutOfRange extends Refusal {
  readonly code: 'DAY_OUT_OF_RANGE';
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
}

export const termsUnknown: TermsNotFound = { code: 'TERMS_NOT_FOUND', message: 'There are no such terms.' };
export const samePerson: SamePerson = { code: 'SAME_PERSON', message: 'The other approval of this round came from the same person.' };
export const personNeeded: PersonNeeded = { code: 'PERSON_NEEDED', message: 'Only people approve.' };

export const wrongState = (state: ShownState): WrongState => ({
  code: 'WRONG_STATE',
  message: `This is not possible while the terms are ${state}.`,
  state,
  nextStates: state === 'ENDED' ? [] : TRANSITIONS[state],
});

export const authorCannotApprove = (asDeputy: boolean): AuthorCannotApprove => ({
  code: 'AUTHOR_CANNOT_APPROVE',
  message: asDeputy ? 'Whoever stands in for an author does not approve the terms.' : 'Whoever has written terms does not approve them.',
  asDeputy,
});

export const partMissing = (parts: readonly Part[]): PartMissing => ({
  code: 'PART_MISSING',
  message: `The agreement lacks: ${parts.join(', ')}.`,
  parts,
});

export const overlap = (other: { code: string; validFrom: LocalDate; validTo: LocalDate | null }): Overlap => ({
  code: 'OVERLAP',
  message: `${other.code} holds from ${other.validFrom} to ${other.validTo ?? 'open'}.`,
  otherCode: other.code,
  validFrom: other.validFrom,
  validTo: other.validTo,
});

export const replacedLastsLonger = (other: { code: string; validTo: LocalDate | null }, endBy: LocalDate): ReplacedLastsLonger => ({
  code: 'REPLACED_LASTS_LONGER',
  message: `${other.code} holds to ${other.validTo ?? 'open'}: end it on ${endBy} or before, or let the version last as long.`,
  otherCode: other.code,
  validTo: other.validTo,
  endBy,
});

export const dayOutOfRange = (earliest: LocalDate | null, latest: LocalDate | null): DayOutOfRange => ({
  code: 'DAY_OUT_OF_RANGE',
  message: `The day must lie from ${earliest ?? 'any'} to ${latest ?? 'any'}.`,
  earliest,
  latest,
});
