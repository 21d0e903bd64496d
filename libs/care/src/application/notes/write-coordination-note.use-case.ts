import { Inject, Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { openTasks } from '#inbox';
import { isUuid, ok, refuse, type IdSource, type Result } from '#kernel';
import { answerOnce, ID_SOURCE, KEYRING, orTryAgain, UnitOfWork, type IdempotencyConflict, type Keyring, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isNoteText, LONGEST_NOTE, type NoteKind } from '../../domain/notes/note-kinds.js';
import { taskFor, THREAD_SUBJECT } from '../../domain/notes/note-tasks.js';
import { sideOf, type ThreadRecord } from '../../domain/notes/thread-record.js';
import { findThreads, hasSealedNotes, insertNote } from '../../persistence/notes/coordination.sql.js';
import { threadClosed, threadUnknown, type ThreadClosed, type ThreadNotFound } from './note-refusals.js';
import { orClosed } from './or-closed.js';
import { digestOfNote, sealNote } from './sealed-note.js';

export interface WriteCoordinationNoteInput {
  readonly threadId: string;
  readonly kind: NoteKind;
  /** 1 to 2000 characters. */
  readonly text: string;
  readonly idempotencyKey?: string | undefined;
}

/** Only the id: the answer that is kept for a repetition holds no word of it. */
export interface CoordinationNoteWritten {
  readonly id: string;
  readonly threadId: string;
}

type Refusals = ThreadNotFound | ThreadClosed | ValueInvalid;
export type WriteCoordinationNoteRefusal = Refusals | TryAgain | IdempotencyConflict;
export type WriteCoordinationNoteResult = Result<CoordinationNoteWritten, WriteCoordinationNoteRefusal>;

/**
 * Adds a note to a thread of one's own (DD-29). Sealed before it goes to the database; neither journal nor task nor the answer that is
 * kept for a repetition holds a word of it. Throws KeyringError when the responsible provider's key is gone.
 */
@Injectable()
export class WriteCoordinationNoteUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: WriteCoordinationNoteInput): Promise<WriteCoordinationNoteResult> {
    return orTryAgain(() => orClosed(() => this.unitOfWork.run(context, (tx) => this.once(tx, key, wish))));
  }

  private async once(tx: Transaction, key: string | undefined, { threadId, kind, text }: Omit<WriteCoordinationNoteInput, 'idempotencyKey'>): Promise<WriteCoordinationNoteResult> {
    const [thread] = isUuid(threadId) ? await findThreads(tx, [threadId]) : [];
    if (!thread) return refuse(threadUnknown);
    if (!isNoteText(text)) return refuse(valueInvalid('text', `a text of 1 to ${LONGEST_NOTE} characters`));
    const mayMake = !(await hasSealedNotes(tx, thread.responsibleId));
    const digest = await digestOfNote(this.keyring, thread.responsibleId, text, mayMake);
    // After a repetition was looked for: what was written stands, also where nothing is added any more.
    return answerOnce(tx, { name: 'writeCoordinationNote', key, input: { threadId, kind, digest } }, () => this.write(tx, thread, kind, text.trim()));
  }

  private async write(tx: Transaction, thread: ThreadRecord, kind: NoteKind, text: string): Promise<Result<CoordinationNoteWritten, ThreadClosed>> {
    if (!thread.isOpen) return refuse(threadClosed);
    const id = this.ids.next();
    const sealed = await sealNote(this.keyring, { responsibleId: thread.responsibleId, threadId: thread.id, id }, text, false);
    await insertNote(tx, { id, threadId: thread.id, kind, ...sealed });
    await tx.journal.write({ agencyId: null, action: 'coordination-note.written', subjectKind: THREAD_SUBJECT, subjectId: thread.id, after: { noteId: id, kind } });
    await openTasks(tx, [taskOf(thread, tx.context.actor)]);
    return ok({ id, threadId: thread.id });
  }
}

/** For the other one alone, and without a word of what was written. */
function taskOf(thread: ThreadRecord, author: string) {
  const about = { subjectKind: THREAD_SUBJECT, subjectId: thread.id };
  return sideOf(thread, author) === 'CASE_LEAD'
    ? { ...about, kind: taskFor('GROUP_LEAD'), organisationId: thread.hostId, ownerUserId: thread.groupLeadId }
    : { ...about, kind: taskFor('CASE_LEAD'), organisationId: thread.responsibleId, ownerUserId: thread.caseLeadId };
}
