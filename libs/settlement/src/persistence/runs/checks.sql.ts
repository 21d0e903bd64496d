import { sumsOfCharges } from '../charges/charge.sql.js';

/**
 * The checks inside of every run, on what was written and not on what was meant. Each gives one row for each fault; a run with one is never in
 * force. $1 is the run. A change that is held until the month is worked out sees the same: lines and sums are read anew.
 */

/** What each debtor owes each organisation, from the lines; nearly all lines have one share, which needs no unnesting. */
export const grossOfLines = (run: string): string => `
SELECT outcome AS kind, debtor_id, organisation_id, sum(cents) AS cents FROM (
  SELECT l.outcome, l.debtor_id, l.share_ids[1] AS organisation_id, l.share_cents[1] AS cents
  FROM settlement.line l WHERE l.run_id = ${run} AND cardinality(l.share_ids) = 1
  UNION ALL
  SELECT l.outcome, l.debtor_id, s.organisation_id, s.cents
  FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids, l.share_cents) AS s(organisation_id, cents)
  WHERE l.run_id = ${run} AND cardinality(l.share_ids) > 1
) share WHERE organisation_id <> debtor_id GROUP BY outcome, debtor_id, organisation_id HAVING sum(cents) <> 0`;

/** The same of few lines, which their reservations find: whoever asks for those with several shares would be given the index of all of them. */
export const grossOfFewLines = (run: string, condition: string): string => `
SELECT l.outcome AS kind, l.debtor_id, s.organisation_id, sum(s.cents) AS cents
FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids, l.share_cents) AS s(organisation_id, cents)
WHERE l.run_id = ${run} AND ${condition} AND s.organisation_id <> l.debtor_id GROUP BY l.outcome, l.debtor_id, s.organisation_id HAVING sum(s.cents) <> 0`;

/** CONSERVATION: the shares of a line add up to its cents; a line of 0 cents has none. */
export const brokenShares = (condition = 'true'): string => `
SELECT 1 FROM settlement.line l WHERE l.run_id = $1 AND ${condition} AND l.cents <> CASE cardinality(l.share_cents)
  WHEN 0 THEN 0 WHEN 1 THEN l.share_cents[1] ELSE (SELECT sum(x) FROM unnest(l.share_cents) AS x) END`;

/** GROSS: what one owes the other is the sum of the shares. */
export const BROKEN_GROSS = `
SELECT 1 FROM (SELECT * FROM settlement.gross WHERE run_id = $1) g
FULL JOIN (${grossOfLines('$1')}) l ON l.kind = g.kind AND l.debtor_id = g.debtor_id AND l.organisation_id = g.creditor_id
WHERE g.cents IS DISTINCT FROM l.cents`;

/** NETS: what an organisation nets with each other one, and what it bills or pays directly, is its position. */
export const BROKEN_NETS = `
SELECT 1 FROM (
  SELECT organisation_id, sum(cents) AS cents FROM (
    SELECT creditor_id AS organisation_id, cents FROM settlement.net WHERE run_id = $1
    UNION ALL SELECT debtor_id, -cents FROM settlement.net WHERE run_id = $1
    UNION ALL SELECT creditor_id, cents FROM settlement.gross WHERE run_id = $1 AND kind = 'DIRECT_BILLING'
    UNION ALL SELECT debtor_id, -cents FROM settlement.gross WHERE run_id = $1 AND kind = 'DIRECT_BILLING'
  ) part GROUP BY organisation_id HAVING sum(cents) <> 0
) n FULL JOIN (SELECT * FROM settlement.position WHERE run_id = $1) p ON p.organisation_id = n.organisation_id
WHERE p.cents IS DISTINCT FROM n.cents`;

/** ZERO_SUM: nobody gains or loses but by somebody else. */
export const BROKEN_ZERO_SUM = `SELECT 1 FROM settlement.position WHERE run_id = $1 HAVING sum(cents) <> 0`;

/** LINES: each seat use of the month has its line, and no line is without. $2, $3 first and last day of the month; a run has no line twice (line_once). */
export const brokenLines = (condition = 'true'): string => `
SELECT 1 WHERE (SELECT count(*) FROM settlement.line l WHERE l.run_id = $1 AND l.corrects IS NULL AND ${condition})
  <> (SELECT count(*) FROM seat_use WHERE date BETWEEN $2 AND $3)`;

/** What a charge comes to by the records of this moment: sevenths of its weekly rate, its part of the budget; a reversal takes back what is carried. */
const OWN_CENTS = `CASE
  WHEN c.is_reversal THEN (SELECT -k.cents FROM settlement.carried_charge k
    WHERE k.agency_id = c.agency_id AND k.kind = c.kind AND k.subject_id = c.subject_id AND k.module IS NOT DISTINCT FROM c.module AND k.from_date = c.from_date)
  WHEN c.kind = 'WEEKLY_RATE' THEN (SELECT (2 * r.amount_cents * c.days + 7) / 14 FROM agreements.weekly_rate_v r WHERE r.id = c.rate_id AND r.module = c.module AND r.agreement_id = c.agreement_id)
  ELSE (SELECT b.budget_total_cents * c.instalment_no / b.instalments - b.budget_total_cents * (c.instalment_no - 1) / b.instalments
    FROM agreements.budget_agreement_v b WHERE b.id = c.agreement_id AND b.provider_id = c.creditor_id) END`;

/** CHARGES: what is owed for charges is the sum of them by kind, debtor and creditor. */
export const BROKEN_CHARGE_SUMS = `
SELECT 1 FROM (SELECT * FROM settlement.charge_sum WHERE run_id = $1) s
FULL JOIN (${sumsOfCharges('run_id = $1')}) c ON c.kind = s.kind AND c.debtor_id = s.debtor_id AND c.creditor_id = s.creditor_id AND c.agency_id = s.agency_id
WHERE s.cents IS DISTINCT FROM c.cents`;

/** And each one is what its rate or budget makes it; of charges that were worked out in this transaction, for rates may change after it. */
export const BROKEN_CHARGES = `${BROKEN_CHARGE_SUMS}
UNION ALL
SELECT 1 FROM settlement.charge c WHERE c.run_id = $1 AND c.outcome = 'CHARGED' AND c.cents IS DISTINCT FROM ${OWN_CENTS}`;
