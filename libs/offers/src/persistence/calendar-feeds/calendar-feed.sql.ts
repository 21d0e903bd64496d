import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CalendarFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';

export interface CalendarFeedRecord {
  readonly id: string;
  readonly kind: CalendarFeedKind;
  readonly offerId: string | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  /** The last day on which a program fetched it; null: none has. */
  readonly lastFetchedOn: LocalDate | null;
}

export const FEED_FIELDS = `f.id, f.kind, f.offer_id AS "offerId", f.created_at AS "createdAt", f.revoked_at AS "revokedAt", f.last_fetched_on AS "lastFetchedOn"`;

/** Of whoever asks, in the organisation that they act for: the policy lets no other one through. */
export async function countOwnFeeds(tx: Transaction): Promise<number> {
  const [row] = await tx.sql<{ feeds: number }>(
    'SELECT count(*)::int AS feeds FROM offers.calendar_feed WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL',
    [tx.context.organisationId, tx.context.actor],
  );
  return row!.feeds;
}

export interface NewFeed {
  readonly kind: CalendarFeedKind;
  readonly offerId: string | null;
  readonly hash: Buffer;
}

export async function insertFeed(tx: Transaction, { kind, offerId, hash }: NewFeed): Promise<CalendarFeedRecord> {
  const [row] = await tx.sql<CalendarFeedRecord>(
    `INSERT INTO offers.calendar_feed AS f (kind, organisation_id, user_id, offer_id, token_hash) VALUES ($1, $2, $3, $4, $5) RETURNING ${FEED_FIELDS}`,
    [kind, tx.context.organisationId, tx.context.actor, offerId, hash],
  );
  return row!;
}

/** An own feed, kept from others who would revoke it at the same time; null: there is none. */
export async function lockFeed(tx: Transaction, id: string): Promise<CalendarFeedRecord | null> {
  const [row] = await tx.sql<CalendarFeedRecord>(`SELECT ${FEED_FIELDS} FROM offers.calendar_feed f WHERE f.id = $1 FOR NO KEY UPDATE`, [id]);
  return row ?? null;
}

export async function revokeFeed(tx: Transaction, id: string): Promise<Date> {
  const [row] = await tx.sql<{ revoked_at: Date }>('UPDATE offers.calendar_feed SET revoked_at = platform.now() WHERE id = $1 RETURNING revoked_at', [id]);
  return row!.revoked_at;
}

/** In whose name an address is answered; null for one that is unknown, revoked or of somebody who has left. */
export async function feedOwner(tx: Transaction, hash: Buffer): Promise<{ readonly organisationId: string; readonly userId: string } | null> {
  const [row] = await tx.sql<{ organisationId: string; userId: string }>(
    'SELECT organisation_id AS "organisationId", user_id AS "userId" FROM offers.calendar_feed_of($1)',
    [hash],
  );
  return row ?? null;
}
