/**
 * Charges of an agency worked out for whole months at once, on a temporary table. Parameters: $1 the agency, $2 the first day of the first
 * month, $3 the last day of the last one, $4 the due days of instalments by month. The number of statements depends on nothing.
 */

/** Whole weeks: the rule of a week looks at all of its granted days. */
const MONDAY = `date_trunc('week', $2::date::timestamp)::date`;
const SUNDAY = `(date_trunc('week', $3::date::timestamp)::date + 6)`;

/**
 * Weekly lump sums of approved modules by the rules of a span (weeklyCharges in agreements; DD-01, DD-10), for the days of each month: contacts
 * are no input. Per case, module and ISO week: whole weeks of one rate by that; else as the regime says that holds on the first granted day,
 * by sevenths, or whole in the month that holds this day; a week without a rule is held. A whole week of one rate over the end of a month is
 * none that a rule is needed for: without one it counts by its days in each month. Each module of a week is a charge of its own (DD-09).
 * Approved days without an active agreement of weekly lump sums with the responsible provider cost nothing here.
 */
const WEEKLY_RATES = `
SELECT 'WEEKLY_RATE' AS kind, p.responsible_id AS creditor_id, CASE WHEN h.how = 'BEGUN' THEN coalesce(p.week_agreement_id, p.agreement_id) ELSE p.agreement_id END AS agreement_id,
  p.referral_id, p.referral_code, p.module, p.referral_id AS subject_id, p.slot, p.first_day AS from_date, CASE WHEN h.how = 'BEGUN' THEN p.week_last ELSE p.last_day END AS to_date,
  h.days, h.rate_id, NULL::integer AS instalment_no, NULL::date AS due_on,
  CASE WHEN h.amount_cents IS NULL THEN 'RATE_MISSING' WHEN h.how = 'UNRULED' THEN 'PARTIAL_WEEK_RULE_MISSING' END AS reason,
  -- Rounded half away from zero; sevenths of whole cents are never a half, so that the two parts of a week always add up to it.
  CASE WHEN h.how <> 'UNRULED' THEN (2 * h.amount_cents * h.days + 7) / 14 END AS cents
FROM weighed p
CROSS JOIN LATERAL (SELECT CASE WHEN p.days = 7 THEN 'WHOLE' WHEN p.rule = 'BY_DAY' THEN 'BY_DAY' WHEN p.rule = 'FULL_WEEK' THEN 'BEGUN' WHEN p.is_whole THEN 'BY_DAY' ELSE 'UNRULED' END AS how) w
CROSS JOIN LATERAL (SELECT w.how, CASE w.how WHEN 'BEGUN' THEN 7 ELSE p.days END AS days, CASE w.how WHEN 'BEGUN' THEN p.week_rate_id ELSE p.rate_id END AS rate_id,
  CASE w.how WHEN 'BEGUN' THEN p.week_amount_cents ELSE p.amount_cents END AS amount_cents) h
-- A begun week is charged once, where its first granted day is.
WHERE (h.how <> 'BEGUN' OR p.first_day = p.week_first) AND p.slot BETWEEN $2 AND $3`;

