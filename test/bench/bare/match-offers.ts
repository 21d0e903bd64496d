import fastify from 'fastify';
import pg from 'pg';

/**
 * What a referral asks for, with the agreement of its responsible provider joined in further down: read by its key, past row-level security.
 * `last` is the last day of the span.
 */
const REFERRAL = `
SELECT r.id, r.agency_id, r.responsible_id, r.gender, r.legal_basis, r.flags, r.languages, r.accessibility_needs, coalesce(r.lat, p.lat) AS lat, coalesce(r.lon, p.lon) AS lon,
  r.availability, r.wanted_from::text AS first, least(r.wanted_from + r.weeks * 7 - 1, r.approved_to)::text AS last, r.max_km::float8 AS km, r.child_protection_relevant AS strict,
  r.approved_from::text AS approved_from, r.approved_to::text AS approved_to, r.birth_month::text AS birth_month,
  r.responsible_id = r.agency_id AS own, r.responsible_id = r.agency_id OR r.purpose = 'RELIEF' AS covered
FROM referrals.referral r LEFT JOIN platform.place p ON p.ags = r.municipality_ags AND p.main WHERE r.id = $1`;

interface Referral {
  readonly id: string;
  readonly agency_id: string;
  readonly responsible_id: string;
  readonly gender: string | null;
  readonly legal_basis: string;
  readonly flags: string[];
  readonly languages: string[];
  readonly accessibility_needs: string[];
  readonly lat: number;
  readonly lon: number;
  readonly availability: string[];
  readonly first: string;
  readonly last: string;
  readonly km: number;
  readonly strict: boolean;
  readonly approved_from: string;
  readonly approved_to: string | null;
  readonly birth_month: string;
  readonly own: boolean;
  readonly covered: boolean;
}

const AGE = (day: string) => `date_part('year', age(${day}, $12::date))::int`;
const FREE = `s.capacity - s.seats_taken + CASE WHEN c.host_id = $2 THEN s.seats_kept ELSE 0 END`;
/** Minutes of the week, counted twice so that windows that only touch stay two. */
const MINUTE = `((s.date - date '0001-01-01') % 7 * 1440 + date_part('epoch', s.start)::int / 60)`;

/**
 * By hand for this one question, past row-level security, on the same tables and indexes: all eighteen hard criteria, the best order of work that was
 * found, nothing told of an offer but its id. $1 agency, $2 responsible, $3 first and $4 last day, $5…$8 box, $9 lat, $10 lon, $11 km,
 * $12 birth, $13 gender, $14 languages, $15 accessibility, $16 flags, $17 strict, $18 windows, $19 any time, $20 approved from, $21 to,
 * $22 legal basis, $23 covered, $24 own, $25 referral.
 */
