import { grossOfFewLines } from './checks.sql.js';

/**
 * One pair of organisations cleared anew within the run that is in force. Everything is found by keys: nothing here reads the whole month but
 * the sums of pairs and the digests of offers. Parameters: $1 run, $2 agency, $3 and $4 the two organisations, as far as a statement has them.
 */

/** Lines of `table` that one of the two owes the other, the host or a co-host with a share. */
const linesOfPair = (table: string, key: string): string =>
  [['$3::uuid', '$4::uuid'], ['$4::uuid', '$3::uuid']]
    .map(
      ([debtor, other]) => `
  SELECT l.reservation_id FROM ${table} l WHERE l.${key} AND l.debtor_id = ${debtor} AND l.creditor_id = ${other}
  UNION ALL SELECT l.reservation_id FROM ${table} l WHERE l.${key} AND l.debtor_id = ${debtor} AND cardinality(l.share_ids) > 1 AND ${other} = ANY (l.share_ids)`,
    )
    .join('\n  UNION ALL ');

/** Offers that somebody hosts, or helps to. */
const offersOf = (id: string): string => `SELECT o.id FROM offers.offer_v o WHERE o.host_id = ${id} UNION SELECT o.id FROM offers.offer_v o WHERE ${id} = ANY (o.cohost_ids)`;

/** Reservations whose facts make the pair today: of a case of the one with the other as host or co-host, or directly billed to the agency. */
const factsOfPair = ['$3::uuid', '$4::uuid']
  .map((one, index) => {
    const other = index === 0 ? '$4::uuid' : '$3::uuid';
    return `
  SELECT r.id FROM reservations.reservation_v r
  WHERE r.referral_id = ANY (ARRAY(SELECT f.id FROM referrals.referral_v f WHERE f.agency_id = $2 AND f.responsible_id = ${one}))
    AND r.offer_id = ANY (ARRAY(${offersOf(other)}))
  UNION ALL
  SELECT r.id FROM reservations.reservation_v r
  WHERE ${one} = $2 AND r.agency_id = $2 AND r.variant = 'COMPLEMENTARY' AND r.offer_id = ANY (ARRAY(${offersOf(other)}))`;
  })
  .join('\n  UNION ALL ');

/** The reservations that are worked out anew, whole stays: those behind the pair's lines, behind what closed months carry for it, and by the facts. */
export const PAIR_SCOPE = `
CREATE TEMPORARY TABLE scope ON COMMIT DROP AS
WITH found AS MATERIALIZED (
  ${linesOfPair('settlement.line', 'run_id = $1')}
  UNION ALL ${linesOfPair('settlement.carried', 'agency_id = $2')}
  UNION ALL ${factsOfPair}
), stay AS MATERIALIZED (
  SELECT DISTINCT r.stay_id FROM reservations.reservation_v r WHERE r.id = ANY (ARRAY(SELECT reservation_id FROM found))
)
SELECT r.id, r.offer_id FROM reservations.reservation_v r WHERE r.id = ANY (ARRAY(SELECT stay_id FROM stay))
UNION SELECT r.id, r.offer_id FROM reservations.reservation_v r
  WHERE r.referral_id = ANY (ARRAY(SELECT h.referral_id FROM reservations.reservation_v h WHERE h.id = ANY (ARRAY(SELECT stay_id FROM stay)))) AND r.stay_id IN (SELECT stay_id FROM stay)
UNION SELECT f.reservation_id, NULL::uuid FROM found f WHERE NOT EXISTS (SELECT 1 FROM reservations.reservation_v r WHERE r.id = f.reservation_id)`;

const IN_SCOPE = 'l.reservation_id = ANY (ARRAY(SELECT id FROM scope))';

