/** Which offers a statement looks at: those that may pass everything, those that may fail at most one criterion, or these. */
export type FactsOf = 'MATCHES' | 'NEAR_MISSES' | 'OFFERS';

/**
 * What is asked, one row for each referral (application/screening.ts makes them): as JSON, because of that PostgreSQL expects
 * the same number of rows whatever comes, so it keeps one plan. MATERIALIZED, so that nothing of it is worked out again.
 */
const ASKED = `q AS MATERIALIZED (
  SELECT a.*, ARRAY(SELECT c.session_id FROM offers.seat_claim_v c WHERE c.referral_id = a.id AND c.expires_at IS NULL) AS own_sessions
  FROM json_to_recordset($1::json) AS a(n integer, id uuid, agency uuid, responsible uuid, span_from date, span_to date,
    lat float8, lon float8, km float8, lat_from float8, lat_to float8, lon_from float8, lon_to float8, age_low integer, age_high integer,
    any_gender boolean, gender text, any_language boolean, languages text[], accessibility text[], flags text[], professional boolean,
    any_time boolean, windows int8multirange[], is_time_relaxed boolean, wider_time boolean, wider_windows int8multirange[], approved_from date, approved_to date,
    failing integer, without_clause boolean, clause_missing boolean, with_sessions boolean, within_run boolean)
)`;

/** The great-circle distance as domain/distance.ts works it out; the limit is a hair larger, because the last bit may differ. */
const IS_NEAR = `(q.km IS NULL OR 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.lat - q.lat) / 2), 2)
    + cos(radians(q.lat)) * cos(radians(e.lat)) * power(sin(radians(e.lon - q.lon) / 2), 2)))) <= q.km + 1e-6)`;

/**
 * A closed run whose first session was held in the span may go on after it only, so that the stay begins later than any day of
 * the span and the young person has grown older: `isLate` says which may.
 */
const ofAge = (isLate: string): string =>
  `(coalesce(e.age_from, -2147483648) <= q.age_high OR ${isLate}) AND coalesce(e.age_to, 2147483647) >= q.age_low`;
const MAY_BE_LATE = `e.admission = 'CLOSED'`;
const IS_LATE = `${MAY_BE_LATE} AND (SELECT EXISTS (SELECT FROM offers.session_v s WHERE s.offer_id = e.offer_id AND s.state = 'HELD' AND s.date BETWEEN q.span_from AND q.span_to))`;

/** What of an offer does not depend on its sessions. Each never fails where judge passes it, and none is null. */
const PERSON = {
  gender: `q.any_gender OR e.genders = '{}' OR q.gender IS NOT NULL AND q.gender = ANY (e.genders)`,
  language: 'q.any_language OR e.languages && q.languages',
  accessibility: `q.accessibility = '{}' OR e.accessibility @> q.accessibility`,
  contraindication: `q.flags = '{}' OR NOT e.contraindications && q.flags`,
  qualification: `NOT q.professional OR e.lead_qualification = 'PROFESSIONAL'`,
} as const;

/** CASE, so that the hosts (of which referral, and who) stay a hash that is made once. */
const isAmong = (numbers: string, hosts: string): string =>
  `CASE WHEN (q.n, e.host_id) IN (SELECT h.n, h.host FROM unnest(${numbers}::int[], ${hosts}::uuid[]) AS h(n, host)) THEN true ELSE false END`;

const ENTRY = `e.offer_id, e.host_id, e.admission, e.delivery, e.lat, e.lon, e.age_from, e.age_to, e.genders, e.topics, e.languages, e.accessibility,
  e.contraindications, e.lead_qualification`;
const OFFER = `e.id AS offer_id, e.host_id, CASE WHEN q.within_run THEN 'OPEN' ELSE e.admission END AS admission, e.delivery, e.lat, e.lon, e.age_from, e.age_to, e.genders, e.topics, e.languages, e.accessibility,
  e.contraindications, e.lead_qualification`;

