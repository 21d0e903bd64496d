import { Injectable } from '@nestjs/common';
import { isUuid, OFFER_FREED_SEATS, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { lockOwnOffer } from '../../persistence/rules/seat-rules.sql.js';
import { findStoppedOffers, writeStopped } from '../../persistence/waiting/waiting-rules.sql.js';
import { offerUnknown, type OfferNotFound } from '../reservation-refusals.js';

export interface SetOfferWaitingInput {
  readonly offerId: string;
  readonly stopped: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** What holds for the offer now. */
export interface OfferWaiting {
  readonly offerId: string;
  readonly stopped: boolean;
}

export type SetOfferWaitingRefusal = OfferNotFound | TryAgain | IdempotencyConflict;
export type SetOfferWaitingResult = Result<OfferWaiting, SetOfferWaitingRefusal>;

/** The stop switch: while it is on, no seat of the offer is offered to those who wait; what is offered stays so. */
@Injectable()
export class SetOfferWaitingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetOfferWaitingInput): Promise<SetOfferWaitingResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setOfferWaiting', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, { offerId, stopped }: OfferWaiting): Promise<Result<OfferWaiting, OfferNotFound>> {
  if (!isUuid(offerId) || !(await lockOwnOffer(tx, offerId))) return refuse(offerUnknown);
  const wasStopped = (await findStoppedOffers(tx, [offerId])).has(offerId.toLowerCase());
  await writeStopped(tx, offerId, stopped);
  await tx.journal.write({ agencyId: null, action: 'offer.waiting-set', subjectKind: 'offer', subjectId: offerId, before: { stopped: wasStopped }, after: { stopped } });
  if (!stopped) await tx.outbox.add({ ...OFFER_FREED_SEATS, payload: { subjectId: offerId } });
  return ok({ offerId, stopped });
}
