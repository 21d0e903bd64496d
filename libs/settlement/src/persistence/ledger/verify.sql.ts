/** Code of an organisation by its id, for naming what was found. */
const code = (id: string): string => `coalesce((SELECT o.code FROM identity.organisation_v o WHERE o.id = ${id}), '?')`;
const PAIR = (row: string): string => `${code(`${row}.agency_id`)} || ', ' || ${code(`${row}.debtor_id`)} || ' and ' || ${code(`${row}.creditor_id`)}`;

interface Sealed {
  readonly table: string;
  /** The rows and their hashes; left out: one by one. */
  readonly hashed?: string;
  readonly kind: string;
  readonly message: string;
}

const SEALED: readonly Sealed[] = [
  // With its postings, all in one go.
  { table: 'ledger_entry', hashed: '(SELECT e.id, e.agency_id, x.hash FROM settlement.ledger_entry e JOIN settlement.ledger_entry_hashes() x ON x.entry_id = e.id)', kind: 'LEDGER_ENTRY_CHANGED', message: 'This entry of the ledger or one of its postings is not what was booked.' },
  { table: 'open_item', kind: 'OPEN_ITEM_CHANGED', message: 'This open item is not what was opened.' },
  { table: 'payment', kind: 'PAYMENT_CHANGED', message: 'This payment is not what was recorded.' },
  { table: 'set_off', kind: 'SET_OFF_CHANGED', message: 'This set-off is not what was proposed.' },
  { table: 'set_off_answer', kind: 'SET_OFF_CHANGED', message: 'The answer to this set-off is not what was said.' },
  { table: 'payment_reminder', kind: 'REMINDER_CHANGED', message: 'This reminder is not what was sent.' },
  { table: 'bank_statement', kind: 'BANK_STATEMENT_CHANGED', message: 'This bank statement is not what was read in.' },
  { table: 'bank_entry', kind: 'BANK_STATEMENT_CHANGED', message: 'This entry of a bank statement is not what was read in.' },
  { table: 'bank_match', kind: 'BANK_STATEMENT_CHANGED', message: 'What an entry of a bank statement was found to be is not what was said.' },
];

/** A row that is gone, has come past its seal, or says something else; named by its table, chain and id. */
const sealed = ({ table, hashed, kind, message }: Sealed) => ({
  kind,
  message,
  sql: `SELECT ${code('s.owner_id')} || ', ${table} ' || coalesce(t.id, s.subject_id) AS subject
    FROM ${hashed ?? `settlement.${table}`} t FULL JOIN (SELECT * FROM settlement.ledger_seal WHERE kind = '${table}') s ON s.subject_id = t.id
    WHERE t.id IS NULL OR s.hash IS DISTINCT FROM ${hashed === undefined ? `settlement.${table}_hash(t)` : 't.hash'}
      ${table.startsWith('bank_') ? 'OR s.owner_id IS DISTINCT FROM t.organisation_id' : 'OR s.owner_id IS DISTINCT FROM t.agency_id'} ORDER BY 1`,
});

/** What a direction of a month is owed by its source, before netting. */
const CLAIMED = `
  SELECT g.run_id, g.kind, NULL::text AS charge_kind, g.debtor_id, g.creditor_id, g.cents FROM settlement.gross g
  UNION ALL SELECT c.run_id, 'CHARGE', c.kind, c.debtor_id, c.creditor_id, c.cents FROM settlement.charge_sum c WHERE c.cents <> 0`;

