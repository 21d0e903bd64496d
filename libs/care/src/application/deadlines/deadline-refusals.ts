import type { LocalDate, Refusal } from '#kernel';
import { ENDS_OF_APPROVAL_ARE_DONE_BY, type ClarificationSubject, type DeadlineState, type ShownCode } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';

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

/** Nobody completes it: it goes when something else is done. */
export interface DeadlineNotByHand extends Refusal {
  readonly code: 'DEADLINE_NOT_BY_HAND';
  readonly kind: ShownCode;
  /** Names of the mutations with which it goes. */
  readonly isDoneBy: readonly string[];
}

/** The subject is being clarified in this case already. */
export interface ClarificationOpen extends Refusal {
  readonly code: 'CLARIFICATION_OPEN';
  readonly deadlineId: string;
  readonly subject: ClarificationSubject;
  readonly dueOn: LocalDate;
}

/** The other side has asked: who was asked settles it, who asks takes it back. */
export interface ClarificationOfOtherSide extends Refusal {
  readonly code: 'CLARIFICATION_OF_OTHER_SIDE';
}

/** It is open, or is not asked for any more: there is nothing to take back. */
export interface DeadlineNotDone extends Refusal {
  readonly code: 'DEADLINE_NOT_DONE';
  readonly state: DeadlineState;
}

/** A later one of its kind is done, and was counted from this one. */
export interface LaterDeadlineDone extends Refusal {
  readonly code: 'LATER_DEADLINE_DONE';
  readonly deadlineId: string;
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
export const deadlineNotByHand = (kind: ShownCode): DeadlineNotByHand => ({
  code: 'DEADLINE_NOT_BY_HAND',
  message: 'The end of an approval is not completed: it goes when another approval follows (grantApproval, extendApproval) or this one is ended on purpose (endApproval).',
  kind,
  isDoneBy: ENDS_OF_APPROVAL_ARE_DONE_BY,
});
export const clarificationOpen = ({ id, subject, dueOn }: Pick<DeadlineRecord, 'id' | 'dueOn'> & { readonly subject: ClarificationSubject }): ClarificationOpen => ({
  code: 'CLARIFICATION_OPEN',
  message: `This subject is being clarified in the case already, until ${dueOn}; one at a time is expected.`,
  deadlineId: id,
  subject,
  dueOn,
});
export const clarificationOfOtherSide: ClarificationOfOtherSide = {
  code: 'CLARIFICATION_OF_OTHER_SIDE',
  message: 'The other side has asked, and takes its question back itself; whoever was asked settles it (settleClarification).',
};
export const deadlineNotDone = (state: DeadlineState): DeadlineNotDone => ({ code: 'DEADLINE_NOT_DONE', message: `The deadline is ${state}; only what is done is taken back.`, state });
export const laterDeadlineDone = (deadlineId: string): LaterDeadlineDone => ({ code: 'LATER_DEADLINE_DONE', message: 'A later one of its kind is done; take that back first.', deadlineId });
