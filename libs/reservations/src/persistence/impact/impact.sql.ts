import type { LocalDate } from '#kernel';
import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';
import type { BrokenReservation } from '../../domain/impact/impact.js';
import { isBasisUncovered } from '../legal-basis/uncovered.sql.js';
import { CLAUSES_OF_CO_USE, isClauseMissing } from '../missing-clauses.sql.js';
import { IS_TO_COME } from '../session-to-come.sql.js';
import { isUncertified } from '../uncertified.sql.js';

/** What an end would break, before it happens. */
export interface Impact {
  /** Confirmed seats concerned. */
  readonly confirmed: number;
  /** Holds, requests and offers of the waiting list concerned, whose deadline has not passed. */
  readonly open: number;
  /** The first day concerned; null: none is. */
  readonly firstDay: LocalDate | null;
  /** By first day concerned. */
  readonly broken: Page<BrokenReservation>;
}

/** What an end is asked about: parameters from $3 on, of a statement whose first two are the cursor and the number of rows. */
export interface EndOf {
  /** The reservations r with their sessions to come that would lose something: rows (id, code, offer_id, state, date, reason). */
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Ids of the sessions in which mere holds are counted that the asker, who is the host, does not see. */
  readonly heldIn?: string;
}

/** Seats, and wishes whose deadline has not passed. */
const LIVE = `(r.state = 'CONFIRMED' OR r.expires_at > (SELECT platform.now()))`;
const ROW = 'SELECT r.id, r.code, r.offer_id, r.state, b.date, b.reason';

/** An agreement would not hold on the days after $4. */
const AGREEMENT_THEN = 't.validity @> s.date AND NOT (t.id = $3 AND s.date > $4::date)';

/**
 * An agreement of the caller's agency that would end on a day: clauses that would be missing then and are not now (DD-22, DD-23),
 * and legal bases that would not be covered then and are now (BHV-19).
 */
export const endOfAgreement = (agreementId: string, lastDay: LocalDate): EndOf => ({
  sql: `${ROW} FROM agreements.agreement_v g
    JOIN reservations.reservation_v r ON r.agency_id = g.agency_id AND ${LIVE}
    JOIN referrals.referral_v f ON f.id = r.referral_id AND g.provider_id IN (f.responsible_id, r.host_id)
    CROSS JOIN LATERAL (
      SELECT s.date, c.code AS reason FROM offers.session_v s CROSS JOIN ${CLAUSES_OF_CO_USE}
      WHERE ${IS_TO_COME} AND s.date > $4::date AND ${isClauseMissing(AGREEMENT_THEN)} AND NOT (${isClauseMissing()})
      UNION ALL
      SELECT s.date, 'LEGAL_BASIS_NOT_COVERED' FROM offers.session_v s JOIN referrals.approval_v a ON a.referral_id = r.referral_id AND a.validity @> s.date
      WHERE ${IS_TO_COME} AND s.date > $4::date AND ${isBasisUncovered(AGREEMENT_THEN)} AND NOT (${isBasisUncovered()})) b
    WHERE g.id = $3 AND g.agency_id = (SELECT platform.current_organisation())`,
  values: [agreementId, lastDay],
});

/** A certificate of the caller's agency that would not hold from a day on: sessions that no other one covers and this one does now (DD-14). */
export const endOfCertificate = (certificateId: string, from: LocalDate): EndOf => ({
  sql: `${ROW} FROM offers.certificate_v g
    JOIN reservations.reservation_v r ON r.agency_id = g.agency_id AND r.offer_id = g.offer_id AND ${LIVE}
    CROSS JOIN LATERAL (
      SELECT s.date, 'UNCERTIFIED' AS reason FROM offers.session_v s
      WHERE ${IS_TO_COME} AND s.date >= $4::date AND ${isUncertified('v.validity @> s.date AND NOT (v.id = $3 AND s.date >= $4::date)')} AND NOT (${isUncertified()})) b
    WHERE g.id = $3 AND g.agency_id = (SELECT platform.current_organisation())`,
  values: [certificateId, from],
});

