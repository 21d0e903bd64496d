/** Code of an organisation by its id, for naming what was found. */
const code = (id: string): string => `coalesce((SELECT o.code FROM identity.organisation_v o WHERE o.id = ${id}), '?')`;
const SEALS = (kind: string): string => `(SELECT * FROM settlement.ledger_seal WHERE kind = '${kind}')`;
const DIFFERS = (kind: string, row: string): string => `s.hash IS DISTINCT FROM settlement.${kind}_hash(${row}) OR s.owner_id IS DISTINCT FROM ${row}.agency_id`;
const MONTH_OF = (row: string): string => `${code(`${row}.agency_id`)} || ' ' || to_char(${row}.period, 'YYYY-MM')`;

/** The last step of a dispute, under whose id it is sealed as it stands. */
const LAST_OF_DISPUTE = '(SELECT p.id FROM settlement.dispute_step p WHERE p.dispute_id = d.id ORDER BY p.no DESC LIMIT 1)';
/** That of a closed month; one that was closed before months had a history is sealed under its own id. */
const LAST_OF_MONTH = 'coalesce((SELECT p.id FROM settlement.month_step p WHERE p.agency_id = m.agency_id AND p.period = m.period ORDER BY p.no DESC LIMIT 1), m.id)';

/** Everything that is sealed: rows of tables, and how a dispute or a month stood after a step. */
const SEALED_KINDS = [
  'ledger_entry', 'open_item', 'payment', 'set_off', 'set_off_answer', 'payment_reminder', 'bank_statement', 'bank_entry', 'bank_match', 'invoice',
  'decision', 'dispute_step', 'dispute', 'month_step', 'month',
];

/** Decisions, disputes and closed months, with the steps that led there, are as they were sealed (0074). */
export const SEALED_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'DECISION_CHANGED',
    message: 'This decision is not what two people have signed.',
    sql: `SELECT ${code('coalesce(s.owner_id, e.agency_id)')} || ', decision ' || coalesce(e.id, s.subject_id) || coalesce(' about reservation ' || u.reservation_code || ' on ' || u.date, '') AS subject
      FROM settlement.decision e FULL JOIN ${SEALS('decision')} s ON s.subject_id = e.id
      LEFT JOIN settlement.disputed_use u ON u.dispute_id = e.dispute_id AND u.session_id = e.session_id AND u.reservation_id = e.reservation_id
      WHERE e.id IS NULL OR ${DIFFERS('decision', 'e')} ORDER BY 1`,
  },
  {
    kind: 'DISPUTE_CHANGED',
    message: 'This step of a dispute is not what was done.',
    sql: `SELECT ${code('coalesce(s.owner_id, t.agency_id)')} || coalesce(', dispute ' || t.dispute_id, '') || ', step ' || coalesce(t.id, s.subject_id) AS subject
      FROM settlement.dispute_step t FULL JOIN ${SEALS('dispute_step')} s ON s.subject_id = t.id
      WHERE t.id IS NULL OR ${DIFFERS('dispute_step', 't')} ORDER BY 1`,
  },
  {
    kind: 'DISPUTE_CHANGED',
    message: 'This dispute, or one of its lines, is not what its last step made of it.',
    sql: `SELECT ${code('coalesce(s.owner_id, d.agency_id)')} || ', dispute ' || d.id AS subject FROM settlement.dispute d LEFT JOIN ${SEALS('dispute')} s ON s.subject_id = ${LAST_OF_DISPUTE}
      WHERE ${DIFFERS('dispute', 'd')}
      UNION SELECT ${code('u.agency_id')} || ', reservation ' || u.reservation_code || ' on ' || u.date FROM settlement.disputed_use u
      WHERE NOT EXISTS (SELECT 1 FROM settlement.dispute d WHERE d.id = u.dispute_id) ORDER BY 1`,
  },
  {
    kind: 'MONTH_CHANGED',
    message: 'This step of a closed month is not what was done.',
    sql: `SELECT ${code('coalesce(s.owner_id, t.agency_id)')} || coalesce(' ' || to_char(t.period, 'YYYY-MM'), '') || ', step ' || coalesce(t.id, s.subject_id) AS subject
      FROM settlement.month_step t FULL JOIN ${SEALS('month_step')} s ON s.subject_id = t.id
      LEFT JOIN settlement.month m ON m.agency_id = t.agency_id AND m.period = t.period
      WHERE t.id IS NULL OR m.id IS NULL OR (m.closed_at IS NOT NULL OR s.subject_id IS NOT NULL) AND (${DIFFERS('month_step', 't')}) ORDER BY 1`,
  },
  {
    kind: 'MONTH_CHANGED',
    message: 'This closed month, or the clearing that it names, is not what its last step made of it.',
    sql: `SELECT ${MONTH_OF('m')} AS subject FROM settlement.month m LEFT JOIN ${SEALS('month')} s ON s.subject_id = ${LAST_OF_MONTH}
      WHERE m.closed_at IS NOT NULL AND (${DIFFERS('month', 'm')}) OR m.closed_at IS NULL AND m.closed_in IS NOT NULL ORDER BY 1`,
  },
  {
    kind: 'LEDGER_SEAL_CHANGED',
    message: 'This seal is of nothing that was sealed.',
    sql: `SELECT ${code('s.owner_id')} || ', ' || s.kind || ' ' || s.subject_id AS subject FROM settlement.ledger_seal s
      WHERE s.kind NOT IN (${SEALED_KINDS.map((kind) => `'${kind}'`).join(', ')})
        OR s.kind = 'dispute' AND NOT EXISTS (SELECT 1 FROM settlement.dispute_step p WHERE p.id = s.subject_id)
        OR s.kind = 'month' AND NOT EXISTS (SELECT 1 FROM settlement.month_step p WHERE p.id = s.subject_id) AND NOT EXISTS (SELECT 1 FROM settlement.month m WHERE m.id = s.subject_id)
      ORDER BY 1`,
  },
  {
    kind: 'INVOICE_CHANGED',
    message: 'The document of this invoice has other bytes than its digest says.',
    sql: `SELECT coalesce(${code('i.issuer_id')} || ', invoice ' || i.number, 'invoice ' || d.invoice_id) AS subject
      FROM settlement.invoice_document d LEFT JOIN settlement.invoice i ON i.id = d.invoice_id
      WHERE i.id IS NULL OR d.digest IS DISTINCT FROM sha256(convert_to(d.xml, 'UTF8')) ORDER BY 1`,
  },
];
