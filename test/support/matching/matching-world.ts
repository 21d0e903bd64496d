import type { LocalDate } from '#kernel';
import type pg from 'pg';
import { addReferral, type SeatNetwork } from '../seat-network.js';
import { randomFacts } from './random-facts.js';

/** Monday; the sessions of the stay lie in the six weeks from here on. */
const FIRST_WEEK: LocalDate = '2026-05-04';
const WEEKS = 6;

export interface MatchingWorld {
  /** In the order in which they were made. */
  readonly referralIds: readonly string[];
}

/** Random referrals of the agency and offers of the host as rows; what is relaxed already stands in matching.relaxation. */
export async function buildMatchingWorld(superuser: pg.Client, network: SeatNetwork, size: { readonly seed: number; readonly referrals: number; readonly offers: number }): Promise<MatchingWorld> {
  const facts = randomFacts(size.seed, size.referrals, size.offers);
  await superuser.query(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, age_from, age_to, genders, languages, accessibility,
       contraindications, lead_qualification, municipality_ags, lat, lon)
     SELECT 'W-' || o.n, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', CASE WHEN o."isOnline" THEN 'ONLINE' ELSE 'ON_SITE' END, 4, o."ageFrom", o."ageTo", o.genders, o.languages,
       o.accessibility, o.contraindications, CASE WHEN o."isProfessional" THEN 'PROFESSIONAL' ELSE 'SEMI_PROFESSIONAL' END, '06432004', o.lat, o.lon
     FROM jsonb_to_recordset($1::jsonb) AS o(n int, "isOnline" boolean, "ageFrom" int, "ageTo" int, genders text[], languages text[], accessibility text[], contraindications text[],
       "isProfessional" boolean, lat float8, lon float8)`,
    [JSON.stringify(facts.offers.map((offer, n) => ({ ...offer, n }))), network.hostId],
  );
  await superuser.query(
    `INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT o.id, $2, '2026-01-01' FROM offers.offer o WHERE o.code = ANY ($1)`,
    [facts.offers.flatMap(({ isCertified }, n) => (isCertified ? [`W-${n}`] : [])), network.agencyId],
  );
  // One that was withdrawn before it began holds on no day, and is in nobody's way.
  await superuser.query(
    `INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to, withdrawn_from) SELECT o.id, $1, '2026-05-01', '2027-12-31', '2026-02-01' FROM offers.offer o WHERE o.code LIKE 'W-%' AND o.host_id = $2`,
    [network.agencyId, network.hostId],
  );
  await superuser.query(
    `INSERT INTO offers.session (offer_id, date, start, minutes, capacity)
     SELECT o.id, $2::date + s.weekday - 1 + week * 7, make_interval(mins => s."from")::time, s.minutes, 4
     FROM jsonb_to_recordset($1::jsonb) AS s(n int, weekday int, "from" int, minutes int) JOIN offers.offer o ON o.code = 'W-' || s.n CROSS JOIN generate_series(0, $3::int) AS week
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(facts.offers.flatMap(({ slots }, n) => slots.map((slot) => ({ ...slot, n })))), FIRST_WEEK, WEEKS - 1],
  );
  await fill(superuser, network, facts.offers.flatMap(({ isFull }, n) => (isFull ? [`W-${n}`] : [])));
  const referralIds: string[] = [];
  for (const [n, { relaxations, ...referral }] of facts.referrals.entries()) {
    const id = await addReferral(superuser, network, `W-${n}`, {
      birth_month: referral.birthMonth,
      gender: referral.gender,
      languages: referral.languages,
      availability: referral.availability,
      lat: referral.lat,
      lon: referral.lon,
      max_km: referral.maxKm,
      child_protection_relevant: referral.childProtectionRelevant,
      flags: referral.flags,
      accessibility_needs: referral.accessibilityNeeds,
    });
    referralIds.push(id);
    for (const { criterion, upToKm, upToYears, windows } of relaxations) {
      await superuser.query(
        `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_km, up_to_years, windows, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6, 'before', 'somebody')`,
        [id, network.agencyId, criterion, upToKm, upToYears, windows],
      );
    }
  }
  return { referralIds };
}

/** One session of each of the offers is full. */
async function fill(superuser: pg.Client, network: SeatNetwork, codes: readonly string[]): Promise<void> {
  await superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
     SELECT s.id, gen_random_uuid(), gen_random_uuid(), $2
     FROM (SELECT DISTINCT ON (s.offer_id) s.id FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = ANY ($1) ORDER BY s.offer_id, s.date) s
     CROSS JOIN generate_series(1, 4)`,
    [codes, network.agencyId],
  );
}
