import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { taskFor, THREAD_SUBJECT } from '../../domain/notes/note-tasks.js';
import { sideOf } from '../../domain/notes/thread-record.js';
import { countUnreadByOther, findThreads, lockNote, withdrawNote } from '../../persistence/notes/coordination.sql.js';
import { noteNotOwn, threadUnknown, type NoteNotOwn, type ThreadNotFound } from './note-refusals.js';
import type { CoordinationNoteWritten } from './write-coordination-note.use-case.js';

export interface WithdrawCoordinationNoteInput {
  readonly noteId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = ThreadNotFound | NoteNotOwn;
export type WithdrawCoordinationNoteRefusal = Refusals | TryAgain | IdempotencyConflict;
export type WithdrawCoordinationNoteResult = Result<CoordinationNoteWritten, WithdrawCoordinationNoteRefusal>;

/**
 * Takes a note back, by whoever wrote it and still sees it: its words are overwritten with nothing, that there was one stays. Also
 * where nothing is added any more: whoever has written too much of a family may always take it out again.
 */
@Injectable()
export class WithdrawCoordinationNoteUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, noteId }: WithdrawCoordinationNoteInput): Promise<WithdrawCoordinationNoteResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'withdrawCoordinationNote', key, input: { noteId } }, () => withdraw(tx, noteId))));
  }
}

async function withdraw(tx: Transaction, noteId: string): Promise<Result<CoordinationNoteWritten, Refusals>> {
  const note = isUuid(noteId) ? await lockNote(tx, noteId) : undefined;
  if (!note) return refuse(threadUnknown);
  if (note.authorId !== tx.context.actor || note.withdrawnAt !== null) return refuse(noteNotOwn);
  await withdrawNote(tx, note.id);
  await tx.journal.write({
    agencyId: null,
    action: 'coordination-note.withdrawn',
    subjectKind: THREAD_SUBJECT,
    subjectId: note.threadId,
    before: { noteId: note.id, kind: note.kind, isWithdrawn: false },
    after: { noteId: note.id, kind: note.kind, isWithdrawn: true },
  });
  await tidyTask(tx, note.threadId);
  return ok({ id: note.id, threadId: note.threadId });
}

/** The other one has nothing to read any more where this was the last note that they had not. */
async function tidyTask(tx: Transaction, threadId: string): Promise<void> {
  const [thread] = await findThreads(tx, [threadId]);
  if (!thread || (await countUnreadByOther(tx, threadId)) > 0) return;
  const other = sideOf(thread, tx.context.actor) === 'CASE_LEAD' ? 'GROUP_LEAD' : 'CASE_LEAD';
  await closeTasks(tx, { kind: taskFor(other), subjectKind: THREAD_SUBJECT, subjectIds: [threadId], as: 'CANCELLED' });
}
