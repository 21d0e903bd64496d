import { closeTasks } from '#inbox';
import { releaseSeatsOf } from '#offers';
import type { JournalEntry, Transaction } from '#platform';
import { DEFAULT_CONSEQUENCES } from '../../../domain/waiting/waiting-rules.js';
import { WAITLIST_OFFER } from '../../../domain/waiting/waiting-tasks.js';
import { takeWaitingTurn } from '../../../persistence/waiting/candidates.sql.js';
import { applyConsequences, expireOffers, findGroundlessOffers, lockCases, withdrawOffers, type Consequence, type EndedOffer } from '../../../persistence/waiting/end-offers.sql.js';
import { RESERVATION_CANCELLED, RESERVATION_EXPIRED } from '../../../domain/reservation-webhooks.js';
import { afterChanges } from '../../after-change.js';

/**
 * Writes down which deadlines have passed, and what follows by the rules of the agencies. The seats are free since that instant, whoever
 * works; this decides who is asked next. Answers how many there were.
 */
export async function expireBatch(tx: Transaction, most: number): Promise<number> {
  await takeWaitingTurn(tx);
  const expired = await expireOffers(tx, most);
  // Also of those that another has written down: whoever wishes for the same seat anew.
  const followed = await applyConsequences(tx, null, DEFAULT_CONSEQUENCES);
  await closeOfferTasks(tx, [...new Set([...expired.map(({ id }) => id), ...followed.map(({ reservationId }) => reservationId)])], 'CANCELLED');
  await write(tx, [...expired.map((offer) => ended(offer, 'reservation.expired', 'NO_ANSWER')), ...followed.map(consequenceEntry)]);
  await afterChanges(tx, RESERVATION_EXPIRED, expired.map(({ id }) => id));
  return expired.length;
}

/** Takes back open offers of those who wait no longer, and of siblings of whom one has declined: all or none. Answers how many there were. */
export async function withdrawBatch(tx: Transaction, most: number): Promise<number> {
  await takeWaitingTurn(tx);
  const seen = await findGroundlessOffers(tx, most);
  if (seen.length === 0) return 0;
  await lockCases(tx, seen.map(({ referralId }) => referralId));
  const still = new Set((await findGroundlessOffers(tx, most)).map(({ id }) => id));
  const offers = seen.filter(({ id }) => still.has(id));
  // Seats before reservations: the order in which everybody takes these locks.
  await releaseSeatsOf(tx, offers.map(({ id }) => ({ holderId: id, from: null })));
  const withdrawn = await withdrawOffers(tx, offers);
  if (withdrawn.size !== offers.length) throw new Error('An offer has changed although its case is locked');
  await closeOfferTasks(tx, [...withdrawn], 'CANCELLED');
  await write(tx, offers.map((offer) => ended(offer, 'reservation.offer-withdrawn', offer.reason)));
  await afterChanges(tx, RESERVATION_CANCELLED, [...withdrawn]);
  return offers.length;
}

export const closeOfferTasks = (tx: Transaction, reservationIds: readonly string[], as: 'DONE' | 'CANCELLED'): Promise<void> =>
  closeTasks(tx, { kind: WAITLIST_OFFER, subjectKind: 'reservation', subjectIds: reservationIds, as });

async function write(tx: Transaction, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length > 0) await tx.journal.writeAll(entries);
}

const ended = ({ id, agencyId, offerId }: EndedOffer, action: string, reason: string): JournalEntry => ({
  agencyId,
  action,
  subjectKind: 'reservation',
  subjectId: id,
  before: { state: 'OFFERED' },
  after: { state: action === 'reservation.expired' ? 'EXPIRED' : 'CANCELLED', offerId, reason },
});

export const consequenceEntry = ({ reservationId, waitId, agencyId, consequence }: Consequence): JournalEntry => ({
  agencyId,
  action: 'wait.offer-answered',
  subjectKind: 'wait',
  subjectId: waitId,
  after: { reservationId, consequence },
});
