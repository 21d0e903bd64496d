import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { saidByReferral, type AttendanceEntry } from '../../domain/register/attendance-entries.js';
import { isInside, isPresence } from '../../domain/register/presence.js';
import { recorderOf, type Recorder } from '../../domain/register/recorder.js';
import { findParticipants, lockSessionList } from '../../persistence/register/attendance.sql.js';
import {
  contradictoryEntries,
  noReservation,
  presenceInvalid,
  sessionCancelled,
  sessionInFuture,
  sessionNotFound,
  type ContradictoryEntries,
  type NoReservation,
  type PresenceInvalid,
  type SessionCancelled,
  type SessionInFuture,
  type SessionNotFound,
} from './attendance-refusals.js';
import { takeEntries } from './take-entries.js';

export interface RecordAttendanceInput {
  readonly sessionId: string;
  readonly entries: readonly AttendanceEntry[];
  readonly idempotencyKey?: string | undefined;
}

export interface AttendanceRecorded {
  readonly sessionId: string;
  readonly recordedBy: Recorder;
  /** How many entries are new, replaced something else, or said what stood there already. */
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
  | PresenceInvalid
  | TryAgain
  | IdempotencyConflict;

export type RecordAttendanceResult = Result<AttendanceRecorded, RecordAttendanceRefusal>;

/**
 * Records who came to a session, all entries or none, for the host or for the agency beside it (TS-16); who asks decides
 * for whom. Whoever sends a list sees the register and says it now: so it stands before all that was made earlier, also where it says
 * what stood there already. What a correction replaces is kept in platform.row_history, tied to the journal entry of its agency, and
 * every entry in the log. The session's state stays: a record makes a PLANNED session count as held. Nothing is refused because its
 * month is closed: the clearing carries the difference as a correction.
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
  const { said, contradictory } = saidByReferral(input.entries);
  if (contradictory.length > 0) return refuse(contradictoryEntries(contradictory));
  const impossible = [...said].filter(([, entry]) => !isPresence(entry.status, entry) || !isInside(entry, session)).map(([id]) => id);
  if (impossible.length > 0) return refuse(presenceInvalid(impossible));
  const participants = await findParticipants(tx, session, recorder, [...said.keys()].filter(isUuid));
  const known = new Set(participants.map((participant) => participant.referral_id));
  const missing = [...said.keys()].filter((id) => !known.has(id));
  if (missing.length > 0) return refuse(noReservation(missing));
  const parties = { sessionId: session.id, hostId: session.host_id, recorder };
  const entries = participants.map(({ referral_id: referralId, agency_id: agencyId }) => {
    const { status, presentFrom, presentTo } = said.get(referralId)!;
    return { ...parties, key: null, referralId, agencyId, status, presentFrom: presentFrom ?? null, presentTo: presentTo ?? null };
  });
  const { changes } = await takeEntries(tx, entries, null, new Map([[session.id, session.offer_id]]));
  const corrected = changes.filter((row) => row.before !== null).length;
  return ok({
    sessionId: session.id,
    recordedBy: recorder,
    created: changes.length - corrected,
    corrected,
    unchanged: entries.length - changes.length,
  });
}
