import type pg from 'pg';
import { variedFacts, type Party, type VariedFacts, type VariedOffer, type VariedReferral } from './varied-facts.js';

export interface VariedWorld {
  readonly parties: Readonly<Record<Party, string>>;
  readonly referrals: readonly { readonly id: string; readonly agencyId: string; readonly facts: VariedReferral }[];
  /** In the order in which they were made. */
  readonly offerIds: readonly string[];
}

const PARTIES: Readonly<Record<Party, 'AGENCY' | 'PROVIDER'>> = {
  NORTH: 'AGENCY', SOUTH: 'AGENCY', BOTH: 'PROVIDER', OUT: 'PROVIDER', MEMBER: 'PROVIDER', TURNS: 'PROVIDER', LATE: 'PROVIDER', NOBODY: 'PROVIDER', LEAVES: 'PROVIDER', DRAFT: 'PROVIDER',
};

/** Agency, provider, from, to, legal bases, may its cases go out, may others come in, is it signed. */
const AGREEMENTS: readonly (readonly [Party, Party, string, string | null, string, boolean, boolean, boolean])[] = [
  ['NORTH', 'BOTH', '2026-01-01', null, '{31}', true, true, true],
  ['NORTH', 'OUT', '2026-01-01', null, '{30,31}', true, false, true],
  ['NORTH', 'TURNS', '2026-01-01', '2026-05-13', '{31}', false, true, true],
  ['NORTH', 'TURNS', '2026-05-14', null, '{31,35a}', true, false, true],
  ['NORTH', 'LATE', '2026-05-12', null, '{31}', true, true, true],
  ['NORTH', 'DRAFT', '2026-01-01', null, '{31}', true, true, false],
  ['SOUTH', 'BOTH', '2026-01-01', null, '{31}', true, true, true],
  ['SOUTH', 'TURNS', '2026-01-01', null, '{31}', true, true, true],
];

const MEMBERS: readonly (readonly [Party, Party, string, string | null])[] = [
  ['NORTH', 'MEMBER', '2026-01-01', null],
  ['NORTH', 'LEAVES', '2026-01-01', '2026-05-10'],
  ['NORTH', 'LEAVES', '2026-06-01', null],
];

const CAPACITY = 8;
/** Codes that code points order otherwise than a language or halves of code points would. */
const PREFIXES = ['V-', 'v-', 'Ä-', 'V_', '\u{FF36}-', '\u{1D4E5}-'];

/** Random facts as rows: two agencies, providers with and without clauses, open and closed offers, certificates one after another, seats of every kind. */
export async function buildVariedWorld(superuser: pg.Client, size: { readonly seed: number; readonly referrals: number; readonly offers: number }): Promise<VariedWorld> {
  const facts = variedFacts(size.seed, size.referrals, size.offers);
  const parties = await addParties(superuser);
  const offers = facts.offers.map((offer, n) => ({ ...offer, n, code: `${PREFIXES[n % PREFIXES.length]!}${n}`, hostId: parties[offer.host] }));
  const offerIds = await addOffers(superuser, parties, offers);
  const rows = facts.referrals.map((referral, n) => ({ ...referral, n, agencyId: parties[referral.agency], responsibleId: parties[referral.responsible], wishes: offerIds.filter((_, o) => (n + o) % 7 === 0) }));
  const referralIds = await addReferrals(superuser, rows);
  await addSeats(superuser, facts, offers.map(({ hostId }) => hostId), offerIds, { referralIds, agencyIds: rows.map(({ agencyId }) => agencyId) });
  return { parties, offerIds, referrals: rows.map(({ agencyId }, n) => ({ id: referralIds[n]!, agencyId, facts: facts.referrals[n]! })) };
}

