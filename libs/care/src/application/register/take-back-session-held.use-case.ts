import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { recorderOf } from '../../domain/register/recorder.js';
import type { HeldTakenBackReason } from '../../domain/register/session-note.js';
import { findSessionNotes, releaseSession } from '../../persistence/register/session-note.sql.js';
import { sessionAttended, sessionNotFound, sessionNotNoted, type SessionAttended, type SessionNotFound, type SessionNotNoted } from './attendance-refusals.js';

export interface TakeBackSessionHeldInput {
  readonly sessionId: string;
  readonly reason: HeldTakenBackReason;
  readonly idempotencyKey?: string | undefined;
}

export interface SessionHeldTakenBack {
  readonly sessionId: string;
  /** The revision that takes back. */
  readonly revision: number;
  /** False: an import had said before that it was held, and that stands. */
  readonly isPlannedAgain: boolean;
}

type Refused = SessionNotFound | SessionNotNoted | SessionAttended;
export type TakeBackSessionHeldRefusal = Refused | TryAgain | IdempotencyConflict;
export type TakeBackSessionHeldResult = Result<SessionHeldTakenBack, TakeBackSessionHeldRefusal>;

/**
 * The host takes back, with a reason, that its session was held: it is planned again and may be cancelled or moved. Not where somebody's
 * attendance is recorded, who was there or excused themselves. The note and its substitutes stay in their revisions and in the journal.
 */
@Injectable()
export class TakeBackSessionHeldUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: TakeBackSessionHeldInput): Promise<TakeBackSessionHeldResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'takeBackSessionHeld', key, input: rest }, () => takeBack(tx, rest))));
  }
}

async function takeBack(tx: Transaction, { sessionId: asked, reason }: Omit<TakeBackSessionHeldInput, 'idempotencyKey'>): Promise<Result<SessionHeldTakenBack, Refused>> {
  const { organisationId } = tx.context;
  const sessionId = asked.toLowerCase();
  if (!isUuid(sessionId) || organisationId === null || recorderOf(tx.context, organisationId) === null) return refuse(sessionNotFound);
  const [before] = await findSessionNotes(tx, [sessionId]);
  const released = await releaseSession(tx, sessionId, reason);
  if (released === undefined) return refuse(sessionNotFound);
  if (released.outcome === 'NOT_NOTED') return refuse(sessionNotNoted);
  if (released.outcome === 'ATTENDED') return refuse(sessionAttended(released.date));
  const revision = released.revision!;
  await tx.journal.write({
    agencyId: null,
    action: 'session.held-taken-back',
    subjectKind: 'session',
    subjectId: sessionId,
    before: { state: 'HELD', revision: before?.revision ?? null, substitutes: before?.substitutes ?? [] },
    after: { state: released.state, revision, reason },
  });
  return ok({ sessionId, revision, isPlannedAgain: released.state === 'PLANNED' });
}
