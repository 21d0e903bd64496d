import type pg from 'pg';
import { id, inlined, mixed } from './finding-data.js';

export interface MatchingSizes {
  readonly offers: number;
  readonly referrals: number;
}

/** Sessions of an offer, one a week. */
export const MATCH_SESSIONS = 26;
/** The Monday from which on there are sessions. */
const FIRST_DAY = '2027-01-04';

/** Providers of a district. */
const PROVIDERS = 6;
/** Neighbours of a district: whose providers its agency has agreements with, knows from its network, and certifies groups of. */
const [AGREED, NETWORKED, CERTIFIED] = [6, 9, 3];

/** A city that is a district of its own counts for so many other municipalities. */
const CITY = 1_000;

/** Every district has an agency and providers of its own. $1 offers, $2 referrals, $3 sessions of an offer. */
const PLACES: readonly string[] = [
  `CREATE TEMPORARY TABLE district AS SELECT row_number() OVER (ORDER BY left(ags, 5)) - 1 AS number, left(ags, 5) AS key, min(ags) AS ags, avg(lat) AS lat, avg(lon) AS lon
   FROM platform.place WHERE main GROUP BY left(ags, 5)`,
  `CREATE TEMPORARY TABLE neighbour AS SELECT d.number AS district, n.number, n.rank FROM district d CROSS JOIN LATERAL (
     SELECT o.number, row_number() OVER (ORDER BY power(o.lat - d.lat, 2) + power((o.lon - d.lon) * 0.63, 2), o.number) - 1 AS rank FROM district o
     ORDER BY rank LIMIT ${NETWORKED + 1}) n`,
  `CREATE INDEX ON neighbour (district)`,
  `CREATE TEMPORARY TABLE spot AS SELECT row_number() OVER (ORDER BY md5(p.ags || '-' || k)) - 1 AS number, p.ags, p.lat, p.lon, d.number AS district
   FROM platform.place p JOIN district d ON d.key = left(p.ags, 5)
     CROSS JOIN LATERAL generate_series(1, CASE WHEN p.ags LIKE '%000' THEN ${CITY} ELSE 1 END) k WHERE p.main`,
  `CREATE UNIQUE INDEX ON spot (number)`,
  'ANALYZE district, neighbour, spot',
  `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state)
   SELECT ${id(3, 'number')}, 'JA-' || key, 'AGENCY', 'Jugendamt ' || key, ags, 'HE' FROM district
   UNION ALL SELECT ${id(1, `number * ${PROVIDERS} + k`)}, 'TR-' || key || '-' || k, 'PROVIDER', 'Träger ' || key || '-' || k, ags, 'HE' FROM district, generate_series(0, ${PROVIDERS - 1}) k`,
];

/** The trigger of the product writes the search entries, so no replica. */
const OFFERS = `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, age_from, age_to, genders, topics, languages, accessibility, contraindications,
     lead_qualification, municipality_ags, lat, lon)
   SELECT ${id(2, 'n')}, 'G-' || n, ${id(1, `s.district * ${PROVIDERS} + n % ${PROVIDERS}`)}, (ARRAY['Starke Kinder', 'Mut und Ruhe', 'Gewaltprävention', 'Klettern', 'Gemeinsam kochen'])[1 + n % 5] || ' ' || n,
     'CATEGORY_' || ${mixed('n', 31, 10)}, 'GROUP', CASE WHEN n % 7 = 3 THEN 'CLOSED' ELSE 'OPEN' END, CASE WHEN n % 100 = 50 THEN 'ONLINE' ELSE 'ON_SITE' END, 6 + n % 7,
     6 + a.age, 6 + a.age + 3 + n % 4, CASE n % 9 WHEN 4 THEN '{F}' WHEN 7 THEN '{M}' ELSE '{}' END::text[],
     ARRAY['TOPIC_' || ${mixed('n', 101, 20)}, 'TOPIC_' || ${mixed('n + 5', 211, 20)}], CASE WHEN n % 6 = 1 THEN '{de,tr}' ELSE '{de}' END::text[],
     CASE WHEN n % 3 = 0 THEN '{WHEELCHAIR}' ELSE '{}' END::text[], CASE WHEN n % 11 = 5 THEN '{VIOLENCE}' ELSE '{}' END::text[], CASE WHEN n % 13 = 6 THEN 'SEMI_PROFESSIONAL' ELSE 'PROFESSIONAL' END,
     s.ags, s.lat + (${mixed('n', 577, 601)} - 300) / 5000.0, s.lon + (${mixed('n', 739, 601)} - 300) / 3000.0
   FROM generate_series(1, $1::int) n CROSS JOIN LATERAL (SELECT ${mixed('n', 53, 9)} AS age) a
     JOIN spot s ON s.number = (n::bigint * 7907) % (SELECT count(*) FROM spot)`;

