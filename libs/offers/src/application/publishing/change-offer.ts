import { isDeepStrictEqual } from 'node:util';
import { ok, refuse, SEATS_CHANGED, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { isMaterialChange } from '../../domain/certification/material-change.js';
import { checkOffer } from '../../domain/publishing/check-offer.js';
import type { KnownToOffers } from '../../domain/publishing/known-to-offers.js';
import { offerCodesOf } from '../../domain/publishing/offer-codes-of.js';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { findKnownToOffers } from '../../persistence/publishing/known-to-offers.sql.js';
import { replaceStaff, updateOffer, type StoredOffer } from '../../persistence/publishing/offer-content.sql.js';
import { lockSessionsOfCapacity, setCapacity } from '../../persistence/publishing/offer-sessions.sql.js';
import { tellOfChangedOffer } from '../certification/tell-of-changed-offer.js';
import { toPlain } from './content-digest.js';
import { contentOf, journalled, readOffer } from './offer-record.js';
import { capacityTaken, offerArchived, type CapacityTaken, type OfferArchived } from './publishing-refusals.js';

export type ChangeOfferRefusal = OfferInvalid | OfferArchived | CapacityTaken;

/**
 * Replaces what is said of an offer, inside the caller's unit of work; `was` is the offer, locked (lockOffer). What is left
 * out is emptied or takes its default. Another capacity reaches the planned sessions from today on that still have the
 * former one. Certifiers hear of what they have certified. Nothing is written or told where nothing changes.
 *
 * Refuses with OFFER_ARCHIVED, OFFER_INVALID (all problems) and CAPACITY_TAKEN. Throws 55P03 while others hold the sessions.
 */
export async function changeOffer(tx: Transaction, was: StoredOffer, wish: OfferWish, known?: KnownToOffers): Promise<Result<Offer, ChangeOfferRefusal>> {
  if (was.archivedAt !== null) return refuse(offerArchived);
  const before = contentOf(was);
  const owner = { hostId: was.hostId, isListed: was.listedBy !== null, before: offerCodesOf(before) };
  const checked = checkOffer(wish, owner, known ?? (await findKnownToOffers(tx, [wish])));
  if (!checked.ok) return refuse(checked.refusal);
  const after = checked.value;
  if (isDeepStrictEqual(toPlain(before), toPlain(after))) return ok(await readOffer(tx, was.id));
  const resized = await resize(tx, was.id, before.capacity, after.capacity);
  if (!resized.ok) return resized;
  await updateOffer(tx, was.id, after);
  const isOtherStaff = !isDeepStrictEqual(before.leads, after.leads);
  if (isOtherStaff) await replaceStaff(tx, was.id, after.leads);
  await tx.journal.write({
    agencyId: was.listedBy,
    action: 'offer.changed',
    subjectKind: 'offer',
    subjectId: was.id,
    before: journalled(before),
    after: { ...journalled(after), ...(resized.value > 0 && { resizedSessions: resized.value }) },
  });
  if (isOtherStaff || isMaterialChange(before, after)) await tellOfChangedOffer(tx, was.id);
  if (after.capacity > before.capacity) await tx.outbox.add({ ...SEATS_CHANGED, payload: { offerId: was.id } });
  return ok(await readOffer(tx, was.id));
}

/** How many sessions have the new capacity now. */
async function resize(tx: Transaction, offerId: string, from: number, to: number): Promise<Result<number, CapacityTaken>> {
  if (from === to) return ok(0);
  const sessions = await lockSessionsOfCapacity(tx, offerId, from);
  const taken = sessions.filter((session) => session.seats > to);
  if (taken.length > 0) return refuse(capacityTaken(taken));
  return ok(await setCapacity(tx, sessions.map((session) => session.sessionId), to));
}