/** A full session ends it for an OPEN offer, whose stay is all that is planned in the span; the host's own cases may take what is kept for them. */
const NOT_FULL = `CASE WHEN e.admission <> 'OPEN' THEN true WHEN (SELECT EXISTS (SELECT FROM offers.full_session_v f WHERE f.offer_id = e.offer_id
    AND f.date BETWEEN q.span_from AND q.span_to AND NOT (f.seats_kept > 0 AND e.host_id = q.responsible))) THEN false ELSE true END`;

/** $2, $3: hosts that are allowed. */
const SUITABLE = `
  SELECT e.* FROM (
    SELECT ${ENTRY}, true AS in_catalogue, 0 AS failing FROM offers.search_entry_v e
    WHERE (e.delivery = 'ONLINE' OR e.delivery = 'ON_SITE' AND e.lat BETWEEN q.lat_from AND q.lat_to AND e.lon BETWEEN q.lon_from AND q.lon_to
        OR e.delivery = 'ON_SITE' AND e.lat IS NULL)
      AND ${[ofAge(IS_LATE), ...Object.values(PERSON)].map((condition) => `(${condition})`).join(' AND ')}
      AND ${isAmong('$2', '$3')}
      AND (e.delivery = 'ONLINE' OR e.lat IS NULL OR ${IS_NEAR})
    OFFSET 0) e
  WHERE ${NOT_FULL} OFFSET 0`;

const FAILING = `(${[
  'q.failing',
  `(NOT ${isAmong('$2', '$3')})::int`,
  `(q.clause_missing AND e.host_id <> q.responsible)::int`,
  `(NOT (q.without_clause OR e.host_id = q.responsible OR ${isAmong('$4', '$5')}))::int`,
  `(NOT (e.delivery = 'ONLINE' OR e.lat IS NULL OR ${IS_NEAR}))::int`,
  ...[ofAge(MAY_BE_LATE), ...Object.values(PERSON)].map((condition) => `(NOT (${condition}))::int`),
].join('\n    + ')})`;

/** $2, $3: hosts in the network or with an agreement; $4, $5: hosts whose group may be used. Archived offers have no entry, but fail perhaps nothing else. */
const NEARLY_SUITABLE = `
  SELECT e.* FROM (
    SELECT ${ENTRY}, true AS in_catalogue, ${FAILING} AS failing FROM offers.search_entry_v e
    UNION ALL
    SELECT ${OFFER}, false, ${FAILING} FROM offers.offer_v e WHERE e.archived_at IS NOT NULL
    OFFSET 0) e
  WHERE e.failing <= 1 OFFSET 0`;

/** $2: their ids. */
const THESE = `SELECT ${OFFER}, e.archived_at IS NULL AS in_catalogue, 0 AS failing FROM offers.offer_v e WHERE e.id = ANY ($2::uuid[]) OFFSET 0`;

const CANDIDATES: Readonly<Record<FactsOf, string>> = { MATCHES: SUITABLE, NEAR_MISSES: NEARLY_SUITABLE, OFFERS: THESE };

/** Where the stay begins and ends (exchange-format.md 3): of a closed run at the first session in the span at which it can be joined. */
const BOUNDS = `
CROSS JOIN LATERAL (
  SELECT CASE WHEN c.admission = 'CLOSED' AND c.in_catalogue THEN (SELECT s.date + s.start FROM offers.session_v s
      WHERE s.offer_id = c.offer_id AND s.state IN ('PLANNED', 'HELD') ORDER BY s.date, s.start LIMIT 1) END AS first_at,
    CASE WHEN c.admission = 'CLOSED' AND c.in_catalogue THEN (SELECT s.date + s.start FROM offers.session_v s
      WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED' AND s.entry AND s.date BETWEEN q.span_from AND q.span_to ORDER BY s.date, s.start LIMIT 1) END AS entry_at
  OFFSET 0) r
CROSS JOIN LATERAL (
  SELECT least(CASE WHEN r.first_at::date BETWEEN q.span_from AND q.span_to THEN r.first_at END, r.entry_at) AS join_at OFFSET 0) j
CROSS JOIN LATERAL (
  SELECT r.first_at::date < q.span_from AND j.join_at IS NULL AS admission_closed,
    CASE WHEN NOT c.in_catalogue THEN NULL WHEN c.admission = 'OPEN' OR r.first_at::date < q.span_from AND j.join_at IS NULL THEN q.span_from ELSE j.join_at::date END AS from_day,
    CASE WHEN j.join_at IS NULL THEN time '00:00' ELSE j.join_at::time END AS from_time,
    CASE WHEN j.join_at IS NULL THEN q.span_to ELSE 'infinity'::date END AS to_day
  OFFSET 0) b`;