async function addParties(superuser: pg.Client): Promise<Readonly<Record<Party, string>>> {
  const { rows } = await superuser.query<{ code: Party; id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state)
     SELECT p.key, p.value, p.key, '06432004', 'HE' FROM json_each_text($1) AS p RETURNING code, id`,
    [JSON.stringify(PARTIES)],
  );
  const parties = Object.fromEntries(rows.map(({ code, id }) => [code, id])) as Record<Party, string>;
  for (const [n, [agency, provider, from, to, bases, outgoing, incoming, isSigned]] of AGREEMENTS.entries()) {
    await superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin, state)
       VALUES ($1, $2, $3, $4, $5, $6, 's', 'q', 'f', $7, $8, 'DEMO', $9)`,
      [`L-${n}`, parties[agency], parties[provider], from, to, bases, outgoing, incoming, isSigned ? 'ACTIVE' : 'DRAFT'],
    );
  }
  for (const [agency, provider, from, to] of MEMBERS) {
    await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)`, [parties[agency], parties[provider], from, to]);
  }
  return parties;
}

interface OfferRow extends VariedOffer {
  readonly n: number;
  readonly code: string;
  readonly hostId: string;
}

async function addOffers(superuser: pg.Client, parties: Readonly<Record<Party, string>>, offers: readonly OfferRow[]): Promise<string[]> {
  await superuser.query(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, age_from, age_to, genders, topics, languages, accessibility,
       contraindications, lead_qualification, municipality_ags, lat, lon, archived_at)
     SELECT o.code, o."hostId", 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', o.admission, CASE WHEN o."isOnline" THEN 'ONLINE' ELSE 'ON_SITE' END, ${CAPACITY}, o."ageFrom", o."ageTo", o.genders,
       o.topics, o.languages, o.accessibility, o.contraindications, CASE WHEN o."isProfessional" THEN 'PROFESSIONAL' ELSE 'SEMI_PROFESSIONAL' END, '06432004', o.lat, o.lon,
       CASE WHEN o."isArchived" THEN timestamptz '2026-04-01' END
     FROM jsonb_to_recordset($1::jsonb) AS o(code text, "hostId" uuid, admission text, "isOnline" boolean, "ageFrom" int, "ageTo" int, genders text[], topics text[], languages text[],
       accessibility text[], contraindications text[], "isProfessional" boolean, lat float8, lon float8, "isArchived" boolean)`,
    [JSON.stringify(offers)],
  );
  const { rows } = await superuser.query<{ id: string }>(`SELECT o.id FROM unnest($1::text[]) WITH ORDINALITY AS w(code, n) JOIN offers.offer o ON o.code = w.code ORDER BY w.n`, [offers.map(({ code }) => code)]);
  const ids = rows.map(({ id }) => id);
  await superuser.query(
    `INSERT INTO offers.session (offer_id, date, start, minutes, capacity, state, entry)
     SELECT s.id, s.date, make_interval(mins => s."from")::time, s.minutes, ${CAPACITY}, s.state, s.entry
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, date date, "from" int, minutes int, state text, entry boolean)`,
    [JSON.stringify(offers.flatMap(({ sessions, n }) => sessions.map((session) => ({ ...session, id: ids[n] }))))],
  );
  const certificates = offers.flatMap(({ certificates: north, isCertifiedSouth, n }) => [
    ...north.map(([from, to]) => ({ id: ids[n], agency: parties.NORTH, from, to })),
    ...(isCertifiedSouth ? [{ id: ids[n], agency: parties.SOUTH, from: '2026-01-01', to: null }] : []),
  ]);
  await superuser.query(
    `INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to) SELECT c.id, c.agency, c."from", c."to"
     FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, agency uuid, "from" date, "to" date)`,
    [JSON.stringify(certificates)],
  );
  return ids;
}

interface ReferralRow extends VariedReferral {
  readonly n: number;
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly wishes: readonly string[];
}