/** Written as a replica, past the triggers that guard who may do what. */
const TERMS: readonly string[] = [
  // one in ten has changed on the first of March
  `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, state)
   SELECT 'L-' || b.district || '-' || p || '-' || v, ${id(3, 'b.district')}, ${id(1, 'p')}, CASE v WHEN 0 THEN '2026-01-01'::date ELSE '2027-03-01' END,
     CASE WHEN v = 0 AND p % 10 = 3 THEN '2027-02-28'::date END, CASE WHEN p % 12 = 7 THEN '{29,35a}' ELSE '{29,30,31,35a}' END::text[], 'L', 'Q', 'E', p % 9 <> 2, p % 8 <> 5, 'ACTIVE'
   FROM neighbour b CROSS JOIN LATERAL generate_series(b.number * ${PROVIDERS}, b.number * ${PROVIDERS} + ${PROVIDERS - 1}) p CROSS JOIN generate_series(0, 1) v
   WHERE b.rank <= ${AGREED} AND (v = 0 OR p % 10 = 3)`,
  `INSERT INTO identity.network_membership (agency_id, provider_id, valid_from)
   SELECT ${id(3, 'b.district')}, ${id(1, 'p')}, '2026-01-01' FROM neighbour b CROSS JOIN LATERAL generate_series(b.number * ${PROVIDERS}, b.number * ${PROVIDERS} + ${PROVIDERS - 1}) p WHERE p % 2 = 0`,
  // built again below: row by row it would take minutes
  'ALTER TABLE offers.certificate DROP CONSTRAINT certificate_no_overlap',
  // one group in ten lacks it, one in twenty has a second that follows the first, one in twenty loses it
  `INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to, number)
   SELECT o.id, ${id(3, 'b.number')}, CASE v WHEN 0 THEN '2026-01-01'::date ELSE '2027-02-01' END, CASE WHEN v = 0 AND o.n % 20 = 7 THEN '2027-01-31'::date WHEN o.n % 20 = 11 THEN '2027-03-01' END, 'Z'
   FROM (SELECT o.id, substr(o.code, 3)::int AS n, left(o.municipality_ags, 5) AS key FROM offers.offer o) o JOIN district d ON d.key = o.key
     JOIN neighbour b ON b.district = d.number AND b.rank <= ${CERTIFIED} CROSS JOIN generate_series(0, 1) v
   WHERE (o.n + b.rank) % 10 <> 4 AND (v = 0 OR o.n % 20 = 7)`,
  `ALTER TABLE offers.certificate ADD CONSTRAINT certificate_no_overlap EXCLUDE USING gist (offer_id WITH =, agency_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED`,
  `INSERT INTO referrals.referral (id, code, number, agency_id, responsible_id, birth_month, gender, legal_basis, needs, flags, languages, accessibility_needs, municipality_ags, lat, lon, availability,
     wanted_from, weeks, max_km, child_protection_relevant, wish_offer_ids, consent, approved_from, approved_to, purpose)
   SELECT ${id(4, 'n')}, 'F-' || n, 'A-' || n, ${id(3, 's.district')}, CASE WHEN n % 20 = 9 THEN ${id(3, 's.district')} ELSE ${id(1, `s.district * ${PROVIDERS} + n % ${PROVIDERS}`)} END,
     ('2027-01-01'::date - make_interval(years => (7 + ${mixed('n', 59, 9)})::int, months => n % 12))::date, (ARRAY['F', 'M', 'F', 'M', 'D', NULL])[1 + n % 6], (ARRAY['31', '30', '29', '31', '35a'])[1 + n % 5],
     ARRAY['TOPIC_' || ${mixed('n', 37, 20)}, 'TOPIC_' || ${mixed('n + 3', 41, 20)}], CASE WHEN n % 10 = 4 THEN '{VIOLENCE}' ELSE '{}' END::text[], CASE WHEN n % 14 = 3 THEN '{tr}' ELSE '{de}' END::text[],
     CASE WHEN n % 15 = 8 THEN '{WHEELCHAIR}' ELSE '{}' END::text[], s.ags, s.lat + (${mixed('n', 613, 201)} - 100) / 5000.0, s.lon + (${mixed('n', 719, 201)} - 100) / 3000.0,
     CASE n % 3 WHEN 0 THEN '{}' WHEN 1 THEN '{MO 13:30-19:00,TU 13:30-19:00,WE 13:30-19:00,TH 13:30-19:00,FR 13:30-19:00}' ELSE '{MO 14:00-18:00,TU 14:00-18:30,TH 14:00-18:30}' END::text[],
     '${FIRST_DAY}'::date + n % 60, (ARRAY[26, 12, 16, 20])[1 + n % 4], 10 + n % 21, n % 10 = 7, ARRAY[${id(2, '1 + n % $1::int')}], true, '${FIRST_DAY}'::date - n % 90,
     CASE WHEN n % 4 = 1 THEN '${FIRST_DAY}'::date + 120 + n % 60 END, CASE WHEN n % 30 = 11 THEN 'RELIEF' ELSE 'HELP' END
   FROM generate_series(1, $2::int) n JOIN spot s ON s.number = (n::bigint * 104729) % (SELECT count(*) FROM spot)`,
];

