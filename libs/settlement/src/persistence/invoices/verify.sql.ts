/** Code of an organisation by its id, for naming what was found. */
const code = (id: string): string => `coalesce((SELECT o.code FROM identity.organisation_v o WHERE o.id = ${id}), '?')`;
const INVOICE = `coalesce(${code('i.issuer_id')}, '?') || ', invoice ' || coalesce(i.number, '?')`;

/** Invoices are as they were sealed, their numbers have no gap, and each is over what was cleared. */
export const INVOICE_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'INVOICE_CHANGED',
    message: 'This invoice, one of its lines or its document is not what was issued.',
    sql: `SELECT CASE WHEN i.id IS NULL THEN ${code('s.owner_id')} || ', invoice ' || s.subject_id ELSE ${INVOICE} END AS subject
      FROM settlement.invoice i FULL JOIN (SELECT * FROM settlement.ledger_seal WHERE kind = 'invoice') s ON s.subject_id = i.id
      WHERE i.id IS NULL OR s.hash IS DISTINCT FROM settlement.invoice_hash(i) OR s.owner_id IS DISTINCT FROM i.agency_id ORDER BY 1`,
  },
  {
    kind: 'INVOICE_NUMBERS',
    message: 'The numbers of this issuer and year are not those from 1 to the last one taken.',
    sql: `SELECT ${code('coalesce(n.issuer_id, x.issuer_id)')} || ' ' || coalesce(n.year, x.year) AS subject
      FROM settlement.invoice_number n FULL JOIN (
        SELECT i.issuer_id, i.year, count(*) AS n, max(i.sequence) AS last, min(i.sequence) AS first FROM settlement.invoice i GROUP BY 1, 2
      ) x ON x.issuer_id = n.issuer_id AND x.year = n.year
      WHERE n.last_number IS DISTINCT FROM x.last OR x.n IS DISTINCT FROM x.last OR x.first IS DISTINCT FROM 1 ORDER BY 1`,
  },
  {
    kind: 'INVOICE_DIFFERS',
    message: 'This invoice is not over what was cleared.',
    sql: `SELECT ${INVOICE} AS subject FROM settlement.invoice i LEFT JOIN (
        SELECT g.run_id, g.kind, g.debtor_id, g.creditor_id, g.cents FROM settlement.gross g
        UNION ALL SELECT c.run_id, c.kind, c.debtor_id, c.creditor_id, c.cents FROM settlement.charge_sum c
      ) x ON x.run_id = i.run_id AND x.kind = i.kind AND x.debtor_id = i.recipient_id AND x.creditor_id = i.issuer_id
      WHERE x.cents IS DISTINCT FROM CASE i.type WHEN 'CANCELLATION' THEN -i.gross_cents ELSE i.gross_cents END
        OR i.gross_cents IS DISTINCT FROM (SELECT sum(l.gross_cents) FROM settlement.invoice_line l WHERE l.invoice_id = i.id)
        OR i.net_cents IS DISTINCT FROM (SELECT sum(l.net_cents) FROM settlement.invoice_line l WHERE l.invoice_id = i.id) ORDER BY 1`,
  },
];
