import { closeTasks } from '#inbox';
import { HELP_CHANGED, isUuid, ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { DEADLINE_SUBJECT, TASK_OF } from '../../domain/deadlines/deadline-tasks.js';
import type { KeptCode } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { readDeadline, readEndOfApproval } from '../../persistence/deadlines/deadline-list.sql.js';
import { finishDeadline } from '../../persistence/deadlines/write-deadlines.sql.js';
import { lockOwnCase } from './case-command.js';
import {
  deadlineClosed,
  deadlineNotByHand,
  deadlineOfOtherSide,
  deadlineUnknown,
  groupOffersUnanswered,
  type DeadlineClosed,
  type DeadlineNotByHand,
  type DeadlineOfOtherSide,
  type DeadlineUnknown,
  type GroupOffersUnanswered,
} from './deadline-refusals.js';

export type CloseDeadlineRefusal = DeadlineUnknown | DeadlineNotByHand | DeadlineOfOtherSide | DeadlineClosed | GroupOffersUnanswered;

/** Ends of approvals are shown as deadlines, and go by something else; to nobody else is there anything. */
async function unknownOrByOther(tx: Transaction, id: string): Promise<DeadlineUnknown | DeadlineNotByHand> {
  const end = isUuid(id) ? await readEndOfApproval(tx, id) : undefined;
  return end && (await lockOwnCase(tx, end.referralId)) ? deadlineNotByHand(end.code) : deadlineUnknown;
}

interface Closing {
  readonly doneOn: LocalDate;
  readonly coversGroupOffers: boolean | null;
}

/** What a deadline is closed with, or why not. */
type Decide<R extends Refusal> = (deadline: DeadlineRecord, today: LocalDate) => Result<Closing, R | CloseDeadlineRefusal>;

/**
 * Says that an open deadline is done, by whoever has the duty: locks the case's deadlines, looks again, asks, writes, closes its
 * task. What follows it is counted by the job that hears of it.
 */
export async function closeDeadline<R extends Refusal>(tx: Transaction, id: string, decide: Decide<R>): Promise<Result<DeadlineRecord, R | CloseDeadlineRefusal>> {
  const seen = isUuid(id) ? await readDeadline(tx, id) : undefined;
  const own = seen && (await lockOwnCase(tx, seen.referralId));
  const deadline = own && (await readDeadline(tx, id));
  if (!deadline || !own) return refuse(await unknownOrByOther(tx, id));
  if (deadline.side !== own.side) return refuse(deadlineOfOtherSide);
  if (deadline.state !== 'OPEN') return refuse(deadlineClosed(deadline.state));
  const decided = decide(deadline, own.today);
  if (!decided.ok) return decided;
  const closing = decided.value;
  if (deadline.code === 'ACTION_PLAN' && closing.coversGroupOffers === null) return refuse(groupOffersUnanswered);
  await finishDeadline(tx, id, closing.doneOn, closing.coversGroupOffers);
  await tx.journal.write({
    agencyId: own.agencyId,
    action: deadline.code === 'COORDINATION' ? 'clarification.settled' : 'deadline.completed',
    subjectKind: DEADLINE_SUBJECT,
    subjectId: id,
    before: { state: 'OPEN' },
    after: { state: 'DONE', ...closing },
  });
  await closeTasks(tx, { kind: TASK_OF[deadline.code as KeptCode], subjectKind: DEADLINE_SUBJECT, subjectIds: [id] });
  await tx.outbox.add({ ...HELP_CHANGED, payload: { referralId: own.referralId } });
  return ok((await readDeadline(tx, id))!);
}
