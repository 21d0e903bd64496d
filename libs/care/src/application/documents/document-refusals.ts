import type { Refusal } from '#kernel';

/** No such referral, or not one for which the caller keeps documents: both answer alike. */
export interface DocumentedCaseNotFound extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** Somebody has changed the state since the caller looked: nothing is overwritten unseen. */
export interface DocumentChanged extends Refusal {
  readonly code: 'DOCUMENT_CHANGED';
  readonly revision: number;
}

export const caseUnknown: DocumentedCaseNotFound = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };

export const documentChanged = (revision: number): DocumentChanged => ({ code: 'DOCUMENT_CHANGED', message: 'The document has been changed since; look at it again.', revision });
