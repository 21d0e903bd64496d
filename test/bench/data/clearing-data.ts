import type pg from 'pg';

export interface ClearingSizes {
  readonly providers: number;
  readonly offers: number;
}

/** The month that is cleared; no other one has sessions. */
export const PERIOD = '2026-05';
export const AGENCY_ID = '01990000-0000-7000-8000-000000000001';

/** Sessions of an offer in the month that are held, and seats taken in each: with them the number of seat uses is offers × 80. */
export const SESSIONS = 8;
export const SEATS = 10;

/** Ids that say their kind and number, and grow with it. */
const id = (kind: number, n: string): string => `('01990000-0000-7000-8${String(kind).padStart(3, '0')}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const provider = (n: string): string => id(1, n);
const offer = (n: string): string => id(2, n);
const referral = (n: string): string => id(3, n);

/**
 * One agency and one month, made by SQL: every outcome, reason, unit and kind of rate of section 5 occurs, in the
 * proportions of a network that works. Seat claims are left out: a clearing reads none.
 * $1 the agency, $2 providers, $3 offers, $4 sessions of an offer, $5 seats of a session.
 */
const STATEMENTS: readonly string[] = [
  `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) SELECT $1::uuid, 'JA-1', 'AGENCY', 'Jugendamt', '06411000', 'HE'
   UNION ALL SELECT ${provider('n')}, 'TR-' || n, 'PROVIDER', 'Organisation ' || n, '06411000', 'HE' FROM generate_series(1, $2::int) n`,
  `INSERT INTO agreements.social_space (id, code, agency_id, name, municipality_ags, valid_from)
   SELECT ${id(4, 'n')}, 'SR-' || n, $1, 'Sozialraum ' || n, '{06411000}', '2025-01-01' FROM generate_series(1, 4) n`,
  // one provider in 30 may not send its cases elsewhere, one in 40 takes none; one in 20 has a budget, one in 8 that of a space
  `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming,
     funding, social_space_id, hour_rate_eur, origin, state)
   SELECT 'LQE-' || n, $1, ${provider('n')}, '2025-01-01', '{30,31,35a}', 'L', 'Q', 'E', n % 30 <> 7, n % 40 <> 9, f.funding,
     CASE WHEN f.funding = 'SOCIAL_SPACE_BUDGET' THEN ${id(4, '1 + n / 8 % 4')} END, CASE WHEN f.funding = 'SOCIAL_SPACE_BUDGET' THEN 61.3525 + n END, 'DEMO', 'ACTIVE'
   FROM generate_series(1, $2::int) n, LATERAL (SELECT CASE WHEN n % 20 = 3 THEN 'PROVIDER_BUDGET' WHEN n % 8 = 0 THEN 'SOCIAL_SPACE_BUDGET' ELSE 'STA_LUMP' END) f(funding)`,
  // one offer in 25 has co-hosts, one in 100 is not settleable
  `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, topics, municipality_ags, cohost_ids, cohost_percents, settleable)
   SELECT ${offer('n')}, 'G-' || n, ${provider('1 + n % $2::int')}, 'Gruppe ' || n, 'CATEGORY_' || n % 5, 'GROUP', 'OPEN', 'ON_SITE', 12, '{ANGER}', '06411000',
     CASE WHEN n % 25 = 4 THEN ARRAY[${provider('1 + (n + 1) % $2::int')}, ${provider('1 + (n + 2) % $2::int')}] ELSE '{}' END,
     CASE WHEN n % 25 = 4 THEN '{33.33,20.5}'::numeric[] ELSE '{}' END, n % 100 <> 11
   FROM generate_series(1, $3::int) n`,
  // one offer in 90 is not certified, one in 70 from the middle of the month only
  `INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to)
   SELECT ${offer('n')}, $1, CASE WHEN n % 70 = 5 THEN '2026-05-15'::date ELSE '2025-01-01' END, CASE WHEN n % 2 = 0 THEN '2027-12-31'::date END
   FROM generate_series(1, $3::int) n WHERE n % 90 <> 13`,
  // half of the sessions are marked as held, the others have records; one more of each offer is cancelled
  `INSERT INTO offers.session (id, offer_id, date, start, minutes, state, capacity)
   SELECT ${id(5, `n * 16 + k`)}, ${offer('n')}, '2026-05-02'::date + k * 3, '14:30', CASE n % 3 WHEN 0 THEN 60 WHEN 1 THEN 90 ELSE 100 END,
     CASE WHEN k > $4::int THEN 'CANCELLED' WHEN n % 2 = 0 THEN 'HELD' ELSE 'PLANNED' END, 12
   FROM generate_series(1, $3::int) n, generate_series(1, $4::int + 1) k`,
  // a referral has a seat in two groups; one in 40 is the agency's own, one in 20 belongs to the host of its first group
  `INSERT INTO referrals.referral (id, code, number, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, consent, approved_from)
   SELECT ${referral('n')}, 'F-' || n, 'A-' || n, $1,
     CASE WHEN n % 40 = 6 THEN $1 WHEN n % 20 = 2 THEN ${provider(`1 + (n / $5::int + 1) % $2::int`)} ELSE ${provider(`1 + n * 7 % $2::int`)} END,
     '2014-03-01', CASE WHEN n % 3 = 0 THEN '31' ELSE '35a' END, '{ANGER}', '06411000', '2026-01-01', true, '2026-01-01'
   FROM generate_series(0, ($3::int * $5::int + 1) / 2 - 1) n`,
  `INSERT INTO reservations.reservation (id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
   SELECT ${id(6, 'n')}, 'R-' || n, ${referral('r')}, 'F-' || r, $1, ${offer('o')}, ${provider('1 + o % $2::int')},
     CASE WHEN n % 9 = 4 THEN 'COMPLEMENTARY' ELSE 'INTEGRATED' END, '2026-02-01', CASE WHEN n % 2 = 0 THEN '2026-12-31'::date END
   FROM generate_series(0, $3::int * $5::int - 1) n, LATERAL (SELECT n % (($3::int * $5::int + 1) / 2) AS r, 1 + n / $5::int AS o) x`,
  // one use in 100 has no record; one in 20 has a second one by the agency, every eleventh of which says otherwise
  `WITH seat_use AS MATERIALIZED (
     SELECT s.id AS session_id, r.referral_id, r.host_id, row_number() OVER (ORDER BY s.id, r.id) AS u
     FROM offers.session s JOIN reservations.reservation r ON r.offer_id = s.offer_id WHERE s.state <> 'CANCELLED'
   )
   INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, recorded_at)
   SELECT session_id, referral_id, 'PROVIDER', CASE WHEN u % 10 = 1 THEN 'EXCUSED' WHEN u % 20 = 3 THEN 'UNEXCUSED' ELSE 'ATTENDED' END, $1::uuid, host_id, '2026-06-01'::timestamptz
   FROM seat_use WHERE u % 100 <> 17
   UNION ALL SELECT session_id, referral_id, 'AGENCY', CASE WHEN u % 220 = 9 OR u % 10 = 1 THEN 'EXCUSED' WHEN u % 20 = 3 THEN 'UNEXCUSED' ELSE 'ATTENDED' END, $1::uuid, host_id, '2026-06-01'::timestamptz
   FROM seat_use WHERE u % 20 = 9`,
  // a rate of each host, except one in 50; of each pair of host and user; and of every n-th offer, as many as ten for each provider
  `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, user_id, offer_id, category, unit, amount_cents, excused_percent, unexcused_percent, valid_from, origin, state)
   SELECT 'VS-' || n, $1, ${provider('n')}, NULL::uuid, NULL::uuid, NULL, 'SEAT_SESSION', 3150 + n, 50, 100, '2025-01-01'::date, 'DEMO', 'ACTIVE' FROM generate_series(1, $2::int) n WHERE n % 50 <> 12
   UNION ALL
   SELECT 'VS-' || h || '-' || u, $1, ${provider('h')}, ${provider('u')}, NULL, CASE WHEN (h + u) % 31 = 0 THEN 'CATEGORY_' || h % 5 END,
     CASE WHEN (h + u) % 17 = 0 THEN 'SEAT_WEEK' WHEN (h + u) % 23 = 0 THEN 'COURSE' WHEN u % 2 = 0 THEN 'SEAT_HOUR' ELSE 'SEAT_SESSION' END,
     2075 + h + u, 33.33, 100, CASE WHEN u % 10 = 0 THEN '2026-05-11'::date ELSE '2025-01-01' END, 'DEMO', 'ACTIVE'
   FROM generate_series(1, $2::int) h, generate_series(1, $2::int) u WHERE h <> u
   UNION ALL
   SELECT 'VS-G-' || n, $1, NULL, NULL, ${offer('n')}, NULL, 'SEAT_HOUR', 2499, 0, 80, '2025-01-01', 'DEMO', 'ACTIVE' FROM generate_series(1, least($3::int, 20 * $2::int)) n`,
];

/** Fills an empty, migrated database. Its triggers and foreign keys are not asked: what is written is whole. */
export async function writeClearingData(owner: pg.Client, { providers, offers }: ClearingSizes): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  for (const statement of STATEMENTS) await owner.query(inlined(statement, [`'${AGENCY_ID}'::uuid`, providers, offers, SESSIONS, SEATS]));
  await owner.query('RESET session_replication_role');
  await owner.query('VACUUM ANALYZE');
}

/** Not every statement names every value, and a value that is not named has no type for the server. */
const inlined = (statement: string, values: readonly (string | number)[]): string => statement.replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1]));
