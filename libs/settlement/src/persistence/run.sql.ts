import { grossOfLines } from './runs/checks.sql.js';
import { LINES } from './seat-use.sql.js';

/** Of a line and of what is carried for its seat use. */
export const LINE_COLUMNS = `session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code, rate_code, outcome, reason, debtor_id, creditor_id, rate_id, unit, quantity, status, cents, share_ids, share_cents, decision_id`;

/** The lines of all days worked out, kept where corrections look at them a second time. */
export const WORKED = `CREATE TEMPORARY TABLE worked ON COMMIT DROP AS ${LINES}`;

/** $1 run, $2 agency, $3 first and $4 last day of the month: the month's own lines, from `worked` or straight from the seat uses. */
const insertMonthLines = (source: string): string => `
INSERT INTO settlement.line (run_id, agency_id, ${LINE_COLUMNS})
SELECT $1, $2, ${LINE_COLUMNS} FROM ${source} WHERE date BETWEEN $3 AND $4`;
export const INSERT_WORKED_LINES = insertMonthLines('worked');
export const INSERT_MONTH_LINES = insertMonthLines(`(${LINES}) l`);

/**
 * $1 run, $2 agency, $3 first and $4 last day of all closed months: every use worked out anew and compared with what is
 * carried for it. A difference in cents, shares, debtor or creditor gives a reversal of the carried line (none where it
 * was 0) and the new line (none where it is 0).
 */
const insertCorrections = (scope: string): string => `
INSERT INTO settlement.line (run_id, agency_id, ${LINE_COLUMNS}, corrects, is_reversal)
WITH difference AS (
  SELECT coalesce(c.session_id, w.session_id) AS session_id, coalesce(c.reservation_id, w.reservation_id) AS reservation_id,
    c.session_id IS NOT NULL AND c.cents <> 0 AS reverses, w.session_id IS NOT NULL AND w.cents <> 0 AS renews
  FROM (SELECT * FROM settlement.carried WHERE agency_id = $2 ${scope}) c
  FULL JOIN (SELECT * FROM worked WHERE date BETWEEN $3 AND $4) w ON w.session_id = c.session_id AND w.reservation_id = c.reservation_id
  WHERE coalesce(c.cents, 0) <> coalesce(w.cents, 0) OR c.debtor_id IS DISTINCT FROM w.debtor_id OR c.creditor_id IS DISTINCT FROM w.creditor_id
    OR coalesce(c.share_ids, '{}') <> coalesce(w.share_ids, '{}') OR coalesce(c.share_cents, '{}') <> coalesce(w.share_cents, '{}')
)
SELECT $1::uuid, $2::uuid, c.session_id, c.reservation_id, c.referral_id, c.offer_id, c.offer_code, c.date, c.start, c.referral_code,
  c.reservation_code, c.rate_code, c.outcome, c.reason, c.debtor_id, c.creditor_id, c.rate_id, c.unit,
  c.quantity, c.status, -c.cents, c.share_ids, (SELECT array_agg(-x ORDER BY place) FROM unnest(c.share_cents) WITH ORDINALITY AS s(x, place)), c.decision_id,
  date_trunc('month', c.date)::date, true
FROM difference d JOIN settlement.carried c ON c.agency_id = $2 AND c.session_id = d.session_id AND c.reservation_id = d.reservation_id
WHERE d.reverses
UNION ALL
SELECT $1::uuid, $2::uuid, w.session_id, w.reservation_id, w.referral_id, w.offer_id, w.offer_code, w.date, w.start, w.referral_code,
  w.reservation_code, w.rate_code, w.outcome, w.reason, w.debtor_id, w.creditor_id, w.rate_id, w.unit,
  w.quantity, w.status, w.cents, w.share_ids, w.share_cents, w.decision_id, date_trunc('month', w.date)::date, false
FROM difference d JOIN worked w ON w.session_id = d.session_id AND w.reservation_id = d.reservation_id
WHERE d.renews`;
export const INSERT_CORRECTIONS = insertCorrections('');
/** Those of the reservations in `scope` alone. */
export const INSERT_SCOPED_CORRECTIONS = insertCorrections('AND reservation_id IN (SELECT id FROM scope)');

