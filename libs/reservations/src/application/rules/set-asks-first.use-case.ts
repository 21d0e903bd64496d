import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { lockOwnOffer, writeAsksFirst } from '../../persistence/rules/seat-rules.sql.js';
import { offerUnknown, type OfferNotFound } from '../reservation-refusals.js';

export interface SetAsksFirstInput {
  readonly offerId: string;
  readonly asksFirst: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** What holds for the offer now. */
export interface AsksFirst {
  readonly offerId: string;
  readonly asksFirst: boolean;
}

export type SetAsksFirstRefusal = OfferNotFound | TryAgain | IdempotencyConflict;
export type SetAsksFirstResult = Result<AsksFirst, SetAsksFirstRefusal>;

/** A host decides whether it is asked before a seat in one of its offers is confirmed; never for its own cases. Open requests stay as they are. */
@Injectable()
export class SetAsksFirstUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetAsksFirstInput): Promise<SetAsksFirstResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setAsksFirst', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, { offerId, asksFirst }: AsksFirst): Promise<Result<AsksFirst, OfferNotFound>> {
  const was = isUuid(offerId) ? await lockOwnOffer(tx, offerId) : undefined;
  if (!was) return refuse(offerUnknown);
  await writeAsksFirst(tx, offerId, asksFirst);
  await tx.journal.write({ agencyId: null, action: 'offer.asks-first-set', subjectKind: 'offer', subjectId: offerId, before: was, after: { asksFirst } });
  return ok({ offerId, asksFirst });
}
