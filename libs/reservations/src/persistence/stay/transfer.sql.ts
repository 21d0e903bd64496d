import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReservationState } from '../../domain/reservation-record.js';

/** What ended because another seat took its place, as reservations.end_followed answers it. */
export interface EndedSeat {
  readonly id: string;
  readonly agencyId: string;
  readonly hostId: string;
  readonly offerId: string;
  /** Sessions of which the seat is free again. */
  readonly seats: number;
  readonly before: { readonly state: ReservationState; readonly validTo: LocalDate | null };
  readonly after: { readonly state: ReservationState; readonly validTo: LocalDate | null };
}

/** The open wish to take a reservation's place, if there is one. */
export async function findOpenFollower(tx: Transaction, reservationId: string): Promise<string | null> {
  const [row] = await tx.prepared<{ id: string }>('pv_open_follower', 'SELECT id FROM reservations.reservation_v WHERE follows_id = $1 AND expires_at > platform.now()', [reservationId]);
  return row?.id ?? null;
}

/** Locks the sessions in which a reservation has seats and those that it wants instead, all at once and in one order, and then its row. */
export const lockTransfer = (tx: Transaction, reservationId: string, offerId: string, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<unknown> =>
  tx.prepared('pv_lock_transfer', 'SELECT reservations.lock_transfer($1, $2, $3, $4)', [reservationId, offerId, from, to]);

/** Ends what a confirmed reservation follows; null: there was nothing to end. */
export async function endFollowed(tx: Transaction, reservationId: string): Promise<{ ended: EndedSeat | null; freedOfferIds: string[] | null }> {
  const [row] = await tx.prepared<{ ended: EndedSeat | null; freed_offer_ids: string[] | null }>('pv_end_followed', 'SELECT ended, freed_offer_ids FROM reservations.end_followed($1)', [reservationId]);
  return { ended: row!.ended, freedOfferIds: row!.freed_offer_ids };
}

