import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { IS_ASKED_FOR } from './confirmation.sql.js';

/** An organisation that has not confirmed some of its offers for too long. */
export interface NeglectedHost {
  readonly hostId: string;
  readonly name: string;
  /** How many of its offers are ageing, and stale. */
  readonly ageing: number;
  readonly stale: number;
  /** All of its published offers: what its link covers. */
  readonly offerIds: readonly string[];
  /** Whether it is to be told now: something has turned ageing or stale since the last reminder, which lies long enough back. */
  readonly isDue: boolean;
}

/** False when another worker is at it just now: two of them would remind twice. */
export async function lockReminders(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ ours: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('offers.remind-of-capacity', 7355629)) AS ours`);
  return row!.ours;
}

/**
 * Whoever answers for offers that are not fresh, in one statement; for the operator. Days are those of the organisation's own
 * networks. An offer counts from the instant at which it turned ageing, and again at which it turned stale.
 */
export function findNeglectedHosts(tx: Transaction, restDays: number): Promise<NeglectedHost[]> {
  return tx.sql<NeglectedHost & Record<string, unknown>>(
    `WITH old AS MATERIALIZED (
       SELECT o.id, offers.confirmer_of(o) AS host_id, c.confirmed_at FROM offers.capacity_confirmation c JOIN offers.offer o ON o.id = c.offer_id
       WHERE c.confirmed_at <= platform.now() - interval '24 hours' AND ${IS_ASKED_FOR}
     ), host AS MATERIALIZED (
       SELECT h.host_id, make_interval(hours => 24 * d.ageing_after_days) AS ageing_after, make_interval(hours => 24 * d.stale_after_days) AS stale_after,
         (SELECT max(l.created_at) FROM offers.confirmation_link l WHERE l.host_id = h.host_id) AS told_at
       FROM (SELECT DISTINCT host_id FROM old) h CROSS JOIN LATERAL offers.freshness_days_of(h.host_id) d
     ), neglected AS (
       SELECT h.host_id, h.told_at,
         (count(*) FILTER (WHERE o.confirmed_at + h.stale_after > platform.now()))::int AS ageing,
         (count(*) FILTER (WHERE o.confirmed_at + h.stale_after <= platform.now()))::int AS stale,
         max(CASE WHEN o.confirmed_at + h.stale_after <= platform.now() THEN o.confirmed_at + h.stale_after ELSE o.confirmed_at + h.ageing_after END) AS turned_at
       FROM old o JOIN host h ON h.host_id = o.host_id WHERE o.confirmed_at + h.ageing_after <= platform.now()
       GROUP BY h.host_id, h.told_at
     )
     SELECT n.host_id AS "hostId", g.name, n.ageing, n.stale,
       ARRAY(SELECT o.id FROM offers.offer o WHERE o.archived_at IS NULL AND offers.confirmer_of(o) = n.host_id AND (o.host_id = n.host_id OR o.listed_by = n.host_id)
         ORDER BY o.id) AS "offerIds",
       n.told_at IS NULL OR (n.turned_at > n.told_at AND n.told_at <= platform.now() - make_interval(hours => 24 * $1::int)) AS "isDue"
     FROM neglected n JOIN identity.organisation_v g ON g.id = n.host_id ORDER BY n.host_id`,
    [restDays],
  );
}

export interface Reminded {
  readonly organisationId: string;
  readonly email: string;
  readonly role: string;
}

/** Whom to write to: people with one of the roles, by their address; for the operator. */
export function findReminded(tx: Transaction, hostIds: readonly string[], roles: readonly string[]): Promise<Reminded[]> {
  return tx.sql<Reminded & Record<string, unknown>>(
    `SELECT DISTINCT m.organisation_id AS "organisationId", a.email, m.role FROM identity.member_v m JOIN identity.address_v a ON a.user_id = m.user_id
     WHERE m.organisation_id = ANY ($1::uuid[]) AND m.role = ANY ($2::text[]) ORDER BY 1, 2, 3`,
    [hostIds, roles],
  );
}

export interface NewLink {
  readonly hostId: string;
  readonly offerIds: readonly string[];
  readonly tokenHash: Buffer;
}

/** Writes the links in one statement; answers by host the last day on which each holds, in Europe/Berlin, and its id. */
export async function insertLinks(tx: Transaction, links: readonly NewLink[], holdsHours: number): Promise<ReadonlyMap<string, { readonly id: string; readonly lastDay: LocalDate }>> {
  const rows = await tx.sql<{ id: string; host_id: string; last_day: LocalDate }>(
    `INSERT INTO offers.confirmation_link AS l (host_id, offer_ids, token_hash, created_at, expires_at)
     SELECT n.host_id, ARRAY(SELECT jsonb_array_elements_text(n.offer_ids)::uuid), decode(n.token_hash, 'hex'), t.now, t.now + make_interval(hours => $2)
     FROM jsonb_to_recordset($1::jsonb) AS n(host_id uuid, offer_ids jsonb, token_hash text) CROSS JOIN (SELECT platform.now() AS now) t
     RETURNING l.id, l.host_id, (l.expires_at AT TIME ZONE 'Europe/Berlin')::date AS last_day`,
    [JSON.stringify(links.map(({ hostId, offerIds, tokenHash }) => ({ host_id: hostId, offer_ids: offerIds, token_hash: tokenHash.toString('hex') }))), holdsHours],
  );
  return new Map(rows.map((row) => [row.host_id, { id: row.id, lastDay: row.last_day }]));
}
