/** The rows whose figures are wanted, and what narrows the care that is read for them. */
export interface FiguresScope {
  /** Tables and conditions after FROM that yield `a`, with the columns of approved_days_v; `first` and `last` are the days of the month. */
  readonly approvals: string;
  /** Where all approvals of these cases stand: approved_days_v, which the operator alone reads, or rows like its. */
  readonly approvedDays: string;
  readonly first: string;
  readonly last: string;
  /** Conditions on the referral of a row of care, so that an index leads to it; '' for few rows. */
  readonly referral: (column: string) => string;
  /** Care is joined with its days before it meets the approvals: of a whole range the planner then guesses how many rows there are; '' for few. */
  readonly fence: '' | 'OFFSET 0';
  /** What the agency of a row of care is compared with: the parameter, where there is one agency. */
  readonly agency: string;
  /** What tells a row from all others: the month only where there are several, so that the planner guesses better how many rows meet. */
  readonly key: readonly string[];
}

const join = (key: readonly string[], left: string, right: string): string => key.map((column) => `${left}.${column} = ${right}.${column}`).join(' AND ');
const columns = (key: readonly string[], row: string): string => key.map((column) => `${row}.${column}`).join(', ');

/** Columns of care.report that figures fill, in the order of `judged`. */
export const FIGURE_COLUMNS = `approval_id, period, agency_id, referral_id, referral_code, provider_id, valid_from, valid_to, days, legal_basis, module,
  range_from, range_to, hours_basis, group_minutes, single_minutes, parent_minutes, resource_person_minutes, delivered_minutes, professional_minutes,
  semi_professional_minutes, not_given_minutes, sessions_expected, sessions_attended, sessions_excused, sessions_unexcused, intervention_minutes, verdict`;

/** Those of them of which a difference makes a new version. Who is responsible by now is none: that month it was another. */
export const COMPARED_COLUMNS = ['valid_from', 'valid_to', 'days', 'legal_basis', 'module', 'range_from', 'range_to', 'hours_basis', 'group_minutes', 'single_minutes',
  'parent_minutes', 'resource_person_minutes', 'professional_minutes', 'semi_professional_minutes', 'not_given_minutes', 'sessions_expected', 'sessions_attended',
  'sessions_excused', 'sessions_unexcused', 'intervention_minutes', 'verdict'] as const;

/**
 * Common table expressions up to `judged`: one row for each approval of the scope with days in the month (DD-11, DD-12). Care counts on
 * days on which the approval holds. Set-based: each kind of care is read and summed once, rules of regimes are looked up once for each
 * module and last day. Decided in whole numbers: minutes × 7 beside minutes a week × days.
 */
export const figuresOf = (scope: FiguresScope): string => `
covered AS MATERIALIZED (
  SELECT a.id AS approval_id, ${scope.first} AS period, a.agency_id, a.referral_id, a.referral_code, a.responsible_id AS provider_id,
    greatest(a.valid_from, ${scope.first}) AS valid_from, least(a.valid_to, ${scope.last}) AS valid_to, a.legal_basis, a.module, a.weekly_minutes_from, a.weekly_minutes_to
  FROM ${scope.approvals} WHERE a.valid_from <= ${scope.last} AND (a.valid_to IS NULL OR a.valid_to >= ${scope.first})${scope.referral('a.referral_id')}
),
${TERMS},
${careOf(scope)},
${interventionsOf(scope)},
figures AS (
  SELECT r.approval_id, r.period, r.agency_id, r.referral_id, r.referral_code, r.provider_id, r.valid_from, r.valid_to, r.valid_to - r.valid_from + 1 AS days,
    r.legal_basis, r.module, r.range_from, r.range_to, r.hours_basis,
    coalesce(g.minutes, 0) + coalesce(w.group_minutes, 0) AS group_minutes, coalesce(w.single_minutes, 0) AS single_minutes,
    coalesce(w.parent_minutes, 0) AS parent_minutes, coalesce(w.resource_person_minutes, 0) AS resource_person_minutes,
    coalesce(g.minutes, 0) + coalesce(w.minutes, 0) AS delivered_minutes, coalesce(w.professional_minutes, 0) AS professional_minutes,
    coalesce(w.semi_professional_minutes, 0) AS semi_professional_minutes, coalesce(g.minutes, 0) + coalesce(w.not_given_minutes, 0) AS not_given_minutes,
    greatest(coalesce(e.sessions, 0), coalesce(g.sessions, 0)) AS sessions_expected, coalesce(g.attended, 0) AS sessions_attended,
    coalesce(g.excused, 0) AS sessions_excused, coalesce(g.unexcused, 0) AS sessions_unexcused, i.minutes AS intervention_minutes
  FROM ranged r LEFT JOIN recorded g ON ${join(scope.key, 'g', 'r')} LEFT JOIN worked w ON ${join(scope.key, 'w', 'r')}
  LEFT JOIN expected e ON ${join(scope.key, 'e', 'r')} LEFT JOIN intervention i ON ${join(scope.key, 'i', 'r')}
),
judged AS (
  SELECT f.*, CASE
    WHEN f.range_to IS NULL THEN 'NO_RANGE'
    WHEN f.hours_basis = 'PER_WEEK' THEN CASE WHEN f.delivered_minutes * 7::bigint < f.range_from * f.days::bigint THEN 'UNDER'
      WHEN f.delivered_minutes * 7::bigint > f.range_to * f.days::bigint THEN 'OVER' ELSE 'WITHIN' END
    WHEN f.intervention_minutes IS NULL THEN 'RUNNING'
    WHEN f.intervention_minutes < f.range_from THEN 'UNDER' WHEN f.intervention_minutes > f.range_to THEN 'OVER' ELSE 'WITHIN' END AS verdict
  FROM figures f
)`;

