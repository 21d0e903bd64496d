import type { Refusal } from '#kernel';
import type { DeadlineState } from '../../domain/deadlines/deadline-codes.js';

/** No such case, or none of the caller's: both answer alike. */
export interface CaseUnknown extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** No such deadline, or of a case of others: both answer alike. */
export interface DeadlineUnknown extends Refusal {
  readonly code: 'DEADLINE_NOT_FOUND';
}

/** It is the duty of the other side of the case. */
export interface DeadlineOfOtherSide extends Refusal {
  readonly code: 'DEADLINE_OF_OTHER_SIDE';
}

/** It is done, or is not asked for any more. */
export interface DeadlineClosed extends Refusal {
  readonly code: 'DEADLINE_CLOSED';
  readonly state: DeadlineState;
}

/** A plan of action says whether group offers are possible (BHV-14). */
export interface GroupOffersUnanswered extends Refusal {
  readonly code: 'GROUP_OFFERS_UNANSWERED';
}

/** The regime of the case has no such deadline, or there is no regime for it. */
export interface DeadlineNotInRegime extends Refusal {
  readonly code: 'DEADLINE_NOT_IN_REGIME';
  /** The code of the deadline. */
  readonly deadline: string;
}

/** The case has ended. */
export interface CaseOver extends Refusal {
  readonly code: 'CASE_OVER';
}

export const caseUnknown: CaseUnknown = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };
export const deadlineUnknown: DeadlineUnknown = { code: 'DEADLINE_NOT_FOUND', message: 'There is no such deadline.' };
export const caseOver: CaseOver = { code: 'CASE_OVER', message: 'The case has ended.' };
export const deadlineOfOtherSide: DeadlineOfOtherSide = { code: 'DEADLINE_OF_OTHER_SIDE', message: 'This is the duty of the other side of the case, which says that it is done.' };
export const groupOffersUnanswered: GroupOffersUnanswered = {
  code: 'GROUP_OFFERS_UNANSWERED',
  message: 'A plan of action says whether group offers are possible; say yes or no in coversGroupOffers.',
};
export const deadlineClosed = (state: DeadlineState): DeadlineClosed => ({ code: 'DEADLINE_CLOSED', message: `The deadline is ${state}.`, state });
export const deadlineNotInRegime = (deadline: string): DeadlineNotInRegime => ({
  code: 'DEADLINE_NOT_IN_REGIME',
  message: `The regime of this case has no deadline ${deadline}.`,
  deadline,
});
