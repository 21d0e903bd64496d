/**
 * What two organisations owe each other gross in a run ($1) and in the run of the month before ($2, may be null), with the numbers of lines and of
 * held lines behind it, by kind; so for the charges of the agency. One statement, as far as the asking organisation sees them (row-level security). A held line has no debtor yet:
 * who would owe is said by what the records say today. $3, $4: of these two alone, or null. $5: only pairs with this organisation in them, or null:
 * a share of a line is seen by those who have none of what the other shares are about.
 */
export const PAIRS = `
WITH part AS (
  SELECT g.kind, least(g.debtor_id, g.creditor_id) AS first_id, greatest(g.debtor_id, g.creditor_id) AS second_id,
    CASE WHEN g.run_id = $1 AND g.debtor_id < g.creditor_id THEN g.cents END AS first_owes, CASE WHEN g.run_id = $1 AND g.debtor_id > g.creditor_id THEN g.cents END AS second_owes,
    CASE WHEN g.run_id <> $1 AND g.debtor_id < g.creditor_id THEN g.cents END AS first_owed, CASE WHEN g.run_id <> $1 AND g.debtor_id > g.creditor_id THEN g.cents END AS second_owed,
    g.run_id = $1 AS is_now, g.run_id <> $1 AS was_before, 0 AS lines, 0 AS held
  FROM settlement.gross g WHERE g.run_id IN ($1, $2)
  UNION ALL
  SELECT l.outcome, least(l.debtor_id, s.id), greatest(l.debtor_id, s.id), NULL, NULL, NULL, NULL, false, false, count(*), 0
  FROM settlement.line l CROSS JOIN LATERAL unnest(CASE WHEN cardinality(l.share_ids) = 0 THEN ARRAY[l.creditor_id] ELSE l.share_ids END) AS s(id)
  WHERE l.run_id = $1 AND l.debtor_id IS NOT NULL AND s.id <> l.debtor_id GROUP BY 1, 2, 3
  UNION ALL
  SELECT CASE WHEN h.payer_id = l.agency_id THEN 'DIRECT_BILLING' ELSE 'SETTLEMENT' END, least(h.payer_id, h.host_id), greatest(h.payer_id, h.host_id),
    NULL, NULL, NULL, NULL, false, false, 0, count(*)
  FROM settlement.line l JOIN settlement.held_sides($1) h ON h.reservation_id = l.reservation_id
  WHERE l.run_id = $1 AND l.outcome = 'HELD' AND h.payer_id <> h.host_id GROUP BY 1, 2, 3
  UNION ALL
  SELECT s.kind, least(s.debtor_id, s.creditor_id), greatest(s.debtor_id, s.creditor_id),
    CASE WHEN s.run_id = $1 AND s.debtor_id < s.creditor_id THEN s.cents END, CASE WHEN s.run_id = $1 AND s.debtor_id > s.creditor_id THEN s.cents END,
    CASE WHEN s.run_id <> $1 AND s.debtor_id < s.creditor_id THEN s.cents END, CASE WHEN s.run_id <> $1 AND s.debtor_id > s.creditor_id THEN s.cents END,
    s.run_id = $1, s.run_id <> $1, 0, 0
  FROM settlement.charge_sum s WHERE s.run_id IN ($1, $2)
  UNION ALL
  SELECT c.kind, least(c.debtor_id, c.creditor_id), greatest(c.debtor_id, c.creditor_id), NULL, NULL, NULL, NULL, false, false,
    count(*) FILTER (WHERE c.outcome <> 'HELD'), count(*) FILTER (WHERE c.outcome = 'HELD')
  FROM settlement.charge c WHERE c.run_id = $1 GROUP BY 1, 2, 3
)
SELECT kind, first_id AS "firstId", second_id AS "secondId", coalesce(sum(first_owes), 0) AS "firstOwesCents", coalesce(sum(second_owes), 0) AS "secondOwesCents",
  coalesce(sum(first_owed), 0) AS "firstOwedBefore", coalesce(sum(second_owed), 0) AS "secondOwedBefore", bool_or(is_now) AS "isNow", bool_or(was_before) AS "wasBefore",
  sum(lines)::int AS "lineCount", sum(held)::int AS "heldCount"
FROM part WHERE ($3::uuid IS NULL OR (first_id, second_id) IN (($3, $4), ($4, $3))) AND ($5::uuid IS NULL OR $5 IN (first_id, second_id))
GROUP BY kind, first_id, second_id ORDER BY kind, first_id, second_id`;
