import type pg from 'pg';

export const AGENCY_ID = '01990000-0000-7000-8000-000000000001';
export const HOST_ID = '01990000-0000-7000-8001-000000000001';
export const REFERRAL_ID = '01990000-0000-7000-8003-000000000001';

/** Sessions of an offer: a stay takes all of them. */
export const SESSIONS = 12;
/** Seats of an offer of the many: one claim takes all, so giving it back is news. */
export const SEATS = 2;
/** Seats of the hot offer: enough for all clients at once, so that nobody is refused. */
export const HOT_SEATS = 64;

export interface BenchOffer {
  readonly id: string;
  readonly seats: number;
  readonly sessions: readonly { readonly sessionId: string; readonly date: string }[];
}

const offerId = (n: string): string => `('01990000-0000-7000-8002-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const sessionId = (n: string, k: string): string => `('01990000-0000-7000-8005-' || lpad(to_hex(${n} * 16 + ${k}), 12, '0'))::uuid`;

/** A hot offer and many others of one host, with a weekly session each in a far year; $1 how many. */
const STATEMENTS: readonly string[] = [
  `INSERT INTO offers.offer (id, code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
   SELECT ${offerId('n')}, 'G-' || n, '${HOST_ID}', 'Gruppe ' || n, 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', CASE n WHEN 0 THEN ${HOT_SEATS} ELSE ${SEATS} END, '06411000'
   FROM generate_series(0, $1::int) n`,
  `INSERT INTO offers.session (id, offer_id, date, start, minutes, capacity)
   SELECT ${sessionId('n', 'k')}, ${offerId('n')}, '2090-01-03'::date + 7 * k, '14:30', 90, CASE n WHEN 0 THEN ${HOT_SEATS} ELSE ${SEATS} END
   FROM generate_series(0, $1::int) n, generate_series(1, ${SESSIONS}) k`,
];

/** Writes the data; the first offer answered is the hot one. */
export async function writeSeatData(owner: pg.Client, offers: number): Promise<BenchOffer[]> {
  await owner.query(`INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
    ('${AGENCY_ID}', 'JA-1', 'AGENCY', 'Jugendamt', '06411000', 'HE'), ('${HOST_ID}', 'TR-1', 'PROVIDER', 'Organisation 1', '06411000', 'HE')`);
  await owner.query(`INSERT INTO referrals.referral (id, code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, consent, approved_from)
    VALUES ('${REFERRAL_ID}', 'F-1', '${AGENCY_ID}', '${AGENCY_ID}', '2014-03-01', '31', '{ANGER}', '06411000', '2090-01-01', true, '2026-01-01')`);
  for (const sql of STATEMENTS) await owner.query(sql, [offers]);
  await owner.query('ANALYZE');
  const { rows } = await owner.query<BenchOffer>(
    `SELECT o.id, o.capacity AS seats, jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date) ORDER BY s.date) AS sessions
     FROM offers.offer o JOIN offers.session s ON s.offer_id = o.id GROUP BY o.id ORDER BY o.id`,
  );
  return rows;
}
