import type pg from 'pg';

/** Ids of a network small enough to be read at a glance; `…a` are agencies, `…p` providers. */
export const ids = {
  northAgency: '00000000-0000-7000-8000-00000000000a',
  southAgency: '00000000-0000-7000-8000-00000000001a',
  oak: '00000000-0000-7000-8000-000000000001',
  pine: '00000000-0000-7000-8000-000000000002',
  northReferral: '00000000-0000-7000-8000-000000000101',
  southReferral: '00000000-0000-7000-8000-000000000102',
  northAgreement: '00000000-0000-7000-8000-000000000201',
  southAgreement: '00000000-0000-7000-8000-000000000202',
  hugeRate: '00000000-0000-7000-8000-000000000301',
} as const;

/** More cents than a double can count: 2^53 is …740992. */
export const HUGE_CENTS = '9007199254740993';

/**
 * Two agencies that know nothing of each other's cases, and two providers. Oak is responsible for a referral of each
 * agency; pine hosts the offers G-01 … G-nn with three sessions each on 4, 11 and 18 May 2026, certified by north.
 */
export async function buildNetwork(superuser: pg.Client, offers: number): Promise<void> {
  const { northAgency, southAgency, oak, pine } = ids;
  await superuser.query(`
    INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
      ('${northAgency}', 'NORTH', 'AGENCY', 'Jugendamt Nord', '01001000', 'SH'),
      ('${southAgency}', 'SOUTH', 'AGENCY', 'Jugendamt Süd', '09162000', 'BY'),
      ('${oak}', 'OAK', 'PROVIDER', 'Eiche e. V.', '01001000', 'SH'),
      ('${pine}', 'PINE', 'PROVIDER', 'Kiefer gGmbH', '01001000', 'SH');
    INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, hour_rate_eur, origin) VALUES
      ('${ids.northAgreement}', 'A-NORTH', '${northAgency}', '${oak}', '2026-01-01', '{31}', 's', 'q', 'f', 48.7525, 'DEMO'),
      ('${ids.southAgreement}', 'A-SOUTH', '${southAgency}', '${oak}', '2026-01-01', '{31}', 's', 'q', 'f', NULL, 'DEMO');
    INSERT INTO agreements.settlement_rate (id, code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES
      ('${ids.hugeRate}', 'R-HUGE', '${northAgency}', '${pine}', 'COURSE', ${HUGE_CENTS}, '2026-01-01', 'DEMO');
    INSERT INTO referrals.referral (id, code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from) VALUES
      ('${ids.northReferral}', 'F-NORTH', '${northAgency}', '${oak}', '2014-03-01', '31', '{ANGER}', '01001000', '2026-05-01', 3, true, '2026-01-01'),
      ('${ids.southReferral}', 'F-SOUTH', '${southAgency}', '${oak}', '2014-03-01', '31', '{ANGER}', '09162000', '2026-05-01', 3, true, '2026-01-01')`);
  await addOffers(superuser, 1, offers);
}

/** The offers G-from … G-to, each with its certificate and sessions. */
export async function addOffers(superuser: pg.Client, from: number, to: number): Promise<void> {
  await superuser.query(
    `WITH added AS (
       INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, topics, municipality_ags)
       SELECT 'G-' || lpad(n::text, 2, '0'), $1, 'Gruppe ' || n, 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 4, '{ANGER}', '01001000'
       FROM generate_series($2::int, $3::int) AS n RETURNING id),
     certified AS (
       INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT id, $4, '2026-01-01' FROM added)
     INSERT INTO offers.session (offer_id, date, start, minutes, capacity)
     SELECT id, day, '15:30', 90, 4 FROM added CROSS JOIN unnest('{2026-05-04,2026-05-11,2026-05-18}'::date[]) AS day`,
    [ids.pine, from, to, ids.northAgency],
  );
}