const OF_STAY = `s.offer_id = c.offer_id AND s.state = 'PLANNED' AND s.date >= b.from_day AND s.date <= b.to_day AND (s.date > b.from_day OR s.start >= b.from_time)`;

const MINUTE = `(date_part('epoch', s.start)::bigint / 60)`;
/** Monday 0:00 is 0; the first day of the year 1 was a Monday. */
const MINUTE_OF_WEEK = `((s.date - date '0001-01-01') % 7 * 1440 + ${MINUTE})`;
/** As domain/window-layers.ts has it. */
const SESSION_RANGE = `int8range(2 * ${MINUTE_OF_WEEK}, 2 * (${MINUTE_OF_WEEK} + s.minutes) - 1)`;
const IN_OWN_TIME = `(q.any_time OR ${SESSION_RANGE} <@ ANY (q.windows))`;
const IN_WIDER_TIME = `(q.wider_time OR ${SESSION_RANGE} <@ ANY (q.wider_windows))`;
const FREE = 's.seats_free + CASE WHEN c.host_id = q.responsible THEN s.seats_kept ELSE 0 END';
const CERTIFIED = 'coalesce(t.days @> s.date, false)';

/** From the two days, which an index holds, and not from the range that they make. */
const CERTIFICATES = `
CROSS JOIN LATERAL (SELECT range_agg(daterange(v.valid_from, v.valid_to, '[]')) AS days FROM offers.certificate_v v WHERE v.offer_id = c.offer_id AND v.agency_id = q.agency
  -- One that was withdrawn before it began holds on no day.
  AND (v.valid_to IS NULL OR v.valid_to >= v.valid_from) OFFSET 0) t`;

/** One pass over the sessions of the stay, for what decides. */
const STAY = `
CROSS JOIN LATERAL (
  SELECT count(*)::int AS session_count, min(s.date) AS first_date, max(s.date) AS last_date, min(${FREE}) AS seats_free,
    bool_and(${CERTIFIED}) AS certified, bool_and(${IN_WIDER_TIME}) AS in_wider_time, bool_or(s.id = ANY (q.own_sessions)) AS placed
  FROM offers.session_v s WHERE ${OF_STAY}
  OFFSET 0) st`;

/** A second one for what is told and for single sessions, only where somebody needs them. */
const DETAILS = `
LEFT JOIN LATERAL (
  SELECT min(s.date) FILTER (WHERE NOT ${CERTIFIED}) AS first_uncertified, bool_and(${IN_OWN_TIME}) AS in_windows,
    to_char(min(s.date + s.start) FILTER (WHERE NOT ${IN_OWN_TIME}), 'YYYY-MM-DD HH24:MI') AS first_outside,
    jsonb_agg(DISTINCT jsonb_build_object('weekday', (s.date - date '0001-01-01') % 7 + 1, 'from', ${MINUTE}, 'to', ${MINUTE} + s.minutes))
      FILTER (WHERE NOT ${IN_OWN_TIME})::text AS outside_slots,
    min(s.date) FILTER (WHERE ${FREE} <= 0) AS first_full,
    array_agg(s.id) FILTER (WHERE q.with_sessions) AS session_ids
  FROM offers.session_v s
  WHERE (NOT st.certified OR NOT st.in_wider_time OR st.seats_free <= 0 OR q.is_time_relaxed OR q.with_sessions) AND ${OF_STAY}
  OFFSET 0) d ON true`;

