import { CHARGE_FIGURES, sumsOfCharges } from './charge.sql.js';

const MONTH = `a.code || ' ' || to_char(r.period, 'YYYY-MM')`;
const IN_FORCE = `settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id JOIN identity.organisation_v a ON a.id = r.agency_id`;
const OF_RUN = `LEFT JOIN LATERAL (SELECT ${CHARGE_FIGURES} FROM settlement.charge c WHERE c.run_id = r.id) c ON true`;

/** A row of one table or view as it is compared: what closing carries. */
const CARRIED = `kind, debtor_id, creditor_id, agreement_id, referral_id, referral_code, module, subject_id, slot, from_date, to_date, days, rate_id, instalment_no, due_on, outcome, reason, cents`;

/** Charges are as they were sealed, sums follow from them, and closed months carry what was closed last for a slot. */
export const CHARGE_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'CHARGES_CHANGED',
    message: 'The charges of the month are not those that were sealed when it was cleared.',
    sql: `SELECT ${MONTH} AS subject FROM ${IN_FORCE} ${OF_RUN}
      WHERE r.charge_digest IS DISTINCT FROM c.charge_digest OR (r.charge_count IS NOT NULL OR c.charge_count > 0)
        AND (r.charge_count, r.held_charge_count, r.charge_cents) IS DISTINCT FROM (c.charge_count, c.held_charge_count, c.charge_cents) ORDER BY 1`,
  },
  {
    kind: 'CHARGE_SUM_DIFFERS',
    message: 'What an agency owes a provider for charges is not the sum of them.',
    sql: `SELECT ${MONTH} || ', ' || coalesce(o.code, '?') AS subject FROM ${IN_FORCE} JOIN (
        SELECT coalesce(s.run_id, c.run_id) AS run_id, coalesce(s.creditor_id, c.creditor_id) AS creditor_id
        FROM settlement.charge_sum s FULL JOIN (${sumsOfCharges('true')}) c
          ON c.run_id = s.run_id AND c.kind = s.kind AND c.debtor_id = s.debtor_id AND c.creditor_id = s.creditor_id
        WHERE s.cents IS DISTINCT FROM c.cents OR s.agency_id IS DISTINCT FROM c.agency_id
      ) x ON x.run_id = r.id LEFT JOIN identity.organisation_v o ON o.id = x.creditor_id ORDER BY 1`,
  },
  {
    kind: 'CARRIED_CHARGE_DIFFERS',
    message: 'What the closed months carry of a charge is not what was closed for it last.',
    sql: `WITH closed AS (
        SELECT c.*, rank() OVER (PARTITION BY c.agency_id, c.kind, c.subject_id, c.module, c.slot ORDER BY m.period DESC) AS place
        FROM settlement.charge c JOIN settlement.month m ON m.run_id = c.run_id AND m.closed_at IS NOT NULL
      ), due AS (
        SELECT agency_id, run_id AS closed_run_id, ${CARRIED} FROM closed WHERE place = 1 AND NOT is_reversal
      ), stored AS (
        SELECT agency_id, closed_run_id, ${CARRIED} FROM settlement.carried_charge
      )
      SELECT DISTINCT a.code || ', ' || coalesce('case ' || x.referral_code, 'instalment') || ' from ' || x.slot AS subject
      FROM ((TABLE due EXCEPT ALL TABLE stored) UNION ALL (TABLE stored EXCEPT ALL TABLE due)) x JOIN identity.organisation_v a ON a.id = x.agency_id ORDER BY 1`,
  },
];