/** Planned sessions of offers of the caller's organisation that would not take place. */
export const cancellingOf = (sessionIds: readonly string[]): EndOf => ({
  sql: `${ROW} FROM offers.offer_v g
    JOIN reservations.reservation_v r ON r.offer_id = g.id AND ${LIVE}
    CROSS JOIN LATERAL (
      SELECT s.date, 'SESSION_CANCELLED' AS reason FROM offers.session_v s WHERE s.id = ANY ($3::uuid[]) AND s.state = 'PLANNED' AND ${IS_TO_COME}) b
    WHERE g.host_id = (SELECT platform.current_organisation()) AND g.id IN (SELECT x.offer_id FROM offers.session_v x WHERE x.id = ANY ($3::uuid[]))`,
  values: [sessionIds],
  heldIn: '$3::uuid[]',
});

/** An offer of the caller's organisation that would be taken out of the catalogue, and with it its planned sessions. */
export const archivingOf = (offerId: string): EndOf => ({
  sql: `${ROW} FROM offers.offer_v g
    JOIN reservations.reservation_v r ON r.offer_id = g.id AND ${LIVE}
    CROSS JOIN LATERAL (SELECT s.date, 'SESSION_CANCELLED' AS reason FROM offers.session_v s WHERE s.state = 'PLANNED' AND ${IS_TO_COME}) b
    WHERE g.id = $3 AND g.host_id = (SELECT platform.current_organisation())`,
  values: [offerId],
  heldIn: 'ARRAY(SELECT x.id FROM offers.session_v x WHERE x.offer_id = $3)',
});

const BY_FIRST_DAY = new Keyset('impact', [
  { sql: 'x.first_day', type: 'date' },
  { sql: 'x.id', type: 'uuid' },
]);

interface ImpactRow extends Omit<Impact, 'broken'>, Record<string, unknown> {
  readonly rows: readonly (BrokenReservation & { readonly key: readonly string[] })[];
}

/** One statement, however many reservations. Throws BadCursorError. */
export async function findImpact(tx: Transaction, { sql, values, heldIn = 'NULL' }: EndOf, request: PageRequest): Promise<Impact> {
  const [row] = await tx.sql<ImpactRow>(
    `WITH broken AS MATERIALIZED (
       SELECT l.id, l.code, l.offer_id, l.state, min(l.date) AS first_day, array_agg(DISTINCT l.reason ORDER BY l.reason) AS reasons
       FROM (${sql}) l GROUP BY l.id, l.code, l.offer_id, l.state)
     SELECT count(*) FILTER (WHERE k.state = 'CONFIRMED')::int AS confirmed, (count(*) FILTER (WHERE k.state <> 'CONFIRMED') + min(h.holds))::int AS open, least(min(k.first_day), min(h.first_day)) AS "firstDay",
       (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM (
         SELECT x.id, x.code, x.offer_id AS "offerId", x.state, x.first_day AS "firstDay", x.reasons, ${BY_FIRST_DAY.keySql} AS key FROM broken x
         WHERE ${BY_FIRST_DAY.after('$1')} ORDER BY ${BY_FIRST_DAY.sortedBy.join(', ')} LIMIT $2) p) AS rows
     FROM reservations.held_seats(${heldIn}) h LEFT JOIN broken k ON true`,
    [BY_FIRST_DAY.decode(request.after), request.first + 1, ...values],
  );
  const { confirmed, open, firstDay, rows } = row!;
  return { confirmed, open, firstDay, broken: BY_FIRST_DAY.page(rows.map(({ key, ...node }) => ({ node, key })), request) };
}

/** Whether the caller's organisation could withdraw the certificate. */
export async function isOwnCertificate(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM offers.certificate_v c WHERE c.id = $1 AND c.agency_id = $2 AND c.withdrawn_from IS NULL) AS found', [id, tx.context.organisationId]);
  return row!.found;
}

/** Whether all of the sessions, each named once, are of offers of the caller's organisation. */
export async function areOwnSessions(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const [row] = await tx.sql<{ own: boolean }>(
    'SELECT count(*) = cardinality($1::uuid[]) AS own FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id WHERE s.id = ANY ($1::uuid[]) AND o.host_id = $2',
    [ids, tx.context.organisationId],
  );
  return row!.own;
}

/** Whether the caller's organisation could take the offer out of the catalogue. */
export async function isOwnOffer(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM offers.offer_v o WHERE o.id = $1 AND o.host_id = $2 AND o.archived_at IS NULL) AS found', [id, tx.context.organisationId]);
  return row!.found;
}
