import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysBetween } from '../../../libs/matching/src/domain/day-number.js';
import { judge } from '../../../libs/matching/src/domain/judge.js';
import type { OfferFacts, ReferralFacts, TermsOnDay } from '../../../libs/matching/src/domain/match-facts.js';
import { draftChanges } from '../../../libs/matching/src/domain/reach/draft-changes.js';
import { REACH_CRITERIA, type ReachCriterion, type ReachDraft } from '../../../libs/matching/src/domain/reach/reach-draft.js';
import { findReferralFactsOf } from '../../../libs/matching/src/application/referral-facts.query.js';
import { toDrafts } from '../../../libs/matching/src/persistence/reach/reach.sql.js';
import { DEFAULT_WEIGHTS } from '#matching';
import { addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createRng } from '../../support/naive/rng.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const REFERRALS = 400;
const DRAFTS = 20;

let database: TestDatabase;
let networks: readonly SeatNetwork[];
/** Responsible in the first network, with an agreement that does not let its cases use groups of others. */
let closedId: string;
let referrals: readonly ReferralFacts[];
const random = createRng(41);

beforeAll(async () => {
  database = await createTestDatabase();
  const { superuser } = database;
  await superuser.query(`SELECT set_config('pv.scope', 'OPERATOR', false)`);
  networks = [await buildSeatNetwork(superuser, 'A-'), await buildSeatNetwork(superuser, 'B-')];
  // The first network's host is in the second one too, without an agreement there, from the middle of May on.
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-05-15')`, [networks[1]!.agencyId, networks[0]!.hostId]);
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('CLOSED', 'PROVIDER', 'Träger', '06432004', 'HE') RETURNING id`,
  );
  closedId = rows[0]!.id;
  await superuser.query(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, origin) VALUES ('LQE-CLOSED', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', 'DEMO')`,
    [networks[0]!.agencyId, closedId],
  );
  for (let n = 0; n < REFERRALS; n++) await generate(n);
  await database.unitOfWork.run(asOperator, async (tx) => {
    const rows = await tx.sql<{ id: string }>(`SELECT id FROM referrals.referral_v WHERE state = 'SEARCHING'`);
    referrals = await findReferralFactsOf(tx, rows.map(({ id }) => id));
  });
}, 120_000);
afterAll(() => database.close());

