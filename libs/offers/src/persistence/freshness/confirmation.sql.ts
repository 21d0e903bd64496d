import type { Transaction } from '#platform';
import type { ConfirmationSource } from '../../domain/freshness/freshness.js';

/** An offer whose capacity was confirmed just now, and what was noted before. */
export interface ConfirmedOffer {
  readonly offerId: string;
  readonly wasConfirmedAt: Date;
  readonly wasSource: ConfirmationSource;
}

/** Nobody is bothered about an offer `o` that is over: it is published, and there are sessions to come, or it waits for a need. */
export const IS_ASKED_FOR = `o.archived_at IS NULL AND (o.on_demand OR EXISTS (
  SELECT 1 FROM offers.session s WHERE s.offer_id = o.id AND s.state = 'PLANNED' AND s.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date))`;

const FIELDS = 'offer_id AS "offerId", was_confirmed_at AS "wasConfirmedAt", was_source AS "wasSource"';

/** Confirms those of the offers that may be confirmed so (offers.confirm_capacity says which), in one statement. */
export function writeConfirmations(tx: Transaction, offerIds: readonly string[], source: ConfirmationSource): Promise<ConfirmedOffer[]> {
  return tx.prepared<ConfirmedOffer & Record<string, unknown>>(
    'pv_confirm_capacity',
    `SELECT ${FIELDS} FROM offers.confirm_capacity($1::uuid[], $2)`,
    [offerIds, source],
  );
}

/** The published offers for which the organisation acted for answers; of these ids, or all. */
export async function findOwnOffers(tx: Transaction, offerIds: readonly string[] | null): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT o.id FROM offers.offer o
     WHERE offers.confirmer_of(o) = $1 AND o.archived_at IS NULL AND ($2::uuid[] IS NULL OR o.id = ANY ($2))
       AND (o.host_id = $1 OR o.listed_by = $1) ORDER BY o.id`,
    [tx.context.organisationId, offerIds],
  );
  return rows.map(({ id }) => id);
}

/** Whether an offer of the organisation acted for is not fresh, though somebody may ask for it: as the reminding job looks. */
export async function hasAgeingOffers(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ ageing: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM offers.offer o JOIN offers.capacity_confirmation c ON c.offer_id = o.id, offers.freshness_days() d
       WHERE offers.confirmer_of(o) = $1 AND (o.host_id = $1 OR o.listed_by = $1) AND ${IS_ASKED_FOR}
         AND c.confirmed_at <= platform.now() - make_interval(hours => 24 * d.ageing_after_days)) AS ageing`,
    [tx.context.organisationId],
  );
  return row!.ageing;
}

export interface LinkedOffer {
  readonly linkId: string;
  readonly hostName: string;
  readonly offerId: string;
  readonly title: string;
  /** Seats of a session. */
  readonly capacity: number;
  readonly confirmedAt: Date;
  /** Planned sessions of the next eight weeks, and those of them with a free seat. */
  readonly sessions: number;
  readonly sessionsFree: number;
}

/** What an open link covers, by title; nothing for an unknown, expired or used one. Asked before it is known who asks. */
export function findLinkedOffers(tx: Transaction, tokenHash: Buffer): Promise<LinkedOffer[]> {
  return tx.sql<LinkedOffer & Record<string, unknown>>(
    `SELECT link_id AS "linkId", host_name AS "hostName", offer_id AS "offerId", title, capacity, confirmed_at AS "confirmedAt", sessions,
       sessions_free AS "sessionsFree" FROM offers.confirmation_link_of($1)`,
    [tokenHash],
  );
}

/** Confirms what of these offers the link covers and uses it up; nothing when there is no such open link any more. */
export function writeConfirmationsByLink(tx: Transaction, tokenHash: Buffer, offerIds: readonly string[]): Promise<ConfirmedOffer[]> {
  return tx.sql<ConfirmedOffer & Record<string, unknown>>(`SELECT ${FIELDS} FROM offers.confirm_by_link($1, $2::uuid[])`, [tokenHash, offerIds]);
}
