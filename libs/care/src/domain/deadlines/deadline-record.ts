import type { LocalDate } from '#kernel';
import type { CaseSide, ClarificationSubject, DeadlineState, ShownCode } from './deadline-codes.js';

/** A deadline of a case as it stands. */
export interface DeadlineRecord {
  /** Of an end of an approval: the approval's. */
  readonly id: string;
  readonly referralId: string;
  readonly code: ShownCode;
  readonly side: CaseSide;
  readonly countedFrom: LocalDate;
  readonly dueOn: LocalDate;
  readonly state: DeadlineState;
  /** Open, and its day has passed in Berlin. */
  readonly isOverdue: boolean;
  readonly doneOn: LocalDate | null;
  readonly doneBy: string | null;
  readonly coversGroupOffers: boolean | null;
  readonly subject: ClarificationSubject | null;
}

/** The first day on which it can have been done: the day it is counted from; '' where it is counted backwards, as the report before a plan talk. */
export const earliestDoneOn = ({ countedFrom, dueOn }: Pick<DeadlineRecord, 'countedFrom' | 'dueOn'>): LocalDate | '' => (countedFrom <= dueOn ? countedFrom : '');
