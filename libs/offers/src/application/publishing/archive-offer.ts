import { isUuid, ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { Offer } from '../../persistence/offer.entity.js';
import { lockOffer } from '../../persistence/publishing/offer-content.sql.js';
import { archive, cancelSessions, lockOpenSessions } from '../../persistence/publishing/offer-sessions.sql.js';
import { lockSessionChanges } from '../../persistence/sessions/offer-lock.sql.js';
import { readOffer } from './offer-record.js';
import { offerArchived, offerInUse, offerUnknown, type OfferArchived, type OfferInUse, type OfferUnknown } from './publishing-refusals.js';

export type ArchiveRefusals = OfferUnknown | OfferArchived | OfferInUse;

/**
 * Takes an offer out of the catalogue for good, inside the caller's unit of work: its planned sessions that have not begun are
 * cancelled, what it was stays there to be read, copied and settled. Refuses with OFFER_IN_USE while cases hold seats in
 * planned sessions from today on, OFFER_ARCHIVED, OFFER_NOT_FOUND. Throws 55P03 while others hold the sessions. Whoever adds
 * sessions at the same time comes before it, and theirs are cancelled, too, or after it, and is told OFFER_ARCHIVED.
 */
export async function archiveOffer(tx: Transaction, offerId: string, as: 'HOST' | 'LISTER'): Promise<Result<Offer, ArchiveRefusals>> {
  if (!isUuid(offerId)) return refuse(offerUnknown);
  await lockSessionChanges(tx, [offerId]);
  const was = await lockOffer(tx, offerId, as);
  if (!was) return refuse(offerUnknown);
  if (was.archivedAt !== null) return refuse(offerArchived);
  const open = await lockOpenSessions(tx, was.id);
  const inUse = open.filter((session) => session.seats > 0);
  if (inUse.length > 0) return refuse(offerInUse(inUse.map(({ sessionId, date, start, seats }) => ({ sessionId, date, start, seats }))));
  const cancelled = open.filter((session) => session.isToCome).map((session) => session.sessionId);
  await cancelSessions(tx, cancelled);
  await archive(tx, was.id);
  const offer = await readOffer(tx, was.id);
  await tx.journal.write({
    agencyId: was.listedBy,
    action: 'offer.archived',
    subjectKind: 'offer',
    subjectId: was.id,
    before: { archivedAt: null },
    after: { archivedAt: offer.archivedAt, cancelledSessions: cancelled },
  });
  return ok(offer);
}
