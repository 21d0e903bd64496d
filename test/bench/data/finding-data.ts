import type pg from 'pg';

export interface FindingSizes {
  readonly offers: number;
}

/** The agency in whose name somebody searches; it hosts nothing. */
export const SEARCHER_ID = '01990000-0000-7000-8000-000000000001';
/** Sessions of an offer, one a week. */
export const SESSIONS = 26;
/** The Monday from which on there are sessions. */
export const FIRST_DAY = '2027-01-04';

const PROVIDERS = 800;

/** Ids that say their kind and number. */
export const id = (kind: number, n: string): string => `('01990000-0000-7000-8${String(kind).padStart(3, '0')}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** A number below m out of n, the same on every machine: n runs through the residues, mixed with a second prime. */
export const mixed = (n: string, prime: number, m: number): string => `((${n})::bigint * ${prime} + (${n})::bigint / 97 * 31) % ${m}`;

/**
 * Offers all over Germany, more where more people live: a city that is a district of its own counts for a thousand
 * other municipalities. Each has a point of its own around its municipality's. $1 the searcher, $2 offers, $3 sessions of each.
 */
const STATEMENTS: readonly string[] = [
  `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) SELECT $1::uuid, 'JA-1', 'AGENCY', 'Jugendamt', '06411000', 'HE'
   UNION ALL SELECT ${id(1, 'n')}, 'TR-' || n, 'PROVIDER', 'Träger ' || n, '06411000', 'HE' FROM generate_series(0, ${PROVIDERS - 1}) n`,
  `CREATE TEMPORARY TABLE spot AS SELECT row_number() OVER (ORDER BY md5(p.ags || '-' || k)) - 1 AS number, p.ags, p.lat, p.lon
   FROM platform.place p CROSS JOIN LATERAL generate_series(1, CASE WHEN p.ags LIKE '%000' THEN 1000 ELSE 1 END) k WHERE p.main`,
  `CREATE UNIQUE INDEX ON spot (number)`,
  `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, age_from, age_to, genders, topics, languages, municipality_ags, lat, lon)
   SELECT ${id(2, 'n')}, 'G-' || n, ${id(1, mixed('n', 7919, PROVIDERS))}, (ARRAY['Starke Kinder', 'Mut und Ruhe', 'Gewaltprävention', 'Klettern', 'Gemeinsam kochen'])[1 + n % 5] || ' ' || n,
     'CATEGORY_' || ${mixed('n', 31, 10)}, (ARRAY['GROUP', 'GROUP', 'GROUP', 'TRAINING', 'COURSE', 'PROJECT'])[1 + ${mixed('n', 13, 6)}],
     CASE WHEN n % 7 = 3 THEN 'CLOSED' ELSE 'OPEN' END, CASE WHEN n % 100 = 50 THEN 'ONLINE' ELSE 'ON_SITE' END, 6 + n % 7,
     6 + a.age, 6 + a.age + 3 + n % 4, CASE n % 9 WHEN 4 THEN '{F}' WHEN 7 THEN '{M}' ELSE '{}' END::text[],
     ARRAY['TOPIC_' || ${mixed('n', 101, 20)}, 'TOPIC_' || ${mixed('n + 5', 211, 20)}], CASE WHEN n % 6 = 1 THEN '{de,tr}' ELSE '{de}' END::text[],
     CASE WHEN n % 100 = 50 THEN NULL ELSE s.ags END, CASE WHEN n % 100 = 50 THEN NULL ELSE s.lat + (${mixed('n', 577, 601)} - 300) / 10000.0 END,
     CASE WHEN n % 100 = 50 THEN NULL ELSE s.lon + (${mixed('n', 739, 601)} - 300) / 10000.0 END
   FROM generate_series(1, $2::int) n CROSS JOIN LATERAL (SELECT ${mixed('n', 53, 9)} AS age) a
     JOIN spot s ON s.number = (n::bigint * 7907) % (SELECT count(*) FROM spot)`,
  `DROP TABLE spot`,
  // one offer in 4 has been confirmed too long ago
  `UPDATE offers.capacity_confirmation c SET confirmed_at = now() - interval '40 days' FROM offers.offer o WHERE o.id = c.offer_id AND right(o.code, 1) IN ('2', '6')`,
];

/**
 * Groups are sought after: of sixteen, fifteen are full now and then, one has always a seat. Some sessions are cancelled.
 * As COPY reads it.
 */
const SESSION_ROWS = `SELECT ${id(5, 'n * 32 + k')}, ${id(2, 'n')}, '${FIRST_DAY}'::date + k * 7 + n % 5, (ARRAY['14:00', '15:30', '16:15', '17:00'])[1 + n % 4]::time, 90,
    CASE WHEN n % 5 = 1 AND (n + k) % 12 = 0 THEN 'CANCELLED' ELSE 'PLANNED' END, k = 8,
    6 + n % 7, CASE WHEN n / 7 % 16 <> 3 AND (n + k) % 5 = 0 THEN 6 + n % 7 ELSE (n + k) % (6 + n % 7) END
  FROM generate_series(1, $2::int) n, generate_series(0, $3::int - 1) k`;

/** Fills an empty, migrated database; what searches read is kept by the triggers of the product. */
export async function writeFindingData(owner: pg.Client, { offers }: FindingSizes): Promise<void> {
  const values = [`'${SEARCHER_ID}'::uuid`, String(offers), String(SESSIONS)];
  for (const statement of STATEMENTS) await owner.query(inlined(statement, values));
  await owner.query('SET session_replication_role = replica');
  await owner.query(inlined(`INSERT INTO offers.session (id, offer_id, date, start, minutes, state, entry, capacity, seats_taken) ${SESSION_ROWS}`, values));
  await owner.query('RESET session_replication_role');
  await owner.query('VACUUM ANALYZE');
}

/** Not every statement names every value, and a value that is not named has no type for the server. */
export const inlined = (statement: string, values: readonly string[]): string => statement.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1]!);