/** Approved days of the weeks, cut where agreement, rate or regime change, where a week ends, and where a month ends. */
const PARTS = `
approval AS MATERIALIZED (
  SELECT a.referral_id, f.code AS referral_code, f.responsible_id, a.module, a.valid_from, coalesce(a.valid_to, 'infinity') AS valid_to
  FROM referrals.approval_v a JOIN referrals.referral_v f ON f.id = a.referral_id
  WHERE a.agency_id = $1 AND a.module IS NOT NULL AND a.validity && daterange(${MONDAY}, ${SUNDAY}, '[]')
), lump AS MATERIALIZED (
  SELECT g.id, g.provider_id, g.valid_from, g.valid_to, g.validity FROM agreements.agreement_v g
  WHERE g.agency_id = $1 AND g.funding = 'STA_LUMP' AND g.validity && daterange(${MONDAY}, ${SUNDAY}, '[]')
), priced AS MATERIALIZED (
  SELECT DISTINCT responsible_id, module FROM approval WHERE responsible_id IN (SELECT provider_id FROM lump)
), rate AS MATERIALIZED (
  SELECT r.id, r.agreement_id, r.module, r.amount_cents, r.valid_from, r.valid_to, r.validity FROM agreements.weekly_rate_v r WHERE r.agreement_id IN (SELECT id FROM lump)
), regime AS MATERIALIZED (
  SELECT v.partial_week, v.valid_from, v.valid_to, v.validity FROM agreements.regime_version_v v WHERE v.agency_id = $1 AND v.funding = 'STA_LUMP'
), cut AS (
  SELECT responsible_id, module, ${MONDAY} AS day FROM priced
  UNION SELECT p.responsible_id, p.module, x.day FROM priced p JOIN lump l ON l.provider_id = p.responsible_id CROSS JOIN LATERAL (VALUES (l.valid_from), (l.valid_to + 1)) AS x(day)
  UNION SELECT p.responsible_id, p.module, x.day FROM priced p JOIN lump l ON l.provider_id = p.responsible_id JOIN rate r ON r.agreement_id = l.id AND r.module = p.module
    CROSS JOIN LATERAL (VALUES (r.valid_from), (r.valid_to + 1)) AS x(day)
  UNION SELECT p.responsible_id, p.module, x.day FROM priced p CROSS JOIN regime v CROSS JOIN LATERAL (VALUES (v.valid_from), (v.valid_to + 1)) AS x(day)
), span AS (
  SELECT responsible_id, module, day AS first_day, coalesce(lead(day) OVER (PARTITION BY responsible_id, module ORDER BY day) - 1, ${SUNDAY}) AS last_day
  FROM cut WHERE day BETWEEN ${MONDAY} AND ${SUNDAY}
), tariff AS MATERIALIZED (
  SELECT s.responsible_id, s.module, s.first_day, s.last_day, l.id AS agreement_id, r.id AS rate_id, r.amount_cents, v.partial_week
  FROM span s JOIN lump l ON l.provider_id = s.responsible_id AND l.validity @> s.first_day
  LEFT JOIN rate r ON r.agreement_id = l.id AND r.module = s.module AND r.validity @> s.first_day
  LEFT JOIN regime v ON v.validity @> s.first_day
), slot AS MATERIALIZED (
  SELECT w.week, greatest(w.week, m.month) AS slot, least(w.week + 6, (m.month + interval '1 month')::date - 1) AS last_day
  FROM generate_series(${MONDAY}::timestamp, $3::date::timestamp, interval '7 days') AS g(at) CROSS JOIN LATERAL (SELECT g.at::date AS week) w
  CROSS JOIN LATERAL (SELECT DISTINCT date_trunc('month', d::timestamp)::date AS month FROM (VALUES (w.week), (w.week + 6)) AS x(d)) m
), piece AS (
  SELECT a.referral_id, a.referral_code, a.responsible_id, a.module, s.week, s.slot, t.agreement_id, t.rate_id, t.amount_cents, t.partial_week,
    greatest(a.valid_from, t.first_day, s.slot) AS first_day, least(a.valid_to, t.last_day, s.last_day) AS last_day
  FROM approval a JOIN tariff t ON t.responsible_id = a.responsible_id AND t.module = a.module AND t.first_day <= a.valid_to AND t.last_day >= a.valid_from
  JOIN slot s ON s.slot <= least(a.valid_to, t.last_day) AND s.last_day >= greatest(a.valid_from, t.first_day)
), part AS (
  SELECT referral_id, referral_code, responsible_id, module, week, slot, rate_id, amount_cents, min(first_day) AS first_day, max(last_day) AS last_day,
    sum(last_day - first_day + 1)::integer AS days, (array_agg(agreement_id ORDER BY first_day))[1] AS agreement_id, (array_agg(partial_week ORDER BY first_day))[1] AS partial_week
  FROM piece GROUP BY referral_id, referral_code, responsible_id, module, week, slot, rate_id, amount_cents
), weighed AS (
  -- What each part must know of its week: its days, the rule on the first of them, and the first rate. Windows, and no join of the parts with
  -- themselves, whose numbers nobody can estimate.
  SELECT part.*, min(first_day) OVER w AS week_first, max(last_day) OVER w AS week_last, (array_agg(partial_week) OVER w)[1] AS rule,
    (array_agg(rate_id) FILTER (WHERE rate_id IS NOT NULL) OVER w)[1] AS week_rate_id, (array_agg(amount_cents) FILTER (WHERE rate_id IS NOT NULL) OVER w)[1] AS week_amount_cents,
    (array_agg(agreement_id) FILTER (WHERE rate_id IS NOT NULL) OVER w)[1] AS week_agreement_id,
    sum(days) OVER w = 7 AND first_value(rate_id) OVER w = last_value(rate_id) OVER w AS is_whole
  FROM part WINDOW w AS (PARTITION BY referral_id, module, week ORDER BY first_day ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
)`;