/** Half of the groups have always a seat; the others are full now and then. Some sessions are cancelled; a closed run can be joined at its ninth. */
const SESSION_ROWS = `SELECT ${id(5, 'n * 32 + k')}, ${id(2, 'n')}, '${FIRST_DAY}'::date + k * 7 + n % 5, (ARRAY['14:00', '15:30', '16:15', '17:00'])[1 + n % 4]::time, 90,
    CASE WHEN n % 5 = 1 AND (n + k) % 12 = 0 THEN 'CANCELLED' ELSE 'PLANNED' END, k = 8,
    6 + n % 7, CASE WHEN n / 7 % 2 = 0 AND (n + k) % 9 = 0 THEN 6 + n % 7 ELSE (n + k) % (6 + n % 7) END
  FROM generate_series(1, $1::int) n, generate_series(0, $3::int - 1) k`;

/** One referral in forty has its seats already: in the first group around the corner. */
const CLAIMS = `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
  SELECT s.id, r.id, r.id, r.agency_id FROM referrals.referral r
  CROSS JOIN LATERAL (SELECT e.offer_id FROM offers.search_entry e WHERE e.delivery = 'ON_SITE' AND e.lat BETWEEN r.lat - 0.1 AND r.lat + 0.1 AND e.lon BETWEEN r.lon - 0.1 AND r.lon + 0.1
    ORDER BY e.offer_id LIMIT 1) e
  JOIN offers.session s ON s.offer_id = e.offer_id WHERE substr(r.code, 3)::int % 40 = 17`;

/** Fills an empty, migrated database; what searches read is kept by the triggers of the product. */
export async function writeMatchingData(owner: pg.Client, { offers, referrals }: MatchingSizes): Promise<void> {
  const values = [String(offers), String(referrals), String(MATCH_SESSIONS)];
  for (const statement of [...PLACES, OFFERS]) await owner.query(inlined(statement, values));
  await owner.query('SET session_replication_role = replica');
  for (const statement of TERMS) { const t0 = performance.now(); await owner.query(inlined(statement, values)); if (process.env['DBG']) console.error(statement.slice(0, 50), performance.now() - t0); }
  await owner.query(inlined(`INSERT INTO offers.session (id, offer_id, date, start, minutes, state, entry, capacity, seats_taken) ${SESSION_ROWS}`, values));
  await owner.query(CLAIMS);
  await owner.query('RESET session_replication_role');
  await owner.query('DROP TABLE district, neighbour, spot');
  await owner.query('VACUUM ANALYZE');
}
