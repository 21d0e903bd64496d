const USE = `a.code || ', reservation ' || u.reservation_code || ' on ' || u.date`;

/** What must hold between disputes, decisions and the lines that they price. */
export const DISPUTE_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'DECISION_DIFFERS',
    message: 'A line that is priced by a decision has other cents than were decided for its seat use, or there is no such decision.',
    sql: `SELECT DISTINCT a.code || ', reservation ' || l.reservation_code || ' on ' || l.date AS subject FROM (
        SELECT l.agency_id, l.session_id, l.reservation_id, l.reservation_code, l.date, l.decision_id, CASE WHEN l.is_reversal THEN -l.cents ELSE l.cents END AS cents
        FROM settlement.line l JOIN settlement.month m ON m.run_id = l.run_id WHERE l.decision_id IS NOT NULL
        UNION ALL
        SELECT c.agency_id, c.session_id, c.reservation_id, c.reservation_code, c.date, c.decision_id, c.cents FROM settlement.carried c WHERE c.decision_id IS NOT NULL
      ) l JOIN identity.organisation_v a ON a.id = l.agency_id LEFT JOIN settlement.decision e ON e.id = l.decision_id
      WHERE (e.agreed_cents, e.session_id, e.reservation_id, e.agency_id) IS DISTINCT FROM (l.cents, l.session_id, l.reservation_id, l.agency_id) ORDER BY 1`,
  },
  {
    kind: 'DECISION_UNSIGNED',
    message: 'A line in dispute is settled without what two people have signed for it, or is signed and not settled.',
    sql: `SELECT ${USE} AS subject FROM settlement.disputed_use u JOIN settlement.dispute d ON d.id = u.dispute_id JOIN identity.organisation_v a ON a.id = u.agency_id
      LEFT JOIN settlement.decision e ON e.dispute_id = u.dispute_id AND e.session_id = u.session_id AND e.reservation_id = u.reservation_id
      WHERE (u.state = 'SETTLED') <> (e.id IS NOT NULL) OR e.agreed_cents <> u.proposed_cents OR e.proposed_by = e.confirmed_by
        OR e.id IS NOT NULL AND NOT (platform.is_person(e.proposed_by) AND platform.is_person(e.confirmed_by))
        OR (e.proposed_by, e.proposed_for) IS DISTINCT FROM (d.proposed_by, d.proposed_for) AND e.id IS NOT NULL ORDER BY 1`,
  },
  {
    kind: 'DISPUTE_ENDS',
    message: 'A dispute that has ended holds lines, or one that has not ended holds none.',
    sql: `SELECT a.code || ', dispute ' || d.id AS subject FROM settlement.dispute d JOIN identity.organisation_v a ON a.id = d.agency_id
      WHERE (d.ended_at IS NULL) <> EXISTS (SELECT 1 FROM settlement.disputed_use u WHERE u.dispute_id = d.id AND u.state = 'OPEN')
        OR d.state IS DISTINCT FROM (SELECT s.to_state FROM settlement.dispute_step s WHERE s.dispute_id = d.id ORDER BY s.no DESC LIMIT 1) ORDER BY 1`,
  },
];