/**
 * One instalment of a provider's budget for each month in which its agreement holds, due before the month (BHV-01). The first k of n instalments
 * are k n-ths of the sum, cents rounded down, so that nothing is paid sooner than its share and the last one makes it whole. Where one
 * agreement follows another within a month, the month is the earlier one's.
 */
const INSTALMENTS = `
SELECT DISTINCT ON (b.provider_id, m.month) 'INSTALMENT', b.provider_id, b.id, NULL::uuid, NULL::text, NULL::text, b.provider_id, m.month, m.month,
  (m.month + interval '1 month')::date - 1, extract(day FROM (m.month + interval '1 month')::date - 1)::integer, NULL::uuid, k.no, d.due_on,
  CASE WHEN b.budget_total_cents IS NULL THEN 'BUDGET_TOTAL_MISSING' WHEN b.instalments IS NULL THEN 'INSTALMENTS_MISSING' END,
  b.budget_total_cents * k.no / b.instalments - b.budget_total_cents * (k.no - 1) / b.instalments
FROM agreements.budget_agreement_v b
CROSS JOIN LATERAL generate_series(date_trunc('month', greatest(b.valid_from, $2::date)::timestamp), least(b.valid_to, $3::date)::timestamp, interval '1 month') AS g(at)
CROSS JOIN LATERAL (SELECT g.at::date AS month) m
CROSS JOIN LATERAL (SELECT (12 * (extract(year FROM m.month) - extract(year FROM b.valid_from)) + extract(month FROM m.month) - extract(month FROM b.valid_from) + 1)::integer AS no) k
JOIN jsonb_to_recordset($4::jsonb) AS d(period date, due_on date) ON d.period = m.month
WHERE b.agency_id = $1 AND b.provider_id <> $1 AND (b.instalments IS NULL OR k.no <= b.instalments)
ORDER BY b.provider_id, m.month, b.valid_from`;

export const WORKED_CHARGES = `
CREATE TEMPORARY TABLE worked_charge ON COMMIT DROP AS
WITH ${PARTS}, found AS (${WEEKLY_RATES}
  UNION ALL (${INSTALMENTS}))
SELECT kind, $1::uuid AS debtor_id, creditor_id, agreement_id, referral_id, referral_code, module, subject_id, slot, from_date, to_date, days, rate_id, instalment_no, due_on,
  CASE WHEN reason IS NULL THEN 'CHARGED' ELSE 'HELD' END AS outcome, reason, CASE WHEN reason IS NULL THEN cents ELSE 0 END AS cents
FROM found WHERE creditor_id <> $1`;

const COLUMNS = `kind, debtor_id, creditor_id, agreement_id, referral_id, referral_code, module, subject_id, slot, from_date, to_date, days, rate_id, instalment_no, due_on, outcome, reason, cents`;
const of = (alias: string): string => COLUMNS.split(', ').map((column) => `${alias}.${column}`).join(', ');

/** $1 run, $2 agency, $3 first and $4 last day of the month. */
export const INSERT_CHARGES = `INSERT INTO settlement.charge (run_id, agency_id, ${COLUMNS}) SELECT $1, $2, ${COLUMNS} FROM worked_charge WHERE slot BETWEEN $3 AND $4`;

