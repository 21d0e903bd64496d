import type pg from 'pg';

export const AGENCY_ID = '01990000-0000-7000-8000-000000000001';
const MAIN_ID = '01990000-0000-7000-8001-000000000001';
export const HOST_ID = '01990000-0000-7000-8001-000000000002';

/** Sessions of an offer: a stay takes all of them. */
export const SESSIONS = 12;
/** The first Wednesday of that far year, and the days that follow a week apart. */
const FIRST_DAY = '2090-01-04';
/** Seats of an offer of the many. */
const SEATS = 6;

export interface ReserveSizes {
  /** Offers beside the hot one. */
  readonly offers: number;
  /** Seats that are reserved in one run of one kind, each for a referral of its own. */
  readonly stays: number;
}

export interface ReserveData {
  readonly hotOfferId: string;
  readonly offerIds: readonly string[];
  /** As many as stays, for the hot offer and for the many. */
  readonly hotReferralIds: readonly string[];
  readonly referralIds: readonly string[];
}

const offerId = (n: string): string => `('01990000-0000-7000-8002-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const sessionId = (n: string, k: string): string => `('01990000-0000-7000-8005-' || lpad(to_hex(${n} * 16 + ${k}), 12, '0'))::uuid`;
const referralId = (n: string): string => `('01990000-0000-7000-8003-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** An agency whose cases the main provider is responsible for, and a host with a hot group and many others; all certified and with all clauses. */
const PARTIES: readonly string[] = [
  `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
    ('${AGENCY_ID}', 'JA-1', 'AGENCY', 'Jugendamt', '06411000', 'HE'), ('${MAIN_ID}', 'TR-1', 'PROVIDER', 'Träger', '06411000', 'HE'), ('${HOST_ID}', 'TR-2', 'PROVIDER', 'Partner', '06411000', 'HE')`,
  `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin)
   SELECT 'LQE-' || row_number() OVER (), '${AGENCY_ID}', p, '2026-01-01', '{31}', 's', 'q', 'f', true, true, 'DEMO' FROM unnest('{${MAIN_ID},${HOST_ID}}'::uuid[]) AS p`,
];

/** $1 offers beside the hot one, $2 stays. */
const ROWS: readonly string[] = [
  `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, topics, municipality_ags)
   SELECT ${offerId('n')}, 'G-' || n, '${HOST_ID}', 'Gruppe ' || n, 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', CASE n WHEN 0 THEN $2::int + 100 ELSE ${SEATS} END, '{ANGER}', '06411000'
   FROM generate_series(0, $1::int) n`,
  `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT ${offerId('n')}, '${AGENCY_ID}', '2026-01-01' FROM generate_series(0, $1::int) n WHERE $2::int > 0`,
  `INSERT INTO offers.session (id, offer_id, date, start, minutes, capacity)
   SELECT ${sessionId('n', 'k')}, ${offerId('n')}, '${FIRST_DAY}'::date + 7 * (k - 1), '14:30', 90, CASE n WHEN 0 THEN $2::int + 100 ELSE ${SEATS} END
   FROM generate_series(0, $1::int) n, generate_series(1, ${SESSIONS}) k`,
  `INSERT INTO referrals.referral (id, code, number, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from, state)
   SELECT ${referralId('n')}, 'F-' || n, 'A-' || n, '${AGENCY_ID}', '${MAIN_ID}', '2078-03-01', '31', '{ANGER}', '06411000', '2090-01-01', ${SESSIONS + 1}, true, '2026-01-01', 'SEARCHING'
   FROM generate_series(1, 2 * $2::int) n WHERE $1::int > 0`,
];

/** Fills an empty, migrated database. */
export async function writeReserveData(owner: pg.Client, { offers, stays }: ReserveSizes): Promise<ReserveData> {
  for (const sql of PARTIES) await owner.query(sql);
  for (const sql of ROWS) await owner.query(sql, [offers, stays]);
  await owner.query('VACUUM ANALYZE');
  const { rows: found } = await owner.query<{ id: string }>('SELECT id FROM offers.offer ORDER BY id');
  const { rows: cases } = await owner.query<{ id: string }>('SELECT id FROM referrals.referral ORDER BY id');
  const [hot, ...others] = found.map(({ id }) => id);
  const ids = cases.map(({ id }) => id);
  return { hotOfferId: hot!, offerIds: others, hotReferralIds: ids.slice(0, stays), referralIds: ids.slice(stays) };
}