/**
 * The range of an approval: of its module in the regime that lists it on the last day, or its own hours. None under a regime that approves
 * a help as such: the hours that were named bind nobody there (BHV-11). Of hours the regime is that of the provider's agreement, else any.
 */
const TERMS = `module_terms AS MATERIALIZED (
  SELECT DISTINCT ON (k.agency_id, k.module, k.valid_to) k.agency_id, k.module, k.valid_to, m.from_minutes, m.to_minutes, m.hours_basis, v.approval_unit
  FROM (SELECT DISTINCT agency_id, module, valid_to FROM covered WHERE module IS NOT NULL) k
  JOIN agreements.regime_module_v m ON m.agency_id = k.agency_id AND m.code = k.module AND m.validity @> k.valid_to
  JOIN agreements.regime_version_v v ON v.id = m.version_id
  ORDER BY k.agency_id, k.module, k.valid_to, v.code COLLATE "C"
),
hour_terms AS MATERIALIZED (
  SELECT k.agency_id, k.provider_id, k.valid_to,
    coalesce(bool_and(v.approval_unit = 'HELP') FILTER (WHERE t.id IS NOT NULL), bool_and(v.approval_unit = 'HELP')) AS is_help
  FROM (SELECT DISTINCT agency_id, provider_id, valid_to FROM covered WHERE weekly_minutes_to IS NOT NULL) k
  JOIN agreements.regime_version_v v ON v.agency_id = k.agency_id AND v.validity @> k.valid_to
  LEFT JOIN agreements.agreement_terms_v t ON t.agency_id = k.agency_id AND t.provider_id = k.provider_id AND t.funding = v.funding AND t.validity @> k.valid_to
  GROUP BY k.agency_id, k.provider_id, k.valid_to
),
ranged AS MATERIALIZED (
  SELECT c.*, CASE WHEN b.binds THEN coalesce(m.from_minutes, c.weekly_minutes_from) END AS range_from,
    CASE WHEN b.binds THEN coalesce(m.to_minutes, c.weekly_minutes_to) END AS range_to,
    CASE WHEN b.binds THEN coalesce(m.hours_basis, CASE WHEN c.weekly_minutes_to IS NOT NULL THEN 'PER_WEEK' END) END AS hours_basis
  FROM covered c LEFT JOIN module_terms m ON m.agency_id = c.agency_id AND m.module = c.module AND m.valid_to = c.valid_to
  LEFT JOIN hour_terms h ON c.weekly_minutes_to IS NOT NULL AND h.agency_id = c.agency_id AND h.provider_id = c.provider_id AND h.valid_to = c.valid_to
  CROSS JOIN LATERAL (SELECT m.approval_unit IS DISTINCT FROM 'HELP' AND h.is_help IS NOT TRUE AS binds) b
)`;

/** Minutes of presence, as care.group_contact_v counts them. */
export const PRESENCE = `greatest(0, least(s.minutes, coalesce(care.minutes_between(s.start, a.present_to), s.minutes)) - greatest(0, coalesce(care.minutes_between(s.start, a.present_from), 0)))`;

