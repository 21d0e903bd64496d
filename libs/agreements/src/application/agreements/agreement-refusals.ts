import type { Refusal } from '#kernel';

/** No such organisation, or none that could be the other side. */
export interface CounterpartNotFound extends Refusal {
  readonly code: 'COUNTERPART_NOT_FOUND';
}

/** No such version of a template of this agency. */
export interface TemplateNotFound extends Refusal {
  readonly code: 'TEMPLATE_NOT_FOUND';
}

/** Somebody has written since the caller looked: nothing is overwritten unseen. */
export interface StaleRevision extends Refusal {
  readonly code: 'STALE_REVISION';
  readonly revision: string;
}

/** The agreement has no such clauses, and no others may be added than those on co-use. */
export interface ClauseNotFound extends Refusal {
  readonly code: 'CLAUSE_NOT_FOUND';
  readonly clauses: readonly string[];
}

/** NRW-03: the quality dialogue is led apart from the negotiation of fees. */
export interface FeeNotOpen extends Refusal {
  readonly code: 'FEE_NOT_OPEN';
}

export const counterpartUnknown: CounterpartNotFound = { code: 'COUNTERPART_NOT_FOUND', message: 'There is no such organisation to agree with.' };
export const templateUnknown: TemplateNotFound = { code: 'TEMPLATE_NOT_FOUND', message: 'There is no such template.' };
export const feeNotOpen: FeeNotOpen = { code: 'FEE_NOT_OPEN', message: 'Fees are negotiated by roles that may know prices.' };

export const staleRevision = (revision: string): StaleRevision => ({
  code: 'STALE_REVISION',
  message: 'The agreement has been changed since; look at it again.',
  revision,
});

export const clauseUnknown = (clauses: readonly string[]): ClauseNotFound => ({
  code: 'CLAUSE_NOT_FOUND',
  message: `There are no such clauses: ${clauses.join(', ')}.`,
  clauses,
});