async function addReferrals(superuser: pg.Client, rows: readonly ReferralRow[]): Promise<string[]> {
  const { rows: added } = await superuser.query<{ id: string }>(
    `WITH added AS (
       INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, gender, legal_basis, needs, flags, languages, accessibility_needs, municipality_ags, lat, lon,
         availability, wanted_from, weeks, max_km, child_protection_relevant, wish_offer_ids, consent, approved_from, approved_to, purpose, state)
       SELECT 'F-' || r.n, r."agencyId", r."responsibleId", r."birthMonth", r.gender, r."legalBasis", r.needs, r.flags, r.languages, r."accessibilityNeeds", '06432004', r.lat, r.lon,
         r.availability, r."wantedFrom", r.weeks, r."maxKm", r."childProtectionRelevant", r.wishes, true, r."approvedFrom", r."approvedTo", r.purpose,
         CASE WHEN r."approvedFrom" IS NULL THEN 'SUBMITTED' ELSE 'SEARCHING' END
       FROM jsonb_to_recordset($1::jsonb) AS r(n int, "agencyId" uuid, "responsibleId" uuid, "birthMonth" date, gender text, "legalBasis" text, needs text[], flags text[], languages text[],
         "accessibilityNeeds" text[], lat float8, lon float8, availability text[], "wantedFrom" date, weeks int, "maxKm" numeric, "childProtectionRelevant" boolean, wishes uuid[],
         "approvedFrom" date, "approvedTo" date, purpose text) RETURNING id, code)
     SELECT id FROM added ORDER BY substr(code, 3)::int`,
    [JSON.stringify(rows)],
  );
  const ids = added.map(({ id }) => id);
  await superuser.query(
    `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_km, up_to_years, windows, reason, made_by)
     SELECT x.id, x.agency, x.criterion, x."upToKm", x."upToYears", x.windows, 'because', 'somebody'
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, agency uuid, criterion text, "upToKm" numeric, "upToYears" int, windows text[])`,
    [JSON.stringify(rows.flatMap(({ relaxations, n, agencyId }) => relaxations.map((relaxation) => ({ ...relaxation, id: ids[n], agency: agencyId }))))],
  );
  return ids;
}

/** Seats of the cases in all planned sessions, and what makes single sessions full: seats, an expired hold among them, or what the host keeps. */
async function addSeats(superuser: pg.Client, facts: VariedFacts, hostIds: readonly string[], offerIds: readonly string[], cases: { readonly referralIds: readonly string[]; readonly agencyIds: readonly string[] }): Promise<void> {
  const own = facts.seats.map(({ referral, offer, isHold }) => ({ offer: offerIds[offer], referral: cases.referralIds[referral], agency: cases.agencyIds[referral], until: isHold ? '2999-01-01' : null }));
  await superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
     SELECT s.id, gen_random_uuid(), c.referral, c.agency, c.until
     FROM jsonb_to_recordset($1::jsonb) AS c(offer uuid, referral uuid, agency uuid, until timestamptz)
     JOIN LATERAL (SELECT s.id FROM offers.session s WHERE s.offer_id = c.offer AND s.state = 'PLANNED' ORDER BY s.date DESC LIMIT 3) s ON true`,
    [JSON.stringify(own)],
  );
  const full = facts.offers.flatMap(({ full: one, sessions }, n) => (one === null ? [] : [{ offer: offerIds[n], host: hostIds[n], agency: cases.agencyIds[0], by: one.by, ...sessions[one.session]! }]));
  await superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, kind, referral_id, agency_id, host_id, expires_at)
     SELECT s.id, gen_random_uuid(), CASE WHEN k.is_kept THEN 'KEPT' ELSE 'SEAT' END, CASE WHEN NOT k.is_kept THEN gen_random_uuid() END, CASE WHEN NOT k.is_kept THEN f.agency END,
       CASE WHEN k.is_kept THEN f.host END, CASE WHEN k.is_kept THEN timestamptz '2999-01-01' WHEN f.by = 'EXPIRED' AND seat = 1 THEN timestamptz '2026-04-01' END
     FROM jsonb_to_recordset($1::jsonb) AS f(offer uuid, host uuid, agency uuid, by text, date date, "from" int)
     JOIN offers.session s ON s.offer_id = f.offer AND s.date = f.date AND s.start = make_interval(mins => f."from")::time
     CROSS JOIN generate_series(1, ${CAPACITY}) AS seat CROSS JOIN LATERAL (SELECT f.by = 'KEPT' AND seat = 1 AS is_kept) k`,
    [JSON.stringify(full)],
  );
}