/** $1 run, $2 agency: what each debtor owes each organisation, per kind; a share of the debtor itself is owed to nobody. */
export const INSERT_GROSS = `
INSERT INTO settlement.gross (run_id, agency_id, kind, debtor_id, creditor_id, cents)
SELECT $1, $2, kind, debtor_id, organisation_id, cents FROM (${grossOfLines('$1')}) g`;

/** $1 run, $2 agency: one row per unordered pair with the positive difference of its settlements. */
export const INSERT_NET = `
INSERT INTO settlement.net (run_id, agency_id, debtor_id, creditor_id, cents)
SELECT $1, $2, CASE WHEN owed > 0 THEN a ELSE b END, CASE WHEN owed > 0 THEN b ELSE a END, abs(owed)
FROM (
  SELECT least(debtor_id, creditor_id) AS a, greatest(debtor_id, creditor_id) AS b,
    sum(CASE WHEN debtor_id < creditor_id THEN cents ELSE -cents END) AS owed
  FROM settlement.gross WHERE run_id = $1 AND kind = 'SETTLEMENT' GROUP BY 1, 2
) pair WHERE owed <> 0`;

/** $1 run, $2 agency: what each organisation receives less what it owes. */
export const INSERT_POSITIONS = `
INSERT INTO settlement.position (run_id, agency_id, organisation_id, cents)
SELECT $1, $2, organisation_id, sum(cents)
FROM (SELECT creditor_id AS organisation_id, cents FROM settlement.gross WHERE run_id = $1
      UNION ALL SELECT debtor_id, -cents FROM settlement.gross WHERE run_id = $1) part
GROUP BY organisation_id HAVING sum(cents) <> 0`;

/**
 * What verification computes again: run, offer, number n of lines and digest, over the hashes of the lines in their order.
 * OFFSET 0 keeps the hashing below the sorting, so that hashes are sorted and not whole lines.
 */
export const lineDigests = (condition: string): string => `
SELECT h.run_id, h.offer_id, count(*) AS n,
  sha256(string_agg(h.hash, '' ORDER BY h.session_id, h.reservation_id, h.corrects NULLS FIRST, h.is_reversal DESC)) AS digest
FROM (SELECT l.run_id, l.offer_id, l.session_id, l.reservation_id, l.corrects, l.is_reversal,
        sha256(convert_to(settlement.line_text(l), 'UTF8')) AS hash
      FROM settlement.line l WHERE ${condition} OFFSET 0) h
GROUP BY h.run_id, h.offer_id`;

/** $1 run, $2 agency. */
export const INSERT_DIGESTS = `
INSERT INTO settlement.line_digest (run_id, agency_id, offer_id, line_count, digest)
SELECT run_id, $2, offer_id, n, digest FROM (${lineDigests('l.run_id = $1')}) d`;

/** The digest of a run over the digests of its offers, in their order. */
export const RUN_DIGEST = `coalesce(sha256(string_agg(d.digest, '' ORDER BY d.offer_id)), sha256(''))`;

/** $1 run, $2 agency: closing puts the month's lines, and what its corrections left, in the place of what was carried. */
export const CARRY_CORRECTED = `
DELETE FROM settlement.carried c USING settlement.line l
WHERE l.run_id = $1 AND c.agency_id = $2 AND l.corrects IS NOT NULL AND c.session_id = l.session_id AND c.reservation_id = l.reservation_id`;

export const CARRY_LINES = `
INSERT INTO settlement.carried (agency_id, closed_run_id, ${LINE_COLUMNS})
SELECT $2, $1, ${LINE_COLUMNS} FROM settlement.line WHERE run_id = $1 AND NOT is_reversal`;
