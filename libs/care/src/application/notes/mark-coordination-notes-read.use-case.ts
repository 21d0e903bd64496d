import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { taskFor, THREAD_SUBJECT } from '../../domain/notes/note-tasks.js';
import { sideOf } from '../../domain/notes/thread-record.js';
import { findThreads, lockNote, markRead } from '../../persistence/notes/coordination.sql.js';
import { threadUnknown, type ThreadNotFound } from './note-refusals.js';

export interface MarkCoordinationNotesReadInput {
  /** The last note that was seen. */
  readonly noteId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface CoordinationNotesRead {
  readonly threadId: string;
  /** How many were unread. */
  readonly marked: number;
}

export type MarkCoordinationNotesReadRefusal = ThreadNotFound | TryAgain | IdempotencyConflict;
export type MarkCoordinationNotesReadResult = Result<CoordinationNotesRead, MarkCoordinationNotesReadRefusal>;

/** Says that the notes of the other one up to this one are read (DD-29); the task that told of them is done once none is left. */
@Injectable()
export class MarkCoordinationNotesReadUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, noteId }: MarkCoordinationNotesReadInput): Promise<MarkCoordinationNotesReadResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'markCoordinationNotesRead', key, input: { noteId } }, () => mark(tx, noteId))));
  }
}

async function mark(tx: Transaction, noteId: string): Promise<Result<CoordinationNotesRead, ThreadNotFound>> {
  const last = isUuid(noteId) ? await lockNote(tx, noteId) : undefined;
  if (!last) return refuse(threadUnknown);
  const marked = await markRead(tx, last);
  const [thread] = await findThreads(tx, [last.threadId]);
  if (!thread) return refuse(threadUnknown);
  if (marked.length > 0) {
    await tx.journal.write({ agencyId: null, action: 'coordination-notes.read', subjectKind: THREAD_SUBJECT, subjectId: thread.id, before: { unread: thread.unread + marked.length }, after: { unread: thread.unread } });
  }
  if (thread.unread === 0) await closeTasks(tx, { kind: taskFor(sideOf(thread, tx.context.actor)), subjectKind: THREAD_SUBJECT, subjectIds: [thread.id] });
  return ok({ threadId: thread.id, marked: marked.length });
}
