const CODE = `coalesce((SELECT o.code FROM identity.organisation_v o WHERE o.id = m.agency_id), '?')`;
const MONTH = `${CODE} || ' ' || to_char(m.period, 'YYYY-MM')`;

/** Everything that a run writes; agency and run of each row, and whether its days and times are whole. */
const RESULTS = [
  `SELECT 'line' AS place, run_id, agency_id, bool_and(extract(second FROM start) = 0 AND (corrects IS NULL OR extract(day FROM corrects) = 1)) AS is_whole FROM settlement.line GROUP BY run_id, agency_id`,
  `SELECT 'charge', run_id, agency_id, bool_and((corrects IS NULL OR extract(day FROM corrects) = 1) AND subject_id = CASE kind WHEN 'INSTALMENT' THEN creditor_id ELSE referral_id END) FROM settlement.charge GROUP BY run_id, agency_id`,
  ...['gross', 'net', 'position', 'line_digest', 'charge_sum'].map((table) => `SELECT DISTINCT '${table}', run_id, agency_id, true FROM settlement.${table}`),
].join(' UNION ALL ');

/** A step that people take, or the working out of a pair, and what the journal says of it, in their order. */
const STEPS = `SELECT s.agency_id, s.period, lower(replace(s.action, '_', '-')) AS action, s.from_state, s.to_state, s.actor, encode(s.digest, 'hex') AS digest,
    concat(s.first_id, ' ', s.second_id) AS pair, row_number() OVER (PARTITION BY s.agency_id, s.period, s.action ORDER BY s.no) AS place
  FROM settlement.month_step s WHERE s.action IN ('START_REVIEW', 'SUBMIT', 'APPROVE', 'SEND_BACK', 'REOPEN_REVIEW', 'PAIR_CLEARED')`;
const TOLD = `SELECT m.agency_id, m.period, replace(j.action, 'month.', '') AS action, j.before ->> 'state' AS from_state, j.after ->> 'state' AS to_state, j.actor, j.after ->> 'digest' AS digest,
    ' ' AS pair, row_number() OVER (PARTITION BY m.id, j.action ORDER BY j.id) AS place
  FROM settlement.month m JOIN platform.journal_v j ON j.subject_kind = 'settlement_month' AND j.subject_id = m.id::text
    AND j.action IN ('month.start-review', 'month.submit', 'month.approve', 'month.send-back', 'month.reopen-review')
  UNION ALL
  -- Without figures: written before pairs had a step.
  SELECT j.agency_id, to_date(j.after ->> 'period', 'YYYY-MM'), 'pair-cleared', j.after ->> 'state', j.after ->> 'state', j.actor, j.after ->> 'figures',
    (j.after -> 'organisations' ->> 0) || ' ' || (j.after -> 'organisations' ->> 1), row_number() OVER (PARTITION BY j.agency_id, j.after ->> 'period' ORDER BY j.id)
  FROM platform.journal_v j WHERE j.subject_kind = 'clearing_run' AND j.action = 'month.pair-cleared' AND j.after ? 'figures'`;

/** Every month has its run, every result belongs to one, and the figures in force and the hands under them are those of the journal. */
export const FIGURE_RULES: readonly { kind: string; message: string; sql: string }[] = [
  {
    kind: 'RUN_MISSING',
    message: 'The clearing that this month names is gone, is of another month, or is not finished.',
    sql: `SELECT ${MONTH} AS subject FROM settlement.month m LEFT JOIN settlement.clearing_run r ON r.id = m.run_id
      WHERE (r.agency_id, r.period, r.state) IS DISTINCT FROM (m.agency_id, m.period, 'DONE') ORDER BY 1`,
  },
  {
    kind: 'RESULT_MISPLACED',
    message: 'Rows of a result are of no clearing in force, of another agency than it is, or name half a month or another subject.',
    sql: `SELECT DISTINCT coalesce(${MONTH}, 'clearing ' || x.run_id) || ', ' || x.place AS subject
      FROM (${RESULTS}) x LEFT JOIN settlement.month m ON m.run_id = x.run_id
      WHERE m.agency_id IS DISTINCT FROM x.agency_id OR NOT x.is_whole ORDER BY 1`,
  },
  {
    kind: 'FIGURES_DIFFER',
    message: 'The figures in force are not those that the journal says were cleared.',
    sql: `SELECT ${MONTH} AS subject FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id
      LEFT JOIN LATERAL (SELECT j.action, j.after ->> 'digest' AS digest, j.after ->> 'period' AS period FROM platform.journal_v j
        WHERE j.subject_kind = 'clearing_run' AND j.subject_id = r.id::text AND j.action IN ('month.cleared', 'month.pair-cleared') ORDER BY j.id DESC LIMIT 1) j ON true
      LEFT JOIN LATERAL (SELECT s.digest FROM settlement.month_step s WHERE s.agency_id = m.agency_id AND s.period = m.period AND s.action = 'CLEAR' ORDER BY s.no DESC LIMIT 1) s ON true
      WHERE (j.digest, j.period) IS DISTINCT FROM (encode(r.digest, 'hex'), to_char(m.period, 'YYYY-MM'))
        OR j.action = 'month.cleared' AND s.digest <> settlement.figures_digest(r) ORDER BY 1`,
  },
  {
    kind: 'MONTH_STEP_DIFFERS',
    message: 'What was done about this month, by whom and under which figures, is not what the journal says.',
    sql: `SELECT DISTINCT ${MONTH} || ', ' || coalesce(s.action, j.action) AS subject FROM (${STEPS}) s
      FULL JOIN (${TOLD}) j ON j.agency_id = s.agency_id AND j.period = s.period AND j.action = s.action AND j.place = s.place
      CROSS JOIN LATERAL (SELECT coalesce(s.agency_id, j.agency_id) AS agency_id, coalesce(s.period, j.period) AS period) m
      WHERE (s.from_state, s.to_state, s.actor, s.digest, s.pair) IS DISTINCT FROM (j.from_state, j.to_state, j.actor, j.digest, j.pair) ORDER BY 1`,
  },
];
