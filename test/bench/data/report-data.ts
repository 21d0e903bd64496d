import type pg from 'pg';

export interface ReportSizes {
  readonly approvals: number;
  readonly providers: number;
}

export const AGENCY_ID = '01990000-0000-7000-8000-000000000001';
const VERSION_ID = '01990000-0000-7000-8099-000000000001';

/** Contacts of a case in the month: with both 20 for each approval. */
export const SESSIONS = 8;
export const HOURS = 13;
/** Cases in one group. */
const SEATS = 10;

/** Ids that say their kind and number, and grow with it. */
const id = (kind: number, n: string): string => `('01990000-0000-7000-8${String(kind).padStart(3, '0')}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const provider = (n: string): string => id(1, n);
const referral = (n: string): string => id(3, n);
const MODULE = `(ARRAY['BASIS', 'STANDARD', 'ZUSATZ', 'SONDER'])[1 + n % 4]`;
/** The middle of the module's range for 30 days, in minutes. */
const MIDDLE = `(ARRAY[1029, 1800, 2571, 3343])[1 + n % 4]`;

/**
 * One agency and its last month, made by SQL. $1 the first of that month, $2 cases, $3 providers. One case in 20 is prolonged in
 * mid-month and has two approvals; one in 25 has hours instead of a module, one in 50 a crisis, one in five was brought by an import; one in
 * ten begins or ends within the month. Of forty cases three are far below the range and one is far
 * above it; the crises are mostly outside, and some others nearly.
 */
const STATEMENTS: readonly string[] = [
  `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) SELECT '${AGENCY_ID}'::uuid, 'JA-1', 'AGENCY', 'Jugendamt', '06411000', 'HE'
   UNION ALL SELECT ${provider('n')}, 'TR-' || n, 'PROVIDER', 'Organisation ' || n, '06411000', 'HE' FROM generate_series(1, $3::int) n`,
  `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, funding, origin, state)
   SELECT 'LQE-' || n, '${AGENCY_ID}', ${provider('n')}, '2020-01-01', '{30,31,35a}', 'L', 'Q', 'E', true, true, 'STA_LUMP', 'DEMO', 'ACTIVE' FROM generate_series(1, $3::int) n`,
  `INSERT INTO agreements.regime (id, agency_id, code, name, funding) VALUES ('${VERSION_ID}', '${AGENCY_ID}', 'STA', 'STA', 'STA_LUMP')`,
  `INSERT INTO agreements.regime_version (id, regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
   VALUES ('${VERSION_ID}', '${VERSION_ID}', '${AGENCY_ID}', '2020-01-01', '{30,31,35a}', 'WEEK_MODULE', 'NOTICE', false, 'PAYABLE', 'WEEKLY_RATE', 'FULL_WEEK', 'HE')`,
  `INSERT INTO agreements.regime_module (version_id, code, name, position, from_minutes, to_minutes, hours_basis, group_allowed)
   VALUES ('${VERSION_ID}', 'FLEX', 'F', 1, 60, 180, 'PER_WEEK', true), ('${VERSION_ID}', 'BASIS', 'B', 2, 180, 300, 'PER_WEEK', true), ('${VERSION_ID}', 'STANDARD', 'S', 3, 360, 480, 'PER_WEEK', true),
     ('${VERSION_ID}', 'ZUSATZ', 'Z', 4, 540, 660, 'PER_WEEK', true), ('${VERSION_ID}', 'SONDER', 'O', 5, 660, 900, 'PER_WEEK', true), ('${VERSION_ID}', 'KRISE', 'K', 6, 600, 600, 'PER_INTERVENTION', true)`,
  `INSERT INTO referrals.referral (id, code, number, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, consent, state, origin, approved_from, approved_to, module)
   SELECT ${referral('n')}, 'F-' || n, 'A-' || n, '${AGENCY_ID}', ${provider('1 + n * 7 % $3::int')}, '2014-03-01', '31', '{}', '06411000', $1::date, true, 'APPROVED', CASE WHEN n % 5 = 3 THEN 'IMPORT' ELSE 'SERVICE' END,
     CASE WHEN n % 10 = 6 THEN $1::date + 9 ELSE $1::date END, CASE WHEN n % 10 = 8 THEN $1::date + 19 END, CASE WHEN n % 25 <> 7 THEN ${MODULE} END
   FROM generate_series(1, $2::int) n`,
  `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, weekly_minutes_from, weekly_minutes_to, valid_from, valid_to, signed_by)
   SELECT ${referral('n')}, '${AGENCY_ID}', 'GRANT', '31',
     CASE WHEN n % 25 = 7 THEN NULL WHEN n % 50 = 9 THEN 'KRISE' ELSE ${MODULE} END, CASE WHEN n % 25 = 7 THEN 180 END, CASE WHEN n % 25 = 7 THEN 480 END,
     CASE WHEN p = 2 THEN $1::date + 15 WHEN n % 10 = 6 THEN $1::date + 9 ELSE $1::date END,
     CASE WHEN n % 20 = 1 AND p = 1 THEN $1::date + 14 WHEN n % 10 = 8 THEN $1::date + 19 WHEN n % 50 = 9 THEN $1::date + 25 + n % 12 END, 'signer'
   FROM generate_series(1, $2::int) n, generate_series(1, CASE WHEN n % 20 = 1 THEN 2 ELSE 1 END) p WHERE n % 5 <> 3`,
  `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
   SELECT ${id(2, 'n')}, 'G-' || n, ${provider('1 + n % $3::int')}, 'Gruppe ' || n, 'CATEGORY', 'GROUP', 'OPEN', 'ON_SITE', 12, '06411000' FROM generate_series(0, $2::int / ${SEATS}) n`,
  `INSERT INTO offers.session (id, offer_id, date, start, minutes, state, capacity)
   SELECT ${id(5, 'n * 16 + k')}, ${id(2, 'n')}, $1::date + k * 3, '14:30', CASE n % 3 WHEN 0 THEN 60 ELSE 90 END, CASE WHEN k > ${SESSIONS} THEN 'CANCELLED' ELSE 'HELD' END, 12
   FROM generate_series(0, $2::int / ${SEATS}) n, generate_series(1, ${SESSIONS + 1}) k`,
  `INSERT INTO reservations.reservation (id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
   SELECT ${id(6, 'n')}, 'R-' || n, ${referral('n')}, 'F-' || n, '${AGENCY_ID}', ${id(2, `n / ${SEATS}`)}, ${provider(`1 + n / ${SEATS} % $3::int`)}, 'INTEGRATED', $1::date, CASE WHEN n % 2 = 0 THEN $1::date + 200 END
   FROM generate_series(1, $2::int) n`,
  `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, recorded_at, present_from)
   SELECT ${id(5, `n / ${SEATS} * 16 + k`)}, ${referral('n')}, 'PROVIDER', s.status, '${AGENCY_ID}', ${provider(`1 + n / ${SEATS} % $3::int`)}, $1::timestamptz,
     CASE WHEN (n + k) % 40 = 2 AND s.status = 'ATTENDED' THEN '14:50'::time END
   FROM generate_series(1, $2::int) n, generate_series(1, ${SESSIONS}) k, LATERAL (SELECT CASE WHEN (n + k) % 10 = 1 THEN 'EXCUSED' WHEN (n + k) % 20 = 3 THEN 'UNEXCUSED' ELSE 'ATTENDED' END AS status) s`,
  `INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, start, minutes, kind, work_type, staff)
   SELECT ${referral('n')}, ${provider('1 + n * 7 % $3::int')}, '${AGENCY_ID}', $1::date + (k * 2 + n) % 28, '09:00'::time + make_interval(mins => k * 5),
     greatest(5, (${MIDDLE} - CASE n / ${SEATS} % 3 WHEN 0 THEN 408 ELSE 612 END) / ${HOURS} * CASE WHEN n % 40 = 4 THEN 200 WHEN n % 40 IN (2, 15, 32) THEN 40 ELSE 100 END / 100),
     CASE k % 6 WHEN 0 THEN 'PARENT' WHEN 1 THEN 'RESOURCE_PERSON' WHEN 2 THEN 'GROUP_INTERNAL' ELSE 'SINGLE' END, 'CASE', CASE k % 3 WHEN 0 THEN 'PROFESSIONAL' WHEN 1 THEN 'SEMI_PROFESSIONAL' END
   FROM generate_series(1, $2::int) n, generate_series(1, ${HOURS}) k`,
];

/** Fills an empty, migrated database; answers the first of the month. Its triggers and foreign keys are not asked: what is written is whole. */
export async function writeReportData(owner: pg.Client, { approvals, providers }: ReportSizes): Promise<string> {
  const { rows } = await owner.query<{ first: string }>(`SELECT to_char(date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') - interval '1 month', 'YYYY-MM-DD') AS first`);
  const first = rows[0]!.first;
  const cases = Math.round((approvals * 20) / 21);
  await owner.query('SET session_replication_role = replica');
  for (const statement of STATEMENTS) await owner.query(inlined(statement, [`'${first}'`, cases, providers]));
  await owner.query('RESET session_replication_role');
  await owner.query('VACUUM ANALYZE');
  return first;
}

/** Not every statement names every value, and a value that is not named has no type for the server. */
const inlined = (statement: string, values: readonly (string | number)[]): string => statement.replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1]));