/** $1 run: the sums of the scope's lines as they are, for the differences afterwards. */
export const SCOPE_BEFORE = `CREATE TEMPORARY TABLE gross_before ON COMMIT DROP AS ${grossOfFewLines('$1', IN_SCOPE)}`;
/** $1 run: per offer how many lines the scope has there, and how many of them are held. */
export const OFFERS_BEFORE = `
CREATE TEMPORARY TABLE offer_before ON COMMIT DROP AS
SELECT l.offer_id, count(*) AS n, count(*) FILTER (WHERE l.outcome = 'HELD') AS held FROM settlement.line l WHERE l.run_id = $1 AND ${IN_SCOPE} GROUP BY l.offer_id`;
export const DELETE_SCOPE_LINES = `DELETE FROM settlement.line l WHERE l.run_id = $1 AND ${IN_SCOPE}`;

/** $1 run: what the new lines change between organisations. */
export const GROSS_CHANGE = `
CREATE TEMPORARY TABLE gross_change ON COMMIT DROP AS
SELECT kind, debtor_id, organisation_id, sum(cents)::bigint AS cents FROM (
  SELECT kind, debtor_id, organisation_id, cents FROM (${grossOfFewLines('$1', IN_SCOPE)}) anew
  UNION ALL SELECT kind, debtor_id, organisation_id, -cents FROM gross_before
) part GROUP BY kind, debtor_id, organisation_id HAVING sum(cents) <> 0`;

/** $1 run, $2 agency. Sums are never updated, so each is put in the place of the one before. */
export const NEW_GROSS = `
CREATE TEMPORARY TABLE gross_new ON COMMIT DROP AS
SELECT c.kind, c.debtor_id, c.organisation_id, c.cents + coalesce(g.cents, 0) AS cents
FROM gross_change c LEFT JOIN settlement.gross g ON g.run_id = $1 AND g.kind = c.kind AND g.debtor_id = c.debtor_id AND g.creditor_id = c.organisation_id`;
export const DELETE_GROSS = `
DELETE FROM settlement.gross g USING gross_change c WHERE g.run_id = $1 AND g.kind = c.kind AND g.debtor_id = c.debtor_id AND g.creditor_id = c.organisation_id`;
export const INSERT_NEW_GROSS = `
INSERT INTO settlement.gross (run_id, agency_id, kind, debtor_id, creditor_id, cents) SELECT $1, $2, kind, debtor_id, organisation_id, cents FROM gross_new WHERE cents <> 0`;

const TOUCHED_PAIRS = `SELECT DISTINCT least(debtor_id, organisation_id) AS a, greatest(debtor_id, organisation_id) AS b FROM gross_change WHERE kind = 'SETTLEMENT'`;
export const DELETE_NET = `
DELETE FROM settlement.net n USING (${TOUCHED_PAIRS}) t WHERE n.run_id = $1 AND (n.debtor_id = t.a AND n.creditor_id = t.b OR n.debtor_id = t.b AND n.creditor_id = t.a)`;
export const INSERT_TOUCHED_NET = `
INSERT INTO settlement.net (run_id, agency_id, debtor_id, creditor_id, cents)
SELECT $1, $2, CASE WHEN owed > 0 THEN a ELSE b END, CASE WHEN owed > 0 THEN b ELSE a END, abs(owed)
FROM (
  SELECT t.a, t.b, coalesce(there.cents, 0) - coalesce(back.cents, 0) AS owed FROM (${TOUCHED_PAIRS}) t
  LEFT JOIN settlement.gross there ON there.run_id = $1 AND there.kind = 'SETTLEMENT' AND there.debtor_id = t.a AND there.creditor_id = t.b
  LEFT JOIN settlement.gross back ON back.run_id = $1 AND back.kind = 'SETTLEMENT' AND back.debtor_id = t.b AND back.creditor_id = t.a
) pair WHERE owed <> 0`;

const TOUCHED = `SELECT debtor_id AS id FROM gross_change UNION SELECT organisation_id FROM gross_change`;
export const DELETE_POSITIONS = `DELETE FROM settlement.position p WHERE p.run_id = $1 AND p.organisation_id IN (${TOUCHED})`;
export const INSERT_TOUCHED_POSITIONS = `
INSERT INTO settlement.position (run_id, agency_id, organisation_id, cents)
SELECT $1, $2, organisation_id, sum(cents)
FROM (SELECT creditor_id AS organisation_id, cents FROM settlement.gross WHERE run_id = $1
      UNION ALL SELECT debtor_id, -cents FROM settlement.gross WHERE run_id = $1) part
WHERE organisation_id IN (${TOUCHED}) GROUP BY organisation_id HAVING sum(cents) <> 0`;