/** Rows are as they were sealed, blocks hang together, sums follow from the closed months and the postings. */
export const LEDGER_RULES: readonly { kind: string; message: string; sql: string }[] = [
  ...SEALED.map(sealed),
  {
    kind: 'LEDGER_CHAIN_BROKEN',
    message: 'This block of the ledger does not follow from its rows and from the block before.',
    sql: `SELECT ${code('coalesce(b.owner_id, h.owner_id)')} || ', block ' || coalesce(b.no, h.no) AS subject
      FROM settlement.ledger_block b
      LEFT JOIN settlement.ledger_block p ON p.owner_id = b.owner_id AND p.no = b.no - 1
      LEFT JOIN LATERAL (SELECT count(*) AS n, sha256(string_agg(s.hash, '' ORDER BY s.kind, s.subject_id)) AS digest
        FROM settlement.ledger_seal s WHERE s.owner_id = b.owner_id AND s.block_no = b.no) d ON true
      FULL JOIN settlement.ledger_head h ON h.owner_id = b.owner_id AND h.no = b.no
      WHERE b.no IS NULL AND h.no > 0 OR b.digest IS DISTINCT FROM d.digest OR b.seal_count IS DISTINCT FROM d.n
        OR b.chain IS DISTINCT FROM sha256(CASE WHEN b.no = 1 THEN sha256('') ELSE p.chain END || b.digest)
        OR h.no IS NOT NULL AND h.chain IS DISTINCT FROM b.chain
        OR h.no IS NULL AND NOT EXISTS (SELECT 1 FROM settlement.ledger_block n WHERE n.owner_id = b.owner_id AND n.no = b.no + 1)
      UNION SELECT ${code('s.owner_id')} || ', ' || s.kind || ' ' || s.subject_id FROM settlement.ledger_seal s
      WHERE NOT EXISTS (SELECT 1 FROM settlement.ledger_block b WHERE b.owner_id = s.owner_id AND b.no = s.block_no) ORDER BY 1`,
  },
  {
    kind: 'LEDGER_UNBALANCED',
    message: 'The postings of this entry do not sum to nothing in the books of each side.',
    sql: `SELECT ${PAIR('e')} || ', ledger_entry ' || e.id AS subject FROM settlement.ledger_entry e
      LEFT JOIN (SELECT b.entry_id, sum(b.n) AS n, bool_and(b.cents = 0) AS is_balanced
        FROM (SELECT p.entry_id, p.organisation_id, count(*) AS n, sum(p.cents) AS cents FROM settlement.ledger_posting p GROUP BY 1, 2) b GROUP BY 1) s ON s.entry_id = e.id
      WHERE s.n IS DISTINCT FROM e.posting_count OR NOT s.is_balanced
      UNION SELECT ${code('p.agency_id')} || ', ledger_posting of ' || p.entry_id FROM settlement.ledger_posting p
      WHERE NOT EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = p.entry_id) ORDER BY 1`,
  },
  {
    kind: 'LEDGER_CLAIM_DIFFERS',
    message: 'What is booked as claimed in a month is not what the closed month says.',
    sql: `SELECT ${PAIR('x')} || ', ' || to_char(x.period, 'YYYY-MM') AS subject FROM (
        SELECT coalesce(c.agency_id, e.agency_id) AS agency_id, coalesce(c.period, e.period) AS period, coalesce(c.debtor_id, e.debtor_id) AS debtor_id, coalesce(c.creditor_id, e.creditor_id) AS creditor_id
        FROM (SELECT m.agency_id, m.period, g.* FROM (${CLAIMED}) g JOIN settlement.month m ON m.run_id = g.run_id AND m.closed_at IS NOT NULL
          WHERE m.run_id IN (SELECT b.source_id FROM settlement.ledger_entry b WHERE b.kind = 'CLAIM')) c
        FULL JOIN (SELECT e.*, p.cents FROM settlement.ledger_entry e
          LEFT JOIN settlement.ledger_posting p ON p.entry_id = e.id AND p.account = 'RECEIVABLE' AND p.organisation_id = e.creditor_id WHERE e.kind = 'CLAIM') e
          ON e.source_id = c.run_id AND e.claim_kind = c.kind AND e.charge_kind IS NOT DISTINCT FROM c.charge_kind AND e.debtor_id = c.debtor_id AND e.creditor_id = c.creditor_id AND e.period = c.period
        WHERE c.cents IS DISTINCT FROM e.cents
      ) x ORDER BY 1`,
  },
  {
    kind: 'BALANCE_DIFFERS',
    message: 'What the books of two organisations say is owed for a month is not the sum of its open items.',
    sql: `SELECT ${PAIR('x')} || ', ' || x.kind || coalesce(' ' || to_char(x.period, 'YYYY-MM'), '') AS subject FROM (
        SELECT coalesce(b.agency_id, i.agency_id) AS agency_id, coalesce(b.period, i.period) AS period, coalesce(b.kind, i.kind) AS kind,
          coalesce(b.counterparty_id, i.debtor_id) AS debtor_id, coalesce(b.organisation_id, i.creditor_id) AS creditor_id
        FROM (SELECT * FROM settlement.balance_v WHERE receivable_cents <> 0) b
        FULL JOIN (SELECT agency_id, period, kind, debtor_id, creditor_id, sum(open_cents)::bigint AS cents FROM settlement.open_item_v GROUP BY 1, 2, 3, 4, 5 HAVING sum(open_cents) <> 0) i
          ON i.agency_id = b.agency_id AND i.period IS NOT DISTINCT FROM b.period AND i.kind = b.kind AND i.debtor_id = b.counterparty_id AND i.creditor_id = b.organisation_id
        WHERE b.receivable_cents IS DISTINCT FROM i.cents
      ) x ORDER BY 1`,
  },
  {
    kind: 'MIRROR_DIFFERS',
    message: 'What one side has to receive by its books is not what the other has to pay by its own.',
    sql: `SELECT ${PAIR('x')} || ', ' || x.kind AS subject FROM (
        SELECT r.agency_id, r.kind, r.organisation_id AS creditor_id, r.counterparty_id AS debtor_id FROM settlement.balance_v r
        LEFT JOIN settlement.balance_v p ON p.agency_id = r.agency_id AND p.organisation_id = r.counterparty_id AND p.counterparty_id = r.organisation_id
          AND p.period IS NOT DISTINCT FROM r.period AND p.kind = r.kind
        WHERE p.payable_cents IS DISTINCT FROM r.receivable_cents OR p.expense_cents IS DISTINCT FROM r.revenue_cents
      ) x ORDER BY 1`,
  },
  {
    kind: 'PAID_DIFFERS',
    message: 'Whether the month is paid does not follow from its open items.',
    sql: `SELECT ${code('m.agency_id')} || ' ' || to_char(m.period, 'YYYY-MM') AS subject FROM settlement.month m
      WHERE m.closed_at IS NOT NULL AND (m.state = 'PAID') <> (
        EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.agency_id = m.agency_id AND i.period = m.period)
        AND NOT EXISTS (SELECT 1 FROM settlement.open_item_v i WHERE i.agency_id = m.agency_id AND i.period = m.period AND i.open_cents <> 0)) ORDER BY 1`,
  },
  {
    kind: 'PAYMENT_UNBOOKED',
    message: 'This payment or agreed set-off is not in the ledger.',
    sql: `SELECT ${code('y.agency_id')} || ', payment ' || y.id AS subject FROM settlement.payment y
      WHERE NOT EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.kind = 'PAYMENT' AND e.source_id = y.id)
      UNION SELECT ${code('a.agency_id')} || ', set_off ' || a.id FROM settlement.set_off_answer a
      WHERE a.accepted AND NOT EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.kind = 'SET_OFF' AND e.source_id = a.id) ORDER BY 1`,
  },
];
