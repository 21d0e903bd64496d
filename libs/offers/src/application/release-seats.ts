import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { tellOfFreeSeats } from './seats/tell-of-free-seats.js';

/** What a host gets back of its own seats in one session. */
export interface ReturnedSeats {
  readonly sessionId: string;
  readonly offerId: string;
  readonly date: LocalDate;
  readonly kind: 'BLOCK' | 'KEPT';
  readonly seats: number;
  /** The last day on which a kept seat would have been kept; null: blocked. */
  readonly until: LocalDate | null;
}

interface ReturnRow {
  claims: number;
  own: ReturnedSeats[] | null;
  freed_offer_ids: string[] | null;
}

/**
 * Gives back the seats of a case's holder, from a day on or all of them, and tells how many. Where a full session has a seat
 * again, SEATS_CHANGED leaves with the transaction, once per offer. The sessions are locked first, in the order of every
 * claim: the counters of the freed sessions are written in no order of their own, and would else wait for claims in a
 * circle. Throws 55P03 when the locks take too long.
 */
export async function releaseSeats(tx: Transaction, holderId: string, from?: LocalDate): Promise<number> {
  return (await returnSeats(tx, holderId, from ?? null, null)).claims;
}

/**
 * The same for seats of the host's own, told session by session, and from today on: what is over was held, and utilisation is
 * reckoned from it. Empty: the host has none by this id.
 */
export async function releaseHostSeats(tx: Transaction, holderId: string, hostId: string): Promise<readonly ReturnedSeats[]> {
  return (await returnSeats(tx, holderId, null, hostId)).own ?? [];
}

async function returnSeats(tx: Transaction, holderId: string, from: LocalDate | null, hostId: string | null): Promise<ReturnRow> {
  const [row] = await tx.prepared<ReturnRow>(
    'pv_return_seats',
    `SELECT claims, own, freed_offer_ids FROM offers.return_seats($1, CASE WHEN $3::uuid IS NULL THEN $2::date ELSE (platform.now() AT TIME ZONE 'Europe/Berlin')::date END, $3)`,
    [holderId, from, hostId],
  );
  await tellOfFreeSeats(tx, row!.freed_offer_ids);
  return row!;
}
