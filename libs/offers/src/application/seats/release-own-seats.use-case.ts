import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { OwnSeatsRecord } from '../../domain/seats/own-seats.js';
import { releaseHostSeats } from '../release-seats.js';
import { ownSeatsUnknown, type OwnSeatsNotFound } from './own-seats-refusals.js';

export interface ReleaseOwnSeatsInput {
  /** The id that blocking or keeping them has answered. */
  readonly ownSeatsId: string;
  readonly idempotencyKey?: string | undefined;
}

export type ReleaseOwnSeatsRefusal = OwnSeatsNotFound | TryAgain | IdempotencyConflict;
/** What was given back. */
export type ReleaseOwnSeatsResult = Result<OwnSeatsRecord, ReleaseOwnSeatsRefusal>;

/** Gives blocked or kept seats back to the market, in all their sessions from today on. */
@Injectable()
export class ReleaseOwnSeatsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReleaseOwnSeatsInput): Promise<ReleaseOwnSeatsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'releaseOwnSeats', key, input: rest }, () => release(tx, rest.ownSeatsId))));
  }
}

async function release(tx: Transaction, ownSeatsId: string): Promise<Result<OwnSeatsRecord, OwnSeatsNotFound>> {
  const hostId = tx.context.organisationId;
  if (hostId === null || !isUuid(ownSeatsId)) return refuse(ownSeatsUnknown);
  const id = ownSeatsId.toLowerCase();
  const returned = await releaseHostSeats(tx, id, hostId);
  const [first] = returned;
  if (first === undefined) return refuse(ownSeatsUnknown);
  const { offerId, kind, until } = first;
  const sessions = returned.map(({ sessionId, date, seats }) => ({ sessionId, date, seats }));
  const seats = Math.max(...sessions.map((session) => session.seats));
  await tx.journal.write({ agencyId: null, action: 'seats.released', subjectKind: 'own-seats', subjectId: id, before: { offerId, kind, until, sessions }, after: null });
  return ok({ id, offerId, kind, seats, until, sessions });
}