const MATCH = `
WITH terms AS MATERIALIZED (
  SELECT a.provider_id, a.valid_from, coalesce(a.valid_to, 'infinity') AS valid_to, a.legal_bases, a.co_use_outgoing, a.co_use_incoming
  FROM agreements.agreement a WHERE a.agency_id = $1 AND a.state = 'ACTIVE' AND a.validity && daterange($3, $4, '[]')
), host AS MATERIALIZED (
  SELECT DISTINCT t.provider_id FROM terms t
    WHERE $24 OR t.provider_id = $2 OR t.co_use_incoming AND EXISTS (SELECT FROM terms m WHERE m.provider_id = $2 AND m.co_use_outgoing)
  UNION SELECT n.provider_id FROM identity.network_membership n WHERE n.agency_id = $1 AND n.validity && daterange($3, $4, '[]') AND ($24 OR n.provider_id = $2)
), own AS MATERIALIZED (
  SELECT ARRAY(SELECT k.session_id FROM offers.seat_claim k WHERE k.referral_id = $25 AND k.expires_at IS NULL) AS sessions
), late AS MATERIALIZED (
  SELECT EXISTS (SELECT FROM offers.seat_claim k WHERE k.expires_at <= now()) AS there
)
SELECT c.offer_id AS id FROM (
  SELECT e.* FROM (
    SELECT e.offer_id, e.host_id, e.admission, e.age_from, e.age_to FROM offers.search_entry e
    WHERE (e.delivery = 'ONLINE' OR e.delivery = 'ON_SITE' AND e.lat BETWEEN $5 AND $6 AND e.lon BETWEEN $7 AND $8)
      AND coalesce(e.age_from, 0) <= ${AGE('$4::date')} AND coalesce(e.age_to, 999) >= ${AGE('$3::date')}
      AND (e.genders = '{}' OR $13 = ANY (e.genders)) AND e.languages && $14::text[] AND e.accessibility @> $15::text[] AND NOT e.contraindications && $16::text[]
      AND (NOT $17 OR e.lead_qualification = 'PROFESSIONAL')
      AND CASE WHEN e.host_id IN (SELECT provider_id FROM host) THEN true ELSE false END
      AND (e.delivery = 'ONLINE' OR 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.lat - $9) / 2), 2) + cos(radians($9)) * cos(radians(e.lat)) * power(sin(radians(e.lon - $10) / 2), 2)))) <= $11)
    OFFSET 0) e
  WHERE CASE WHEN e.admission = 'CLOSED' THEN true WHEN (SELECT EXISTS (SELECT FROM offers.session s WHERE s.offer_id = e.offer_id AND s.date BETWEEN $3 AND $4 AND s.state = 'PLANNED'
      AND NOT s.has_free_seat AND NOT (s.seats_kept > 0 AND e.host_id = $2)
      AND NOT EXISTS (SELECT FROM offers.seat_claim k WHERE k.session_id = s.id AND k.expires_at <= now()))) THEN false ELSE true END
  OFFSET 0) c
CROSS JOIN LATERAL (SELECT range_agg(daterange(v.valid_from, v.valid_to, '[]')) AS days FROM offers.certificate v WHERE v.offer_id = c.offer_id AND v.agency_id = $1 OFFSET 0) v
CROSS JOIN LATERAL (
  SELECT CASE WHEN c.admission = 'CLOSED' THEN (SELECT least(
      (SELECT s.date + s.start FROM offers.session s WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED' AND s.entry AND s.date BETWEEN $3 AND $4 ORDER BY s.date, s.start LIMIT 1),
      (SELECT f.at FROM (SELECT s.date + s.start AS at, s.date FROM offers.session s WHERE s.offer_id = c.offer_id AND s.state IN ('PLANNED', 'HELD') ORDER BY s.date, s.start LIMIT 1) f
        WHERE f.date BETWEEN $3 AND $4))) END AS at
  OFFSET 0) j
CROSS JOIN LATERAL (
  SELECT min(s.date) AS first, bool_and(v.days @> s.date
      AND ($19 OR int4range(2 * ${MINUTE}, 2 * (${MINUTE} + s.minutes) - 1) <@ ANY ($18::int4multirange[]))
      AND (${FREE} > 0 OR (SELECT there FROM late) AND ${FREE} + (SELECT coalesce(sum(k.seats), 0) FROM offers.seat_claim k WHERE k.session_id = s.id AND k.expires_at <= now()) > 0)
      AND s.id <> ALL ((SELECT sessions FROM own)::uuid[])) AS suits
  FROM offers.session s WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED' AND s.date >= coalesce(j.at::date, $3) AND (c.admission = 'CLOSED' OR s.date <= $4)
    AND (j.at IS NULL OR s.date > j.at::date OR s.start >= j.at::time)
  OFFSET 0) s
WHERE (c.admission = 'OPEN' OR j.at IS NOT NULL) AND v.days IS NOT NULL AND s.suits
  AND s.first >= $20 AND s.first <= coalesce($21, 'infinity'::date)
  AND ${AGE('s.first')} BETWEEN coalesce(c.age_from, 0) AND coalesce(c.age_to, 999)
  AND ($23 OR EXISTS (SELECT FROM terms t WHERE t.provider_id = $2 AND s.first BETWEEN t.valid_from AND t.valid_to AND $22 = ANY (t.legal_bases)))
  AND ($24 OR c.host_id = $2 OR EXISTS (SELECT FROM terms t WHERE t.provider_id = $2 AND s.first BETWEEN t.valid_from AND t.valid_to AND t.co_use_outgoing)
    AND EXISTS (SELECT FROM terms t WHERE t.provider_id = c.host_id AND s.first BETWEEN t.valid_from AND t.valid_to AND t.co_use_incoming))
  AND (EXISTS (SELECT FROM terms t WHERE t.provider_id = c.host_id AND s.first BETWEEN t.valid_from AND t.valid_to)
    OR EXISTS (SELECT FROM identity.network_membership n WHERE n.agency_id = $1 AND n.provider_id = c.host_id AND n.validity @> s.first))`;

const RAD = Math.PI / 180;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export interface BareMatcher {
  readonly url: string;
  /** The same without HTTP: the ids of all offers that suit a referral. */
  match(referralId: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A route that answers for one referral, with a pool of its own and both statements prepared; nobody signs in. */
export async function serveBareMatch(databaseUrl: string, connections: number): Promise<BareMatcher> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, application_name: 'pv-bench-bare', options: '-c timezone=UTC -c jit=off' });
  const match = async (referralId: string): Promise<string[]> => {
    const referral = (await pool.query<Referral>({ name: 'bare_referral', text: REFERRAL, values: [referralId] })).rows[0]!;
    const { rows } = await pool.query<{ id: string }>({ name: 'bare_match', text: MATCH, values: valuesOf(referral) });
    return rows.map(({ id }) => id);
  };
  const server = fastify();
  server.post<{ Body: { referralId: string } }>('/match', async (request) => ({ offers: await match(request.body.referralId) }));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    match,
    close: async () => {
      await server.close();
      await pool.end();
    },
  };
}

function valuesOf(r: Referral): unknown[] {
  const reach = r.km / 6371.0088;
  const [high, wide] = [reach / RAD, Math.asin(Math.sin(reach) / Math.cos(r.lat * RAD)) / RAD];
  const box = [r.lat - high, r.lat + high, r.lon - wide, r.lon + wide];
  const filters = [r.gender, r.languages, r.accessibility_needs, r.flags, r.strict];
  const windows = r.availability.map(windowOf);
  return [r.agency_id, r.responsible_id, r.first, r.last, ...box, r.lat, r.lon, r.km, r.birth_month, ...filters,
    windows.length === 0 ? [] : [`{${windows.join(',')}}`], windows.length === 0, r.approved_from, r.approved_to, r.legal_basis, r.covered, r.own, r.id];
}

/** `MO 14:00-18:00` as a range; the windows of the data neither overlap nor touch. */
function windowOf(text: string): string {
  const minutes = (from: number): number => DAYS.indexOf(text.slice(0, 2)) * 1440 + Number(text.slice(from, from + 2)) * 60 + Number(text.slice(from + 3, from + 5));
  return `[${2 * minutes(3)},${2 * minutes(9) - 1})`;
}
