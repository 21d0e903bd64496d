import type { LocalDate } from '#kernel';
import { findMunicipalityNames, type Transaction } from '#platform';
import type { CalendarFeedKind, SessionFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';
import type { FeedSpan } from '../../domain/calendar-feeds/feed-span.js';

export interface OpenFeed {
  readonly id: string;
  readonly kind: CalendarFeedKind;
  readonly offerId: string | null;
  /** What a calendar program calls it: the title of the offer or the name of the provider; null for a person's own. */
  readonly name: string | null;
  readonly contentHash: Buffer | null;
  readonly contentChangedAt: Date | null;
  readonly today: LocalDate;
}

export interface FeedSession {
  readonly id: string;
  readonly date: LocalDate;
  /** HH:MM in Europe/Berlin. */
  readonly start: string;
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly title: string;
  readonly online: boolean;
  /** Name, street and town of the site, from the name of the municipality on where there is no site. */
  readonly place: string | null;
}

/** More than a large provider has in a year; beyond it a feed leaves out what is farthest ahead. */
const MOST_SESSIONS = 10_000;

/** The feed behind an address, in the name of whoever made it. */
export async function openFeed(tx: Transaction, hash: Buffer): Promise<OpenFeed | null> {
  const [row] = await tx.sql<OpenFeed>(
    `SELECT f.id, f.kind, f.offer_id AS "offerId", f.content_hash AS "contentHash", f.content_changed_at AS "contentChangedAt",
       CASE f.kind WHEN 'OFFER' THEN (SELECT o.title FROM offers.offer o WHERE o.id = f.offer_id)
         WHEN 'PROVIDER' THEN (SELECT p.name FROM identity.organisation_v p WHERE p.id = f.organisation_id) END AS name,
       (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM offers.calendar_feed f WHERE f.token_hash = $1 AND f.revoked_at IS NULL`,
    [hash],
  );
  return row ?? null;
}

const OFFERS_OF: Readonly<Record<SessionFeedKind, string>> = {
  OFFER: 'o.id = $3::uuid',
  PROVIDER: '$3::uuid IS NULL AND o.host_id = platform.current_organisation()',
  PERSON: '$3::uuid IS NULL AND o.id IN (SELECT l.offer_id FROM offers.offers_led() l)',
};

interface SessionRow extends Omit<FeedSession, 'place'> {
  /** Name and street of the site, as far as they are known. */
  readonly site: string;
  readonly postalCode: string | null;
  readonly ags: string | null;
}

/** Its sessions in the span, in order, with what everyone signed in may know of them. */
export async function feedSessions(tx: Transaction, feed: Pick<OpenFeed, 'offerId'> & { readonly kind: SessionFeedKind }, span: FeedSpan): Promise<FeedSession[]> {
  const rows = await tx.sql<SessionRow>(
    `SELECT s.id, s.date, to_char(s.start, 'HH24:MI') AS start, s.minutes, s.state = 'CANCELLED' AS cancelled, o.title, o.delivery = 'ONLINE' AS online,
       concat_ws(', ', site.name, site.street) AS site, site.postal_code AS "postalCode", coalesce(site.municipality_ags, o.municipality_ags) AS ags
     FROM offers.offer o JOIN offers.session s ON s.offer_id = o.id LEFT JOIN identity.site_v site ON site.id = o.site_id
     WHERE ${OFFERS_OF[feed.kind]} AND s.date BETWEEN $1 AND $2
     ORDER BY s.date, s.start, s.id LIMIT ${MOST_SESSIONS}`,
    [span.from, span.to, feed.offerId],
  );
  const names = await findMunicipalityNames(tx, [...new Set(rows.flatMap(({ ags }) => ags ?? []))]);
  return rows.map(({ site, postalCode, ags, ...session }) => {
    const town = [postalCode, ags === null ? undefined : names.get(ags)].filter((part) => part != null).join(' ');
    return { ...session, place: [site, town].filter((part) => part !== '').join(', ') || null };
  });
}

/**
 * Notes that the feed was fetched today, and a new answer with its time; writes nothing when both are known. A trace of
 * use and no change of anything that people have entered, so it stands in no journal.
 */
export async function noteFetch(tx: Transaction, feed: OpenFeed, hash: Buffer): Promise<Date> {
  const [row] = await tx.sql<{ changed_at: Date }>(
    `UPDATE offers.calendar_feed SET last_fetched_on = $3, content_hash = $2,
       content_changed_at = CASE WHEN content_hash = $2 THEN content_changed_at ELSE date_trunc('second', platform.now()) END
     WHERE id = $1 AND (content_hash IS DISTINCT FROM $2 OR last_fetched_on IS DISTINCT FROM $3)
     RETURNING content_changed_at AS changed_at`,
    [feed.id, hash, feed.today],
  );
  return row?.changed_at ?? feed.contentChangedAt!;
}
