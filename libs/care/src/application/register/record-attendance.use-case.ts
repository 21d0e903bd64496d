import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, ok, refuse, type Result } from '#kernel';
import { confirmCapacity } from '#offers';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { statusByReferral, type AttendanceEntry } from '../../domain/register/attendance-entries.js';
import { recorderOf, type Recorder } from '../../domain/register/recorder.js';
import { findParticipants, lockSessionList, writeStatuses, type SessionRow, type WrittenStatus } from '../../persistence/register/attendance.sql.js';
import {
  contradictoryEntries,
  noReservation,
  sessionCancelled,
  sessionInFuture,
  sessionNotFound,
  type ContradictoryEntries,
  type NoReservation,
  type SessionCancelled,
  type SessionInFuture,
  type SessionNotFound,
} from './attendance-refusals.js';

export interface RecordAttendanceInput {
  readonly sessionId: string;
  readonly entries: readonly AttendanceEntry[];
  readonly idempotencyKey?: string | undefined;
}

export interface AttendanceRecorded {
  readonly sessionId: string;
  readonly recordedBy: Recorder;
  /** How many entries are new, replaced another status, or said what stood there already. */
  readonly created: number;
  readonly corrected: number;
  readonly unchanged: number;
}

export type RecordAttendanceRefusal =
  | SessionNotFound
  | SessionCancelled
  | SessionInFuture
  | NoReservation
  | ContradictoryEntries
  | TryAgain
  | IdempotencyConflict;

export type RecordAttendanceResult = Result<AttendanceRecorded, RecordAttendanceRefusal>;

/**
 * Records who came to a session, all entries or none, for the host or for the agency beside it (TS-16); who asks decides
 * for whom. What a correction replaces is kept in platform.row_history, tied to the journal entry of its agency. The
 * session's state stays: a record makes a PLANNED session count as held. Nothing is refused because its month is closed:
 * the clearing carries the difference as a correction.
 */
@Injectable()
export class RecordAttendanceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordAttendanceInput): Promise<RecordAttendanceResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'recordAttendance', key, input: rest }, () => record(tx, rest))),
    );
  }
}

type Entries = Omit<RecordAttendanceInput, 'idempotencyKey'>;
type Refused = Exclude<RecordAttendanceRefusal, TryAgain | IdempotencyConflict>;

async function record(tx: Transaction, input: Entries): Promise<Result<AttendanceRecorded, Refused>> {
  const session = isUuid(input.sessionId) ? await lockSessionList(tx, input.sessionId) : undefined;
  const recorder = session ? recorderOf(tx.context, session.host_id) : null;
  if (!session || recorder === null) return refuse(sessionNotFound);
  if (session.state === 'CANCELLED') return refuse(sessionCancelled(session.date));
  if (session.in_future) return refuse(sessionInFuture(session.date));
  const { statuses, contradictory } = statusByReferral(input.entries);
  if (contradictory.length > 0) return refuse(contradictoryEntries(contradictory));
  const participants = await findParticipants(tx, session, recorder, [...statuses.keys()].filter(isUuid));
  const known = new Set(participants.map((participant) => participant.referral_id));
  const missing = [...statuses.keys()].filter((id) => !known.has(id));
  if (missing.length > 0) return refuse(noReservation(missing));
  const entries = participants.map((participant) => ({ ...participant, status: statuses.get(participant.referral_id)! }));
  const written = await writeStatuses(tx, session, recorder, entries);
  await tellJournal(tx, session, recorder, written);
  if (written.length > 0) await confirmCapacity(tx, [session.offer_id], 'ATTENDANCE');
  const corrected = written.filter((row) => row.before !== null).length;
  return ok({
    sessionId: session.id,
    recordedBy: recorder,
    created: written.length - corrected,
    corrected,
    unchanged: entries.length - written.length,
  });
}

/** One entry per agency concerned, with its own referrals only; nothing for what stood there already. */
async function tellJournal(tx: Transaction, session: SessionRow, recordedBy: Recorder, written: readonly WrittenStatus[]): Promise<void> {
  if (written.length === 0) return;
  const byAgency = [...groupBy(written, (row) => row.agency_id)];
  const journal = await tx.journal.writeAll(
    byAgency.map(([agencyId, rows]) => ({
      agencyId,
      action: 'attendance.recorded',
      subjectKind: 'session',
      subjectId: session.id,
      after: { recordedBy, entries: rows.map(({ referral_id: referralId, status }) => ({ referralId, status })) },
    })),
  );
  const journalOf = new Map(journal.map((entry) => [entry.agencyId, entry.id]));
  await tx.journal.keep(
    written
      .filter((row) => row.before !== null)
      .map((row) => ({
        journalId: journalOf.get(row.agency_id)!,
        entity: 'care.attendance',
        key: [session.id, row.referral_id, recordedBy].join(':'),
        before: { status: row.before, recordedAt: row.before_at },
        after: { status: row.status },
      })),
  );
}
