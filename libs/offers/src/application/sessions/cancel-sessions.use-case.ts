import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CancelReason } from '../../domain/sessions/session-codes.js';
import { outOfRange, sessionHeld, sessionUnknown, type OutOfRange, type Overbooked, type SessionHeld, type SessionNotFound } from '../../domain/sessions/session-refusals.js';
import { lockOwnSessions } from '../../persistence/sessions/own-sessions.sql.js';
import { cancelAll } from '../../persistence/sessions/session-writes.sql.js';
import { orSessionRefusal } from './session-errors.js';
import { tellSeatHolders } from './tell-of-sessions.js';

export interface CancelSessionsInput {
  readonly sessionIds: readonly string[];
  readonly reason: CancelReason;
  readonly idempotencyKey?: string | undefined;
}

export interface SessionsCancelled {
  /** Those that take place no more; those that did not before are left as they were. */
  readonly sessionIds: readonly string[];
  /** In how many of them somebody had a seat. */
  readonly withSeats: number;
}

type Refused = SessionNotFound | OutOfRange | SessionHeld;
export type CancelSessionsRefusal = Refused | Overbooked | TryAgain | IdempotencyConflict;
export type CancelSessionsResult = Result<SessionsCancelled, CancelSessionsRefusal>;

const MOST_CANCELLED = 1_000;

/**
 * Cancels sessions of the organisation acted for, all or none. The reservations keep their seats in them: whoever had one is
 * told (SESSION_CHANGED), nothing is settled for a cancelled session, and it may come back. A session that was held or has
 * somebody's attendance stays (SESSION_HELD): its seats are settled.
 */
@Injectable()
export class CancelSessionsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CancelSessionsInput): Promise<CancelSessionsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orSessionRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'cancelSessions', key, input: rest }, () => cancel(tx, rest))));
  }
}

async function cancel(tx: Transaction, { sessionIds, reason }: Omit<CancelSessionsInput, 'idempotencyKey'>): Promise<Result<SessionsCancelled, Refused>> {
  const wanted = [...new Set(sessionIds.map((id) => id.toLowerCase()))];
  if (wanted.length < 1 || wanted.length > MOST_CANCELLED) return refuse(outOfRange('sessionIds', 1, MOST_CANCELLED));
  const sessions = wanted.every(isUuid) ? await lockOwnSessions(tx, wanted) : [];
  if (sessions.length !== wanted.length) return refuse(sessionUnknown);
  const held = sessions.filter(({ state }) => state === 'HELD');
  if (held.length > 0) return refuse(sessionHeld(held.map(({ id, date }) => ({ sessionId: id, date }))));
  const planned = sessions.filter(({ state }) => state === 'PLANNED');
  await cancelAll(tx, planned.map(({ id }) => id), reason);
  await tx.journal.writeAll(
    [...new Set(planned.map(({ offerId }) => offerId))].map((offerId) => ({
      agencyId: null,
      action: 'sessions.cancelled',
      subjectKind: 'offer',
      subjectId: offerId,
      before: { sessions: planned.filter((session) => session.offerId === offerId) },
      after: { state: 'CANCELLED', reason },
    })),
  );
  await tellSeatHolders(tx, planned);
  return ok({ sessionIds: planned.map(({ id }) => id), withSeats: planned.filter(({ seatsTaken }) => seatsTaken > 0).length });
}
