import { CHARGE_RULES } from './charges/verify.sql.js';
import { DISPUTE_RULES } from './disputes/verify.sql.js';
import { INVOICE_RULES } from './invoices/verify.sql.js';
import { LEDGER_RULES } from './ledger/verify.sql.js';
import { FIGURE_RULES } from './months/verify-figures.sql.js';
import { MONTH_RULES } from './months/verify.sql.js';
import { SEALED_RULES } from './ledger/verify-sealed.sql.js';
import { LINE_COLUMNS, lineDigests, RUN_DIGEST } from './run.sql.js';

/** Runs in force, each of the rules below is about them. */
const IN_FORCE = `settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id JOIN identity.organisation_v a ON a.id = r.agency_id`;
const MONTH = `a.code || ' ' || to_char(r.period, 'YYYY-MM')`;

/** All that is carried of a line, as closing copies it. */
const carriedBy = (row: string): string => LINE_COLUMNS.split(', ').map((column) => `${row}.${column}`).join(', ');

export const SETTLEMENT_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'LINES_CHANGED',
    message: 'The lines of this offer are not those that were sealed when the month was cleared.',
    sql: `SELECT ${MONTH} || ', offer ' || o.code AS subject FROM ${IN_FORCE} JOIN (
        SELECT coalesce(l.run_id, d.run_id) AS run_id, coalesce(l.offer_id, d.offer_id) AS offer_id
        FROM (${lineDigests('true')}) l
        FULL JOIN settlement.line_digest d ON d.run_id = l.run_id AND d.offer_id = l.offer_id
        WHERE d.digest IS DISTINCT FROM l.digest OR d.line_count IS DISTINCT FROM l.n
      ) x ON x.run_id = r.id JOIN offers.offer_v o ON o.id = x.offer_id ORDER BY 1`,
  },
  {
    kind: 'RUN_CHANGED',
    message: 'Digest or totals of the run do not follow from its lines.',
    sql: `SELECT ${MONTH} AS subject FROM ${IN_FORCE}
      WHERE r.digest IS DISTINCT FROM (SELECT ${RUN_DIGEST} FROM settlement.line_digest d WHERE d.run_id = r.id)
        OR r.line_count IS DISTINCT FROM (SELECT count(*) FROM settlement.line l WHERE l.run_id = r.id)
        OR r.held_count IS DISTINCT FROM (SELECT count(*) FROM settlement.line l WHERE l.run_id = r.id AND l.outcome = 'HELD')
        OR r.settlement_cents IS DISTINCT FROM (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'SETTLEMENT')
        OR r.direct_billing_cents IS DISTINCT FROM (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'DIRECT_BILLING')
      ORDER BY 1`,
  },
  {
    kind: 'SHARES_DIFFER',
    message: 'The shares of a line do not add up to its cents.',
    sql: `SELECT ${MONTH} || ', reservation ' || l.reservation_code || ' on ' || l.date AS subject FROM ${IN_FORCE} JOIN settlement.line l ON l.run_id = r.id
      WHERE l.cents <> coalesce((SELECT sum(x) FROM unnest(l.share_cents) AS x), 0) ORDER BY 1`,
  },
  {
    kind: 'GROSS_DIFFERS',
    message: 'What one owes the other is not the sum of the lines.',
    sql: `SELECT ${MONTH} || ', ' || coalesce(d.code, '?') || ' to ' || coalesce(c.code, '?') AS subject
      FROM ${IN_FORCE} JOIN (
        SELECT coalesce(g.run_id, l.run_id) AS run_id, coalesce(g.debtor_id, l.debtor_id) AS debtor_id, coalesce(g.creditor_id, l.creditor_id) AS creditor_id
        FROM settlement.gross g FULL JOIN (
          SELECT l.run_id, l.outcome, l.debtor_id, s.id AS creditor_id, sum(s.cents) AS cents
          FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids, l.share_cents) AS s(id, cents)
          WHERE s.id <> l.debtor_id GROUP BY 1, 2, 3, 4 HAVING sum(s.cents) <> 0
        ) l ON l.run_id = g.run_id AND l.outcome = g.kind AND l.debtor_id = g.debtor_id AND l.creditor_id = g.creditor_id
        WHERE g.cents IS DISTINCT FROM l.cents
      ) x ON x.run_id = r.id LEFT JOIN identity.organisation_v d ON d.id = x.debtor_id LEFT JOIN identity.organisation_v c ON c.id = x.creditor_id ORDER BY 1`,
  },
  {
    kind: 'NET_DIFFERS',
    message: 'What is left to pay between two organisations is not, in one row, the difference of what they owe each other.',
    sql: `SELECT ${MONTH} || ', ' || coalesce(d.code, '?') || ' and ' || coalesce(c.code, '?') AS subject FROM ${IN_FORCE} JOIN (
        SELECT coalesce(n.run_id, g.run_id) AS run_id, coalesce(n.a, g.a) AS a, coalesce(n.b, g.b) AS b
        FROM (SELECT run_id, least(debtor_id, creditor_id) AS a, greatest(debtor_id, creditor_id) AS b, count(*) AS n,
                sum(CASE WHEN debtor_id < creditor_id THEN cents ELSE -cents END) AS owed FROM settlement.net GROUP BY 1, 2, 3) n
        FULL JOIN (SELECT run_id, least(debtor_id, creditor_id) AS a, greatest(debtor_id, creditor_id) AS b,
                sum(CASE WHEN debtor_id < creditor_id THEN cents ELSE -cents END) AS owed FROM settlement.gross WHERE kind = 'SETTLEMENT' GROUP BY 1, 2, 3
                HAVING sum(CASE WHEN debtor_id < creditor_id THEN cents ELSE -cents END) <> 0) g USING (run_id, a, b)
        WHERE n.owed IS DISTINCT FROM g.owed OR n.n > 1
      ) x ON x.run_id = r.id LEFT JOIN identity.organisation_v d ON d.id = x.a LEFT JOIN identity.organisation_v c ON c.id = x.b ORDER BY 1`,
  },
  {
    kind: 'POSITIONS_DIFFER',
    message: 'The position of an organisation is not what it receives less what it owes.',
    sql: `SELECT ${MONTH} || ', ' || o.code AS subject FROM ${IN_FORCE} JOIN (
        SELECT coalesce(p.run_id, g.run_id) AS run_id, coalesce(p.organisation_id, g.organisation_id) AS organisation_id
        FROM settlement.position p FULL JOIN (
          SELECT run_id, organisation_id, sum(cents) AS cents FROM (
            SELECT run_id, creditor_id AS organisation_id, cents FROM settlement.gross UNION ALL SELECT run_id, debtor_id, -cents FROM settlement.gross) part
          GROUP BY 1, 2 HAVING sum(cents) <> 0
        ) g ON g.run_id = p.run_id AND g.organisation_id = p.organisation_id
        WHERE p.cents IS DISTINCT FROM g.cents
      ) x ON x.run_id = r.id JOIN identity.organisation_v o ON o.id = x.organisation_id ORDER BY 1`,
  },
  {
    kind: 'CARRIED_DIFFERS',
    message: 'What the closed months carry for a seat use is not the last line closed for it.',
    sql: `WITH closed AS (
        SELECT DISTINCT ON (l.agency_id, l.session_id, l.reservation_id) l.*
        FROM settlement.line l JOIN settlement.month m ON m.run_id = l.run_id AND m.closed_at IS NOT NULL
        ORDER BY l.agency_id, l.session_id, l.reservation_id, m.period DESC, l.is_reversal
      )
      SELECT coalesce(a.code, '?') || ', reservation ' || coalesce(c.reservation_code, l.reservation_code) || ' on ' || coalesce(c.date, l.date) AS subject
      FROM settlement.carried c FULL JOIN (SELECT * FROM closed WHERE NOT is_reversal) l
        ON l.agency_id = c.agency_id AND l.session_id = c.session_id AND l.reservation_id = c.reservation_id
      LEFT JOIN identity.organisation_v a ON a.id = coalesce(c.agency_id, l.agency_id)
      WHERE (c.closed_run_id, ${carriedBy('c')}) IS DISTINCT FROM (l.run_id, ${carriedBy('l')}) ORDER BY 1`,
  },
  ...CHARGE_RULES,
  ...DISPUTE_RULES,
  ...INVOICE_RULES,
  ...LEDGER_RULES,
  ...FIGURE_RULES,
  ...MONTH_RULES,
  ...SEALED_RULES,
];