async function generate(n: number): Promise<void> {
  const network = random.pick(networks);
  const maybe = <T>(value: T, otherwise: T): T => (random.chance(0.3) ? value : otherwise);
  const id = await addReferral(database.superuser, network, `R-${n}`, {
    responsible_id: random.pick([network.mainId, network.mainId, network.mainId, network.hostId, network.agencyId, network === networks[0] ? closedId : network.mainId]),
    birth_month: `${random.int(2008, 2018)}-${String(random.int(1, 12)).padStart(2, '0')}-01`,
    gender: random.pick(['F', 'M', 'D', null]),
    legal_basis: maybe('27', '31'),
    languages: random.pick(['{de}', '{de,tr}', '{tr}', '{uk}']),
    accessibility_needs: maybe('{WHEELCHAIR}', '{}'),
    flags: random.pick(['{}', '{}', '{VIOLENCE}', '{DRUGS,VIOLENCE}']),
    child_protection_relevant: random.chance(0.2),
    availability: random.pick(['{}', '{}', '{"MO 14:00-18:00"}', '{"MO 15:00-16:30","TU 14:00-17:00"}', '{"WE 00:00-24:00","TH 15:00-16:00"}']),
    max_km: random.pick([null, 0, 12, 30]),
    lat: 49.9 + random.int(-20, 20) / 100,
    lon: 8.8 + random.int(-20, 20) / 100,
    wanted_from: `2026-0${random.int(3, 7)}-${String(random.int(1, 28)).padStart(2, '0')}`,
    weeks: random.int(1, 30),
    approved_to: maybe('2026-06-10', null as never),
    purpose: maybe('RELIEF', 'HELP'),
    state: random.pick(['SEARCHING', 'SEARCHING', 'SEARCHING', 'SEARCHING', 'PAUSED']),
  });
  const relaxed = (criterion: string, more: Readonly<Record<string, unknown>> = {}) => {
    const row = { referral_id: id, agency_id: network.agencyId, criterion, reason: 'any', made_by: 'p', ...more };
    return database.superuser.query(`INSERT INTO matching.relaxation (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
  };
  if (random.chance(0.15)) await relaxed('AGE', { up_to_years: random.pick([1, 3, null]) });
  if (random.chance(0.1)) await relaxed('GENDER');
  if (random.chance(0.1)) await relaxed('LANGUAGE');
  if (random.chance(0.15)) await relaxed('TOO_FAR', { up_to_km: random.pick([15, null]) });
  if (random.chance(0.2)) await relaxed('SCHEDULE', { windows: random.pick(['{"TU 00:00-24:00"}', '{"MO 14:00-18:00","FR 12:00-20:00"}', null]) });
}

function generateDraft(): ReachDraft {
  const ageFrom = random.pick([null, 6, 8, 10]);
  const slot = () => ({ weekday: random.int(1, 5), from: random.pick([840, 900, 930, 1380]), length: random.pick([60, 90]) });
  return {
    from: random.pick(['2026-03-10', '2026-05-14', '2026-05-15', '2026-06-20']),
    to: random.pick([null, '2026-06-30']),
    ageFrom,
    ageTo: random.pick([null, 11, 14]),
    genders: random.pick([[], ['F'], ['M', 'D']]),
    languages: random.pick([['de'], ['tr'], ['de', 'uk']]),
    accessibility: random.pick([[], ['WHEELCHAIR']]),
    contraindications: random.pick([[], ['VIOLENCE'], ['DRUGS']]),
    isProfessional: random.chance(0.6),
    point: random.pick([null, { lat: 49.95, lon: 8.85 }]),
    slots: Array.from({ length: random.int(0, 2) }, slot).map(({ weekday, from, length }) => ({ weekday, from, to: from + length })),
  };
}

/** Minutes of the windows of a referral on a weekday, written without the product's parser. */
function isFree(windows: readonly string[], weekday: number, from: number, to: number): boolean {
  return windows.some((text) => {
    const [day, hours] = text.split(' ') as [string, string];
    const [begin, end] = hours.split('-').map((time) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])) as [number, number];
    return ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday - 1] === day && begin <= from && to <= end;
  });
}

/** The agreements and the membership of beforeAll, by hand. */
function termsOn(referral: ReferralFacts, day: string): TermsOnDay {
  const [own, other] = networks as [SeatNetwork, SeatNetwork];
  const isOwn = referral.agencyId === own.agencyId;
  const of = isOwn ? own : other;
  return {
    responsible: referral.responsibleId === of.agencyId ? null : { legalBases: ['31'], coUseOutgoing: referral.responsibleId === of.mainId },
    host: isOwn ? { coUseIncoming: true } : null,
    hostInNetwork: !isOwn && day >= '2026-05-15',
  };
}

const WITHOUT_DAYS = new Set<string>(REACH_CRITERIA);

/** What the judge says of the draft, as an offer with a session at each of its times, on the first day on which it can be used; null: not considered. */
function failedOf(referral: ReferralFacts, draft: ReachDraft): ReachCriterion[] | null {
  const { hostId } = networks[0]!;
  const day = referral.wantedFrom > draft.from ? referral.wantedFrom : draft.from;
  const isIn = daysBetween(referral.wantedFrom, day) < referral.weeks * 7 && (draft.to === null || day <= draft.to);
  if (!isIn || referral.responsibleId === hostId) return null;
  const outside = draft.slots.filter(({ weekday, from, to }) => referral.availability.length > 0 && !isFree(referral.availability, weekday, from, to));
  const offer: OfferFacts = {
    id: 'o', code: 'o', hostId, capacity: 8, topics: [], delivery: draft.point === null ? 'ONLINE' : 'ON_SITE', lat: draft.point?.lat ?? null, lon: draft.point?.lon ?? null,
    ageFrom: draft.ageFrom, ageTo: draft.ageTo, genders: draft.genders, languages: draft.languages, accessibility: draft.accessibility, contraindications: draft.contraindications,
    leadQualification: draft.isProfessional ? 'PROFESSIONAL' : 'SEMI_PROFESSIONAL',
    stay: {
      sessionCount: 1, firstDate: day, lastDate: day, certified: true, firstUncertified: null, inWindows: outside.length === 0, firstOutsideWindows: null, outsideSlots: outside,
      freeSeats: 1, firstFull: null, alreadyPlaced: false, admissionClosed: false, sessionIds: [],
    },
  };
  const { failed } = judge({ referral, variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS }, offer, termsOn(referral, day));
  if (failed.includes('NOT_IN_NETWORK') || failed.includes('NOT_APPROVED')) return null;
  const other = failed.find((code) => !WITHOUT_DAYS.has(code));
  if (other) throw new Error(`A draft is not judged by ${other}`);
  return failed as ReachCriterion[];
}

describe('the numbers of a draft, before they are rounded', () => {
  it(`are those of the judge, for ${REFERRALS} generated referrals and ${DRAFTS} drafts with every change of them`, async () => {
    let compared = 0;
    const seen = new Set<string>();
    for (let n = 0; n < DRAFTS; n++) {
      const draft = generateDraft();
      const changes = draftChanges(draft, ['LIFT', 'WHEELCHAIR']);
      const { rows } = await database.superuser.query<{ n: number; what: string; referrals: string }>('SELECT * FROM matching.reach_counts($1, $2)', [
        networks[0]!.hostId,
        toDrafts([{ draft, criterion: null }, ...changes]),
      ]);
      const expected = new Map<string, number>([['0 CONSIDERED', 0], ['0 SERVED', 0], ...changes.map((_, i) => [`${i + 1} SERVED`, 0] as const)]);
      const count = (key: string) => expected.set(key, (expected.get(key) ?? 0) + 1);
      for (const referral of referrals) {
        const failed = failedOf(referral, draft);
        if (failed !== null) {
          count('0 CONSIDERED');
          if (failed.length === 0) count('0 SERVED');
          if (failed.length === 1) count(`0 ${failed[0]!}`);
        }
        changes.forEach((change, i) => failedOf(referral, change.draft)?.length === 0 && count(`${i + 1} SERVED`));
      }
      expect(Object.fromEntries(rows.map((row) => [`${row.n} ${row.what}`, Number(row.referrals)]))).toEqual(Object.fromEntries(expected));
      for (const [key, number] of expected) if (number > 0) seen.add(key.startsWith('0 ') ? key : changes[Number(key.split(' ')[0]) - 1]!.kind);
      compared += expected.size;
    }
    // The comparison is one of something: each criterion alone kept somebody away, and most changes served somebody.
    expect(compared).toBeGreaterThan(DRAFTS * 20);
    expect(REACH_CRITERIA.filter((code) => !seen.has(`0 ${code}`))).toEqual([]);
    expect(['AGE_FROM', 'OPEN_TO_GENDER', 'FURTHER_LANGUAGE', 'WITHOUT_CONTRAINDICATION', 'PROFESSIONAL_LEAD', 'OTHER_WEEKDAY', 'EARLIER', 'LATER'].filter((kind) => !seen.has(kind))).toEqual([]);
  }, 120_000);
});
