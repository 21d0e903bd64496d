/**
 * Months that are due by the schedules of their agencies: the hour has come in the month after, since the schedule was set, and nobody reviews or
 * has closed the month. A month is asked for once, however many workers ask (clearing_run_once_scheduled).
 */
export const QUEUE_DUE = `
INSERT INTO settlement.clearing_run (agency_id, period, state, origin, is_scheduled)
SELECT s.agency_id, due.period, 'QUEUED', 'SERVICE', true
FROM settlement.clearing_schedule s CROSS JOIN LATERAL (
  SELECT (this.month - interval '1 month')::date AS period, (this.month + make_interval(days => s.day - 1, hours => s.hour)) AT TIME ZONE 'Europe/Berlin' AS at
  FROM (SELECT date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') AS month) this
) due
WHERE s.is_active AND due.at <= platform.now() AND due.at >= s.changed_at
  AND NOT EXISTS (SELECT 1 FROM settlement.month m WHERE m.agency_id = s.agency_id AND m.period = due.period AND m.state <> 'CLEARED')
ON CONFLICT (agency_id, period) WHERE is_scheduled DO NOTHING
RETURNING id, agency_id AS "agencyId", to_char(period, 'YYYY-MM') AS period`;
