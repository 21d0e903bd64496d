const MONTH = `a.code || ' ' || to_char(m.period, 'YYYY-MM')`;
const MONTHS = 'settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id JOIN identity.organisation_v a ON a.id = m.agency_id';

/** What must hold of months, their signatures and their history. Months that were closed before there was a history have none. */
export const MONTH_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'SIGNATURE_DIFFERS',
    message: 'The month is signed under other figures than those in force, or by one person alone.',
    sql: `SELECT ${MONTH} AS subject FROM ${MONTHS}
      WHERE m.submitted_by IS NOT NULL AND m.submitted_digest IS DISTINCT FROM settlement.figures_digest(r)
        OR m.approved_by IS NOT NULL AND (m.approved_digest IS DISTINCT FROM settlement.figures_digest(r) OR m.approved_by = m.submitted_by OR m.submitted_by IS NULL)
        OR m.closed_origin = 'SERVICE' AND m.approved_by IS NULL AND EXISTS (SELECT 1 FROM settlement.month_step s WHERE s.agency_id = m.agency_id AND s.period = m.period)
      ORDER BY 1`,
  },
  {
    kind: 'MONTH_HISTORY_DIFFERS',
    message: 'The steps of the month do not lead to where it is, or a signature under it is nobody\'s step.',
    sql: `SELECT ${MONTH} AS subject FROM ${MONTHS} JOIN LATERAL (
        SELECT (array_agg(s.to_state ORDER BY s.no DESC))[1] AS state,
          (array_agg(s.actor ORDER BY s.no DESC) FILTER (WHERE s.action = 'SUBMIT'))[1] AS submitter,
          (array_agg(s.actor ORDER BY s.no DESC) FILTER (WHERE s.action = 'APPROVE'))[1] AS approver
        FROM settlement.month_step s WHERE s.agency_id = m.agency_id AND s.period = m.period HAVING count(*) > 0
      ) h ON h.state <> m.state OR m.submitted_by IS NOT NULL AND m.submitted_by IS DISTINCT FROM h.submitter OR m.approved_by IS NOT NULL AND m.approved_by IS DISTINCT FROM h.approver
      ORDER BY 1`,
  },
  {
    kind: 'MONTHS_OUT_OF_ORDER',
    message: 'Between this closed month and the one before it another one is not closed.',
    sql: `SELECT ${MONTH} AS subject FROM (SELECT b.*, lag(b.period) OVER (PARTITION BY b.agency_id ORDER BY b.period) AS before FROM settlement.month b WHERE b.closed_at IS NOT NULL) m
      JOIN identity.organisation_v a ON a.id = m.agency_id WHERE m.before <> (m.period - interval '1 month')::date ORDER BY 1`,
  },
];