/** $1 run: offers in which lines of the scope were or are, with how many lines each must have now. */
export const TOUCHED_OFFERS = `
CREATE TEMPORARY TABLE offer_touched ON COMMIT DROP AS
SELECT t.offer_id, coalesce(d.line_count, 0) - coalesce(b.n, 0) + coalesce(a.n, 0) AS n
FROM (SELECT offer_id FROM offer_before UNION SELECT l.offer_id FROM settlement.line l WHERE l.run_id = $1 AND ${IN_SCOPE}) t
LEFT JOIN offer_before b ON b.offer_id = t.offer_id
LEFT JOIN (SELECT l.offer_id, count(*) AS n FROM settlement.line l WHERE l.run_id = $1 AND ${IN_SCOPE} GROUP BY l.offer_id) a ON a.offer_id = t.offer_id
LEFT JOIN settlement.line_digest d ON d.run_id = $1 AND d.offer_id = t.offer_id`;
export const DELETE_DIGESTS = `DELETE FROM settlement.line_digest d WHERE d.run_id = $1 AND d.offer_id IN (SELECT offer_id FROM offer_touched)`;

/** Lines of the touched offers, by the reservations of these offers; those that changed their offer since are looked for otherwise. */
export const LINES_BY_RESERVATION = `l.run_id = $1 AND l.offer_id IN (SELECT offer_id FROM offer_touched) AND l.reservation_id = ANY (ARRAY(
  SELECT r.id FROM reservations.reservation_v r WHERE r.offer_id = ANY (ARRAY(SELECT offer_id FROM offer_touched)) UNION SELECT id FROM scope))`;
export const LINES_BY_OFFER = `l.run_id = $1 AND l.offer_id IN (SELECT offer_id FROM offer_touched)`;

/** $1 run, $2 agency; `digests` as lineDigests makes them. */
export const insertTouchedDigests = (digests: string): string => `
INSERT INTO settlement.line_digest (run_id, agency_id, offer_id, line_count, digest) SELECT run_id, $2, offer_id, n, digest FROM (${digests}) d`;
/** $1 run: offers whose digest does not hold all of their lines. */
export const MISSED_OFFERS = `
SELECT t.offer_id FROM offer_touched t LEFT JOIN settlement.line_digest d ON d.run_id = $1 AND d.offer_id = t.offer_id WHERE t.n <> coalesce(d.line_count, 0)`;

/** $1 run, $2 and $3 the pair; the digest over those of all offers is worked out by `digest`. The database writes the step of the month. */
export const finishPair = (digest: string): string => `
UPDATE settlement.clearing_run r SET recleared_at = platform.now(), recleared_first_id = least($2::uuid, $3::uuid), recleared_second_id = greatest($2::uuid, $3::uuid),
  line_count = (SELECT coalesce(sum(d.line_count), 0) FROM settlement.line_digest d WHERE d.run_id = r.id),
  held_count = r.held_count - (SELECT coalesce(sum(held), 0) FROM offer_before)
    + (SELECT count(*) FROM settlement.line l WHERE l.run_id = r.id AND l.outcome = 'HELD' AND ${IN_SCOPE}),
  settlement_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'SETTLEMENT'),
  direct_billing_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'DIRECT_BILLING'),
  digest = (SELECT ${digest} FROM settlement.line_digest d WHERE d.run_id = r.id)
WHERE r.id = $1 AND r.state = 'DONE'`;

export const DROP_PAIR_TABLES = 'DROP TABLE scope, gross_before, offer_before, gross_change, gross_new, offer_touched, seat_use, proposed_rate, picked_rate, worked';
