import { ok, refuse, SEATS_CHANGED, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { checkOffer } from '../../domain/publishing/check-offer.js';
import type { KnownToOffers } from '../../domain/publishing/known-to-offers.js';
import { offerCodesOf } from '../../domain/publishing/offer-codes-of.js';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { findKnownToOffers } from '../../persistence/publishing/known-to-offers.sql.js';
import { insertOffer } from '../../persistence/publishing/offer-content.sql.js';
import { journalled, readOffer } from './offer-record.js';

export interface NewOffer {
  readonly wish: OfferWish;
  /** The offer that it copies, whose codes it may carry on. */
  readonly copies?: OfferWish | undefined;
  readonly hostId: string;
  /** The agency that lists it for the host, a partner (DD-30); null: the host itself publishes. */
  readonly listedBy: string | null;
  /** Read beforehand for many offers at once; absent: read here. */
  readonly known?: KnownToOffers | undefined;
}

/**
 * Puts an offer into the catalogue inside the caller's unit of work: checks all that is said, writes it with its leads under
 * a new code, journals it and tells saved searches. Whether the caller is a host (or lists for a partner) is asked before.
 * Refuses with OFFER_INVALID and all problems.
 */
export async function publishOffer(tx: Transaction, { wish, copies, hostId, listedBy, known }: NewOffer): Promise<Result<Offer, OfferInvalid>> {
  const owner = { hostId, isListed: listedBy !== null, before: copies === undefined ? {} : offerCodesOf(copies) };
  const checked = checkOffer(wish, owner, known ?? (await findKnownToOffers(tx, [wish])));
  if (!checked.ok) return refuse(checked.refusal);
  const id = await insertOffer(tx, hostId, listedBy, checked.value);
  const offer = await readOffer(tx, id);
  await tx.journal.write({
    agencyId: listedBy,
    action: 'offer.published',
    subjectKind: 'offer',
    subjectId: id,
    after: { code: offer.code, hostId, ...journalled(checked.value) },
  });
  await tx.outbox.add({ ...SEATS_CHANGED, payload: { offerId: id } });
  return ok(offer);
}