/** Charges that are compared as one: of a case and module in a week of a month, or of a provider in a month. */
const slots = (source: string): string => `
SELECT kind, subject_id, coalesce(module, '') AS module, slot, sum(cents) AS cents, min(creditor_id::text) AS creditor FROM ${source} GROUP BY 1, 2, 3, 4`;
const SAME_SLOT = (a: string, b: string): string =>
  `${a}.kind = ${b}.kind AND ${a}.subject_id = ${b}.subject_id AND coalesce(${a}.module, '') = coalesce(${b}.module, '') AND ${a}.slot = ${b}.slot`;

/**
 * $1 run, $2 agency, $3 first and $4 last day of the closed months: slots whose cents or creditor differ from what is carried for them give the
 * reversal of what is carried and the new charges, as far as they are not 0. Another rate, another split of the same cents is no correction.
 */
export const INSERT_CHARGE_CORRECTIONS = `
INSERT INTO settlement.charge (run_id, agency_id, ${COLUMNS}, corrects, is_reversal)
WITH difference AS (
  SELECT kind, subject_id, module, slot FROM (${slots('settlement.carried_charge WHERE agency_id = $2 AND slot BETWEEN $3 AND $4')}) c
  FULL JOIN (${slots('worked_charge WHERE slot BETWEEN $3 AND $4')}) w USING (kind, subject_id, module, slot)
  WHERE coalesce(c.cents, 0) <> coalesce(w.cents, 0) OR c.creditor <> w.creditor
)
SELECT $1::uuid, $2::uuid, ${of('c').replace('c.cents', '-c.cents')}, date_trunc('month', c.slot::timestamp)::date, true
FROM difference d JOIN settlement.carried_charge c ON c.agency_id = $2 AND ${SAME_SLOT('c', 'd')} WHERE c.cents <> 0
UNION ALL
SELECT $1::uuid, $2::uuid, ${of('w')}, date_trunc('month', w.slot::timestamp)::date, false
FROM difference d JOIN worked_charge w ON ${SAME_SLOT('w', 'd')} WHERE w.cents <> 0`;

/** What the charges of a run come to, by kind and provider. */
export const sumsOfCharges = (condition: string): string => `
SELECT run_id, agency_id, kind, debtor_id, creditor_id, sum(cents)::bigint AS cents FROM settlement.charge WHERE ${condition} GROUP BY 1, 2, 3, 4, 5 HAVING sum(cents) <> 0`;
export const INSERT_CHARGE_SUMS = `INSERT INTO settlement.charge_sum (run_id, agency_id, kind, debtor_id, creditor_id, cents) ${sumsOfCharges('run_id = $1')}`;

/** Numbers, sum and digest of the charges c of one run, in their order; the digest is null where there are none. */
export const CHARGE_FIGURES = `count(*)::integer AS charge_count, (count(*) FILTER (WHERE c.outcome = 'HELD'))::integer AS held_charge_count, coalesce(sum(c.cents), 0)::bigint AS charge_cents,
  sha256(string_agg(sha256(convert_to(settlement.charge_text(c), 'UTF8')), '' ORDER BY c.kind COLLATE "C", c.subject_id, c.module COLLATE "C", c.from_date, c.corrects NULLS FIRST, c.is_reversal DESC)) AS charge_digest`;

/** $1 run. */
export const NOTE_CHARGES = `
UPDATE settlement.clearing_run r SET (charge_count, held_charge_count, charge_cents, charge_digest) = (SELECT ${CHARGE_FIGURES} FROM settlement.charge c WHERE c.run_id = $1) WHERE r.id = $1`;

/** $1 run, $2 agency: closing puts the month's charges, and what its corrections left, in the place of what was carried. */
export const CARRY_CORRECTED_CHARGES = `
DELETE FROM settlement.carried_charge c USING settlement.charge l WHERE l.run_id = $1 AND c.agency_id = $2 AND l.corrects IS NOT NULL AND ${SAME_SLOT('c', 'l')}`;
export const CARRY_CHARGES = `
INSERT INTO settlement.carried_charge (agency_id, closed_run_id, ${COLUMNS}) SELECT $2, $1, ${COLUMNS} FROM settlement.charge WHERE run_id = $1 AND NOT is_reversal`;
