import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayRaise } from '../../domain/concerns/concern-access.js';
import { LONGEST_CONCERN, type ConcernKind } from '../../domain/concerns/concern-states.js';
import { findSeatOfConcern, insertConcern } from '../../persistence/concerns/concern.sql.js';
import { reservationUnknown, type ReservationNotFound } from '../reservation-refusals.js';
import { isConcernText } from './concern-text.js';
import { journalConcern } from './journal-concern.js';
import { tellResponsible } from './tell-of-concern.js';

export interface RaiseConcernInput {
  readonly reservationId: string;
  /** Absent: it is about no single session. */
  readonly sessionId?: string | undefined;
  readonly kind: ConcernKind;
  /** 1 to 2000 characters. */
  readonly text: string;
  readonly idempotencyKey?: string | undefined;
}

/** Only the id: the answer that is kept for a repetition holds no word of it. */
export interface ConcernRaised {
  readonly id: string;
}

type Refusals = ReservationNotFound | ValueInvalid;
export type RaiseConcernRefusal = Refusals | TryAgain | IdempotencyConflict;
export type RaiseConcernResult = Result<ConcernRaised, RaiseConcernRefusal>;

/**
 * Raises a complaint or an observation of monitoring about a confirmed seat (DD-24): by a caseworker of its agency, a case lead of the
 * responsible provider or a group lead of the host. It goes to the responsible provider first, also where a partner leads the group;
 * nobody else reads it.
 */
@Injectable()
export class RaiseConcernUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RaiseConcernInput): Promise<RaiseConcernResult> {
    const { idempotencyKey: key, ...wish } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'raiseConcern', key, input: wish }, () => raise(tx, wish))));
  }
}

async function raise(tx: Transaction, { reservationId, sessionId, kind, text }: Omit<RaiseConcernInput, 'idempotencyKey'>): Promise<Result<ConcernRaised, Refusals>> {
  if (!isConcernText(text)) return refuse(valueInvalid('text', `a text of 1 to ${LONGEST_CONCERN} characters`));
  const session = sessionId ?? null;
  const isSession = session === null || isUuid(session);
  const seat = isUuid(reservationId) ? await findSeatOfConcern(tx, reservationId, isSession ? session : null) : undefined;
  if (seat === undefined || !mayRaise(tx.context, seat)) return refuse(reservationUnknown);
  if (!isSession || !seat.hasSession) return refuse(valueInvalid('sessionId', 'a session in which the seat is reserved'));
  const concern = await insertConcern(tx, { reservationId, sessionId: session, kind, text: text.trim() });
  await journalConcern(tx, 'concern.raised', null, concern);
  await tellResponsible(tx, concern);
  return ok({ id: concern.id });
}
