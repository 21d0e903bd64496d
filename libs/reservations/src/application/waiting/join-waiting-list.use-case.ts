import { Injectable } from '@nestjs/common';
import { isUuid, OFFER_FREED_SEATS, ok, refuse, type Result } from '#kernel';
import type { ReferralNotFound } from '#matching';
import { answerOnce, orTryAgain, sqlState, tryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayActForCase } from '../../domain/case-access.js';
import type { WaitRecord } from '../../domain/waiting/wait-record.js';
import { countOffers, findFamily, insertWaits, lockWaitingCases } from '../../persistence/waiting/wait.sql.js';
import { offerUnknown, referralUnknown, type OfferNotFound, type ReferralNotSearching } from '../reservation-refusals.js';
import { alreadyWaiting, MOST_OFFERS, MOST_SIBLINGS, noSiblings, notWaitable, waitOffersInvalid, type AlreadyWaiting, type NoSiblings, type WaitOffersInvalid } from './waiting-refusals.js';

export interface JoinWaitingListInput {
  readonly referralId: string;
  /** For these, at most 20; empty: for any that matches. */
  readonly offerIds: readonly string[];
  readonly variant: WaitRecord['variant'];
  /** Its siblings that are searched for wait with it, and are offered seats together: all or none. */
  readonly withSiblings: boolean;
  /** Siblings in one and the same offer. */
  readonly sameOffer: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** The wait of the referral, first, and those of its siblings. */
export interface JoinedWaits {
  readonly waits: readonly WaitRecord[];
}

type Refusals = ReferralNotFound | OfferNotFound | ReferralNotSearching | WaitOffersInvalid | AlreadyWaiting | NoSiblings | TryAgain;
export type JoinWaitingListRefusal = Refusals | IdempotencyConflict;
export type JoinWaitingListResult = Result<JoinedWaits, JoinWaitingListRefusal>;

/** A referral begins to wait for a seat (DD-35): its place counts from now on, whatever it waits for later. */
@Injectable()
export class JoinWaitingListUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, { idempotencyKey: key, ...input }: JoinWaitingListInput): Promise<JoinWaitingListResult> {
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'joinWaitingList', key, input }, () => join(tx, input))));
    } catch (error) {
      // Somebody has paused or ended a referral of the family since it was looked at.
      if (sqlState(error) === '23514') return refuse(tryAgain);
      throw error;
    }
  }
}

type Wish = Omit<JoinWaitingListInput, 'idempotencyKey'>;

async function join(tx: Transaction, wish: Wish): Promise<Result<JoinedWaits, Refusals>> {
  const seen = isUuid(wish.referralId) ? await findFamily(tx, wish.referralId, wish.withSiblings) : [];
  if (seen.length === 0) return refuse(referralUnknown);
  await lockWaitingCases(tx, seen.map(({ id }) => id));
  const [self, ...siblings] = await findFamily(tx, wish.referralId, wish.withSiblings);
  if (!self || !mayActForCase(tx.context, self)) return refuse(referralUnknown);
  if (self.state !== 'SEARCHING') return refuse(notWaitable(self.state));
  const known = new Set(seen.map(({ id }) => id));
  const family = [self, ...siblings.filter((one) => known.has(one.id) && mayActForCase(tx.context, one))];
  if (wish.withSiblings && (family.length === 1 || family.length > MOST_SIBLINGS)) return refuse(noSiblings);
  const waiting = family.filter(({ isWaiting }) => isWaiting);
  if (waiting.length > 0) return refuse(alreadyWaiting(waiting.map(({ id }) => id)));
  const checked = await checkOffers(tx, wish.offerIds);
  if (!checked.ok) return checked;
  const waits = await insertWaits(tx, family.map(({ id }) => id), { ...wish, offerIds: checked.value });
  await tx.journal.writeAll(waits.map(entryOf));
  await tx.outbox.add({ ...OFFER_FREED_SEATS, payload: { subjectId: waits[0]!.id } });
  return ok({ waits });
}

/** The offers that are wished for, each once and in the catalogue. */
export async function checkOffers(tx: Transaction, offerIds: readonly string[]): Promise<Result<readonly string[], OfferNotFound | WaitOffersInvalid>> {
  const ids = [...new Set(offerIds.map((id) => id.toLowerCase()))];
  if (ids.length > MOST_OFFERS || ids.length < offerIds.length) return refuse(waitOffersInvalid);
  if (!ids.every(isUuid) || (await countOffers(tx, ids)) < ids.length) return refuse(offerUnknown);
  return ok(ids);
}

const entryOf = ({ id, agencyId, referralId, groupId, sameOffer, offerIds, variant, priority }: WaitRecord) => ({
  agencyId,
  action: 'wait.joined',
  subjectKind: 'wait',
  subjectId: id,
  after: { referralId, groupId, sameOffer, offerIds, variant, priority },
});
