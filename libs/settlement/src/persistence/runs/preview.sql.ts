/** $1 the run that was worked out, $2 the one in force (null: none): what each debtor would owe each organisation, where that is another amount. */
export const CHANGED_GROSS = `
SELECT coalesce(n.kind, o.kind) AS kind, coalesce(n.debtor_id, o.debtor_id) AS "debtorId", coalesce(n.creditor_id, o.creditor_id) AS "creditorId",
  coalesce(o.cents, 0)::text AS "beforeCents", coalesce(n.cents, 0)::text AS "afterCents"
FROM (SELECT * FROM settlement.gross WHERE run_id = $1) n
FULL JOIN (SELECT * FROM settlement.gross WHERE run_id = $2) o ON o.kind = n.kind AND o.debtor_id = n.debtor_id AND o.creditor_id = n.creditor_id
WHERE n.cents IS DISTINCT FROM o.cents ORDER BY 1, 2, 3`;

/**
 * $1 agency; $2 host, $3 debtor, $4 offer, $5 category that a rate names (null: all). The reservations, whole stays, of whose seat uses it may be
 * the rate.
 */
export const RATE_SCOPE = `
CREATE TEMPORARY TABLE scope ON COMMIT DROP AS
WITH stay AS MATERIALIZED (
  SELECT DISTINCT r.stay_id FROM reservations.reservation_v r JOIN offers.offer_v o ON o.id = r.offer_id JOIN referrals.referral_v f ON f.id = r.referral_id
  WHERE f.agency_id = $1 AND r.state = 'CONFIRMED' AND ($2::uuid IS NULL OR o.host_id = $2) AND ($4::uuid IS NULL OR o.id = $4) AND ($5::text IS NULL OR o.category = $5)
    AND ($3::uuid IS NULL OR $3 = $1 OR f.responsible_id = $3)
)
SELECT r.id, r.offer_id FROM reservations.reservation_v r JOIN stay ON stay.stay_id = r.stay_id`;

export const KEEP_WORKED = 'ALTER TABLE worked RENAME TO worked_before; DROP TABLE picked_rate';

/** $1 first and $2 last day of the closed months: what is owed otherwise with the proposed rates, per month, kind, debtor and organisation. */
export const CHANGED_MONTHS = `
WITH changed AS MATERIALIZED (
  SELECT session_id, reservation_id FROM (SELECT * FROM worked_before WHERE date BETWEEN $1 AND $2) b
  FULL JOIN (SELECT * FROM worked WHERE date BETWEEN $1 AND $2) w USING (session_id, reservation_id)
  WHERE coalesce(b.cents, 0) <> coalesce(w.cents, 0) OR b.debtor_id IS DISTINCT FROM w.debtor_id OR b.creditor_id IS DISTINCT FROM w.creditor_id
    OR coalesce(b.share_ids, '{}') <> coalesce(w.share_ids, '{}') OR coalesce(b.share_cents, '{}') <> coalesce(w.share_cents, '{}')
), part AS (
  SELECT u.session_id, u.reservation_id, u.date, u.outcome, u.debtor_id, s.organisation_id, s.cents AS before, 0::bigint AS after
  FROM worked_before u JOIN changed USING (session_id, reservation_id) CROSS JOIN LATERAL unnest(u.share_ids, u.share_cents) AS s(organisation_id, cents)
  UNION ALL
  SELECT u.session_id, u.reservation_id, u.date, u.outcome, u.debtor_id, s.organisation_id, 0, s.cents
  FROM worked u JOIN changed USING (session_id, reservation_id) CROSS JOIN LATERAL unnest(u.share_ids, u.share_cents) AS s(organisation_id, cents)
)
SELECT to_char(date, 'YYYY-MM') AS period, outcome AS kind, debtor_id AS "debtorId", organisation_id AS "creditorId",
  sum(before)::text AS "beforeCents", sum(after)::text AS "afterCents", count(DISTINCT (session_id, reservation_id))::int AS "seatUses"
FROM part WHERE organisation_id <> debtor_id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