/** On some day of the stay, which ends with the span where the offer is open. */
const IS_CERTIFIED_AT_ALL = `coalesce(t.days && daterange(q.span_from, CASE c.admission WHEN 'OPEN' THEN q.span_to END, '[]'), false)`;
const IS_CERTIFIED_ON_WANTED_DAY = 'coalesce(t.days @> q.span_from, false)';

/** What of the stay is looked at in the database; each is the criterion itself, on the same values. */
const KEPT: Readonly<Record<FactsOf, string>> = {
  MATCHES: `WHERE ${IS_CERTIFIED_AT_ALL} AND (c.admission = 'OPEN' OR j.join_at IS NOT NULL)
  AND st.session_count > 0 AND st.seats_free > 0 AND st.certified AND st.in_wider_time AND NOT st.placed
  AND st.first_date >= q.approved_from AND (q.approved_to IS NULL OR st.first_date <= q.approved_to)`,
  NEAR_MISSES: `WHERE c.failing + (NOT ${IS_CERTIFIED_AT_ALL})::int <= 1
  AND c.failing + coalesce(b.admission_closed, false)::int <= 1
  AND c.failing + coalesce(b.admission_closed, false)::int + (NOT coalesce(st.certified, ${IS_CERTIFIED_ON_WANTED_DAY}))::int
    + (st.session_count = 0)::int + (NOT coalesce(st.in_wider_time, true))::int + coalesce(st.seats_free <= 0, false)::int + coalesce(st.placed, false)::int <= 1`,
  OFFERS: '',
};

/**
 * For each referral the offers that are looked at, with its stay there (exchange-format.md 3), in one statement whatever their number. What
 * can be screened without sessions comes first and from indexes; then sessions are read offer by offer. Every part is a LATERAL
 * that stays one (OFFSET 0), so each is worked out for what the part before has left over.
 *
 * The stay: an open offer's planned sessions in the span; of a closed run all planned sessions from the first one in the span
 * at which it can be joined. Seats that a host keeps for its own cases are free for those and for nobody else. An archived offer
 * has no stay, whatever sessions it has or an import brings back: it is among the offers, and without sessions.
 *
 * Lists come as text, as PostgreSQL writes them: most are the same few, and whoever asked for none of them does not read them.
 */
export function offerFactsSql(of: FactsOf): string {
  return `WITH ${ASKED}
SELECT m.n, m.offer_id AS id, o.code, m.host_id, m.delivery, o.capacity, m.age_from, m.age_to, m.genders::text AS genders, m.topics::text AS topics,
  m.languages::text AS languages, m.accessibility::text AS accessibility, m.contraindications::text AS contraindications, m.lead_qualification, m.lat, m.lon,
  m.session_count, m.first_date, m.last_date, m.certified, m.in_windows, m.seats_free, m.placed, m.admission_closed,
  m.first_uncertified, m.first_outside, m.outside_slots, m.first_full, m.session_ids
FROM (
  SELECT q.n, c.*, st.session_count, coalesce(st.first_date, q.span_from) AS first_date, coalesce(st.last_date, q.span_from) AS last_date,
    coalesce(st.certified, ${IS_CERTIFIED_ON_WANTED_DAY}) AS certified,
    CASE WHEN st.session_count = 0 AND NOT ${IS_CERTIFIED_ON_WANTED_DAY} THEN q.span_from ELSE d.first_uncertified END AS first_uncertified,
    CASE WHEN q.is_time_relaxed THEN coalesce(d.in_windows, true) ELSE coalesce(st.in_wider_time, true) END AS in_windows,
    coalesce(st.seats_free, 0) AS seats_free, coalesce(st.placed, false) AS placed, coalesce(b.admission_closed, false) AS admission_closed,
    d.first_outside, d.outside_slots, d.first_full, d.session_ids
  FROM q CROSS JOIN LATERAL (${CANDIDATES[of]}) c${CERTIFICATES}${BOUNDS}${STAY}${DETAILS}
  ${KEPT[of]}
  OFFSET 0) m
CROSS JOIN LATERAL (SELECT o.code, o.capacity FROM offers.offer_v o WHERE o.id = m.offer_id OFFSET 0) o`;
}