const careOf = ({ first, last, referral, agency, key, fence }: FiguresScope): string => `recorded AS (
  SELECT ${columns(key, 'c')}, count(*)::int AS sessions, (count(*) FILTER (WHERE x.status = 'ATTENDED'))::int AS attended,
    (count(*) FILTER (WHERE x.status = 'EXCUSED'))::int AS excused, (count(*) FILTER (WHERE x.status = 'UNEXCUSED'))::int AS unexcused,
    (sum(x.minutes) FILTER (WHERE x.status = 'ATTENDED'))::int AS minutes
  FROM covered c JOIN (
    SELECT a.agency_id, a.referral_id, a.status, s.date, ${PRESENCE} AS minutes FROM care.attendance_v a JOIN offers.session_v s ON s.id = a.session_id
    WHERE a.recorded_by = 'PROVIDER' AND s.state <> 'CANCELLED'${referral('a.referral_id')}${monthOf('s.date', first, last)} ${fence}
  ) x ON x.agency_id = ${agency} AND x.referral_id = c.referral_id AND x.date BETWEEN c.valid_from AND c.valid_to
  GROUP BY ${columns(key, 'c')}
),
worked AS (
  SELECT ${columns(key, 'c')}, sum(h.minutes)::int AS minutes, (sum(h.minutes) FILTER (WHERE h.kind = 'GROUP_INTERNAL'))::int AS group_minutes,
    (sum(h.minutes) FILTER (WHERE h.kind = 'SINGLE'))::int AS single_minutes, (sum(h.minutes) FILTER (WHERE h.kind = 'PARENT'))::int AS parent_minutes,
    (sum(h.minutes) FILTER (WHERE h.kind = 'RESOURCE_PERSON'))::int AS resource_person_minutes,
    (sum(h.minutes) FILTER (WHERE h.staff = 'PROFESSIONAL'))::int AS professional_minutes,
    (sum(h.minutes) FILTER (WHERE h.staff = 'SEMI_PROFESSIONAL'))::int AS semi_professional_minutes,
    (sum(h.minutes) FILTER (WHERE h.staff IS NULL))::int AS not_given_minutes
  FROM covered c
  JOIN care.care_hours_v h ON h.agency_id = ${agency} AND h.referral_id = c.referral_id AND h.date BETWEEN c.valid_from AND c.valid_to
    ${referral('h.referral_id')}${monthOf('h.date', first, last)}
  GROUP BY ${columns(key, 'c')}
),
expected AS (
  SELECT ${columns(key, 'c')}, count(*)::int AS sessions
  FROM covered c JOIN (
    SELECT v.agency_id, v.referral_id, s.date FROM reservations.reservation_v v JOIN offers.session_v s ON s.offer_id = v.offer_id AND v.days @> s.date
    WHERE v.state = 'CONFIRMED' AND s.state <> 'CANCELLED'${referral('v.referral_id')}${monthOf('s.date', first, last)} ${fence}
  ) x ON x.agency_id = ${agency} AND x.referral_id = c.referral_id AND x.date BETWEEN c.valid_from AND c.valid_to
  GROUP BY ${columns(key, 'c')}
)`;

/** The days of the month once more beside the approval's own, where they are known before anything is read. */
const monthOf = (column: string, first: string, last: string): string => (first.startsWith('$') ? ` AND ${column} BETWEEN ${first} AND ${last}` : '');

/**
 * KRISE is counted over the whole intervention (DD-08): all approvals of the module that adjoin one another, compared once, in the report
 * of the month in which the last of them ends.
 */
const interventionsOf = ({ approvedDays, referral }: FiguresScope): string => `spans AS (
  SELECT y.referral_id, y.agency_id, y.module, min(y.valid_from) AS first, CASE WHEN bool_and(y.valid_to IS NOT NULL) THEN max(y.valid_to) END AS last
  FROM (
    SELECT x.*, count(*) FILTER (WHERE x.begins) OVER (PARTITION BY x.referral_id, x.module ORDER BY x.valid_from) AS n
    FROM (
      SELECT k.referral_id, k.agency_id, k.module, a.valid_from, a.valid_to,
        a.valid_from IS DISTINCT FROM lag(a.valid_to) OVER (PARTITION BY k.referral_id, k.module ORDER BY a.valid_from) + 1 AS begins
      FROM (SELECT DISTINCT referral_id, agency_id, module FROM ranged WHERE hours_basis = 'PER_INTERVENTION') k
      JOIN ${approvedDays} a ON a.referral_id = k.referral_id AND a.module = k.module${referral('a.referral_id')}
    ) x
  ) y GROUP BY y.referral_id, y.agency_id, y.module, y.n
),
ended AS MATERIALIZED (
  SELECT r.approval_id, r.period, p.referral_id, p.agency_id, p.first, p.last FROM spans p JOIN ranged r ON r.referral_id = p.referral_id AND r.module = p.module AND r.valid_to = p.last
),
intervention AS (
  SELECT e.approval_id, e.period, (coalesce(g.minutes, 0) + coalesce(h.minutes, 0))::int AS minutes
  FROM ended e
  LEFT JOIN (SELECT k.approval_id, k.period, sum(c.minutes) AS minutes FROM ended k JOIN care.group_contact_v c ON c.agency_id = k.agency_id AND c.referral_id = k.referral_id
    AND c.date BETWEEN k.first AND k.last GROUP BY k.approval_id, k.period) g ON g.approval_id = e.approval_id AND g.period = e.period
  LEFT JOIN (SELECT k.approval_id, k.period, sum(c.minutes) AS minutes FROM ended k JOIN care.care_hours_v c ON c.agency_id = k.agency_id AND c.referral_id = k.referral_id
    AND c.date BETWEEN k.first AND k.last GROUP BY k.approval_id, k.period) h ON h.approval_id = e.approval_id AND h.period = e.period
)`;
