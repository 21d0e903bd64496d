/** Every row that is owed: gross, and charges. $1 run. */
const SOURCE = `
  SELECT kind, NULL::text AS charge_kind, debtor_id, creditor_id, cents FROM settlement.gross WHERE run_id = $1::uuid
  UNION ALL SELECT 'CHARGE', kind, debtor_id, creditor_id, cents FROM settlement.charge_sum WHERE run_id = $1::uuid AND cents <> 0`;

/** $1 run, $2 agency, $3 first day of the month, $4 today, $5 actor: each row as claim and debt, revenue and expense. */
export const BOOK_CLAIMS = `
WITH source AS (${SOURCE}), entry AS (
  INSERT INTO settlement.ledger_entry (agency_id, kind, claim_kind, charge_kind, period, debtor_id, creditor_id, source_id, posting_count, booked_on, actor)
  SELECT $2::uuid, 'CLAIM', s.kind, s.charge_kind, $3::date, s.debtor_id, s.creditor_id, $1::uuid, 4, $4::date, $5 FROM source s
  ON CONFLICT ON CONSTRAINT ledger_entry_source DO NOTHING
  RETURNING id, claim_kind, charge_kind, debtor_id, creditor_id
)
INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, cents)
SELECT e.id, x.no, $2::uuid, x.organisation_id, x.counterparty_id, x.account, e.claim_kind, $3::date, x.cents
FROM entry e JOIN source s ON s.kind = e.claim_kind AND s.charge_kind IS NOT DISTINCT FROM e.charge_kind AND s.debtor_id = e.debtor_id AND s.creditor_id = e.creditor_id
CROSS JOIN LATERAL (VALUES (1, s.creditor_id, s.debtor_id, 'RECEIVABLE', s.cents), (2, s.creditor_id, s.debtor_id, 'REVENUE', -s.cents),
  (3, s.debtor_id, s.creditor_id, 'EXPENSE', s.cents), (4, s.debtor_id, s.creditor_id, 'PAYABLE', -s.cents)) AS x(no, organisation_id, counterparty_id, account, cents)`;

/**
 * The same parameters: what two owe each other is netted, so that the row of net is left (n: the smaller of the two directions), and a
 * negative row that nothing is netted with goes over to the other direction (n: the row).
 */
export const BOOK_NETTING = `
WITH netted AS (
  SELECT 'SETTLEMENT' AS kind, NULL::text AS charge_kind, least(debtor_id, creditor_id) AS debtor_id, greatest(debtor_id, creditor_id) AS creditor_id,
    least(coalesce(sum(cents) FILTER (WHERE debtor_id < creditor_id), 0), coalesce(sum(cents) FILTER (WHERE debtor_id > creditor_id), 0))::bigint AS n
  FROM settlement.gross WHERE run_id = $1::uuid AND kind = 'SETTLEMENT' GROUP BY 3, 4
  UNION ALL SELECT kind, charge_kind, debtor_id, creditor_id, least(cents, 0) FROM (${SOURCE}) s WHERE kind <> 'SETTLEMENT'
), entry AS (
  INSERT INTO settlement.ledger_entry (agency_id, kind, claim_kind, charge_kind, period, debtor_id, creditor_id, source_id, posting_count, booked_on, actor)
  SELECT $2::uuid, 'NETTING', n.kind, n.charge_kind, $3::date, n.debtor_id, n.creditor_id, $1::uuid, 4, $4::date, $5 FROM netted n WHERE n.n <> 0
  ON CONFLICT ON CONSTRAINT ledger_entry_source DO NOTHING
  RETURNING id, claim_kind, charge_kind, debtor_id, creditor_id
)
INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, cents)
SELECT e.id, x.no, $2::uuid, x.organisation_id, x.counterparty_id, x.account, e.claim_kind, $3::date, x.cents
FROM entry e JOIN netted n ON n.kind = e.claim_kind AND n.charge_kind IS NOT DISTINCT FROM e.charge_kind AND n.debtor_id = e.debtor_id AND n.creditor_id = e.creditor_id
CROSS JOIN LATERAL (VALUES (1, n.creditor_id, n.debtor_id, 'RECEIVABLE', -n.n), (2, n.creditor_id, n.debtor_id, 'PAYABLE', n.n),
  (3, n.debtor_id, n.creditor_id, 'PAYABLE', n.n), (4, n.debtor_id, n.creditor_id, 'RECEIVABLE', -n.n)) AS x(no, organisation_id, counterparty_id, account, cents)`;

/**
 * When a sum of charges is due that is agreed upon: that of instalments when the month's own one is, or else the latest one that it corrects
 * (BHV-01: before the month). Weekly lump sums have no such day.
 */
const AGREED_DAY = `(SELECT coalesce(max(c.due_on) FILTER (WHERE c.corrects IS NULL), max(c.due_on)) FROM settlement.charge c
  WHERE c.run_id = $1::uuid AND c.outcome = 'CHARGED' AND c.kind = s.charge_kind AND c.debtor_id = s.debtor_id AND c.creditor_id = s.creditor_id)`;

/**
 * $1 run, $2 agency, $3 first day of the month, $4 due day of what has none of its own: what is left to pay. A negative row is owed by its
 * creditor, who has not agreed to a day for it.
 */
export const OPEN_ITEMS = `
INSERT INTO settlement.open_item (agency_id, kind, charge_kind, run_id, period, debtor_id, creditor_id, cents, is_credit, due_on)
SELECT $2::uuid, 'SETTLEMENT', NULL::text, $1::uuid, $3::date, debtor_id, creditor_id, cents, false, $4::date FROM settlement.net WHERE run_id = $1::uuid
UNION ALL SELECT $2::uuid, kind, charge_kind, $1::uuid, $3::date, CASE WHEN cents > 0 THEN debtor_id ELSE creditor_id END, CASE WHEN cents > 0 THEN creditor_id ELSE debtor_id END, abs(cents), cents < 0,
  CASE WHEN cents > 0 THEN coalesce(${AGREED_DAY}, $4::date) ELSE $4::date END
FROM (${SOURCE}) s WHERE kind <> 'SETTLEMENT'
ON CONFLICT ON CONSTRAINT open_item_source DO NOTHING`;
