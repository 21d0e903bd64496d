import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareCodePoints } from '#kernel';
import { evaluateReferrals, FindRejectedOffersQuery, HARD_CRITERIA, RELAXABLE_CRITERIA, type EvaluatedReferral, type EvaluationOptions, type HardCriterion, type OfferEvaluation } from '#matching';
import type { Transaction } from '#platform';
import { findReachedReferrals } from '../../../libs/matching/src/persistence/live/reached-referrals.sql.js';
import { narrowing, NARROWINGS } from '../../support/matching/narrow-screening.js';
import { buildVariedWorld, type VariedWorld } from '../../support/matching/varied-world.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const SIZE = { seed: 11, referrals: 60, offers: 130 };
type Question = Omit<EvaluationOptions, 'wanted'>;
type Screened = 'MATCHES' | 'NEAR_MISSES';
const QUESTIONS: readonly Question[] = [{ variant: 'INTEGRATED' }, { variant: 'COMPLEMENTARY' }, { variant: 'INTEGRATED', maxKm: 6 }];

let database: TestDatabase;
let world: VariedWorld;
let referralIds: readonly string[];
/** Every offer judged for every referral, whatever it fails: what the screening is held against. By question. */
let exact: readonly Answer[];

type Answer = ReadonlyMap<string, EvaluatedReferral>;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  world = await buildVariedWorld(database.superuser, SIZE);
  referralIds = world.referrals.map(({ id }) => id);
  exact = await inOneGo(async (tx) => {
    const answers: Answer[] = [];
    for (const question of QUESTIONS) answers.push(await evaluateReferrals(tx, referralIds, { ...question, wanted: { offerIds: world.offerIds } }));
    return answers;
  });
});
afterAll(() => database.close());

const inOneGo = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database.unitOfWork.run(asOperator, work);

/** What is told of an offer, as text: verdicts, scores, stay and every sentence. */
const told = ({ offerCode, explain, ...judgement }: OfferEvaluation): string => JSON.stringify([offerCode, judgement, explain()]);
const isWanted: Readonly<Record<Screened, (evaluation: OfferEvaluation) => boolean>> = { MATCHES: ({ failed }) => failed.length === 0, NEAR_MISSES: ({ failed }) => failed.length === 1 };

/** Where the screening answers otherwise than what passes, or fails just once, of all offers. */
function differences(all: Answer, screened: Answer, wanted: Screened): string[] {
  return [...screened].flatMap(([id, { referral, evaluations }]) => {
    const found = new Map(evaluations.map((one) => [one.offerId, one]));
    const due = all.get(id)!.evaluations.filter(isWanted[wanted]);
    const dueIds = new Set(due.map(({ offerId }) => offerId));
    return [
      ...due.flatMap((one) => {
        const other = found.get(one.offerId);
        if (!other) return [`${referral.code} ${one.offerCode}: missing ${one.failed.join()} from ${one.stay.firstDate}`];
        return told(one) === told(other) ? [] : [`${referral.code} ${one.offerCode}: told otherwise`];
      }),
      ...evaluations.flatMap((one) => (dueIds.has(one.offerId) ? [] : [`${referral.code} ${one.offerCode}: too many`])),
      ...(found.size === evaluations.length ? [] : [`${referral.code}: an offer twice`]),
    ];
  });
}

describe(`${SIZE.referrals} referrals × ${SIZE.offers} offers, screened in the database`, () => {
  it.each(QUESTIONS.map((question, n) => [JSON.stringify(question), question, n] as const))('are exactly those that pass, and exactly those that fail one criterion: %s', async (_name, question, n) => {
    await inOneGo(async (tx) => {
      const [matches, nearMisses] = [await evaluateReferrals(tx, referralIds, { ...question, wanted: 'MATCHES' }), await evaluateReferrals(tx, referralIds, { ...question, wanted: 'NEAR_MISSES' })];
      expect(matches.size + nearMisses.size).toBe(2 * referralIds.length);
      expect([...differences(exact[n]!, matches, 'MATCHES'), ...differences(exact[n]!, nearMisses, 'NEAR_MISSES')]).toEqual([]);
    });
  });

  it.each(['MATCHES', 'NEAR_MISSES'] as const)('%s are the same for all referrals in one statement and one by one', async (wanted) => {
    await inOneGo(async (tx) => {
      for (const id of referralIds.slice(0, 40)) {
        const one = await evaluateReferrals(tx, [id], { variant: 'INTEGRATED', wanted });
        expect([...one.keys()]).toEqual([id]);
        expect(differences(exact[0]!, one, wanted)).toEqual([]);
      }
    });
  });

  it('every criterion decided alone somewhere, and every relaxation let an offer pass', () => {
    const alone = new Map<HardCriterion, number>();
    const tolerated = new Map<string, number>();
    const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
    let matches = 0;
    for (const { evaluations } of exact.flatMap((answer) => [...answer.values()])) {
      for (const { failed, tolerated: relaxed } of evaluations) {
        if (failed.length === 1) count(alone, failed[0]!);
        if (failed.length > 0) continue;
        matches++;
        relaxed.forEach((code) => count(tolerated, code));
      }
    }
    process.stdout.write(`screening: ${matches} matches; alone ${JSON.stringify(Object.fromEntries(alone))}; tolerated ${JSON.stringify(Object.fromEntries(tolerated))}\n`);
    expect(HARD_CRITERIA.filter((code) => (alone.get(code) ?? 0) < 2)).toEqual([]);
    expect(RELAXABLE_CRITERIA.filter((code) => (tolerated.get(code) ?? 0) < 2)).toEqual([]);
    expect(matches).toBeGreaterThan(200);
  });
});

describe('a screening that is too narrow is seen by the comparison', () => {
  const missing = (screened: Answer, wanted: Screened): number =>
    [...screened].reduce((sum, [id, { evaluations }]) => {
      const found = new Set(evaluations.map(({ offerId }) => offerId));
      return sum + exact[0]!.get(id)!.evaluations.filter((one) => isWanted[wanted](one) && !found.has(one.offerId)).length;
    }, 0);

  const missed = (name: keyof typeof NARROWINGS | null): Promise<number[]> =>
    inOneGo(async (tx) => {
      const [narrow, some] = [narrowing(tx, name), referralIds.slice(0, 30)];
      const counts: number[] = [];
      for (const wanted of ['MATCHES', 'NEAR_MISSES'] as const) counts.push(missing(await evaluateReferrals(narrow, some, { variant: 'INTEGRATED', wanted }), wanted));
      return counts;
    });

  it('and nothing is missing with the bounds of the referral', async () => {
    expect(await missed(null)).toEqual([0, 0]);
  });

  it.each(Object.keys(NARROWINGS) as (keyof typeof NARROWINGS)[])('%s', async (name) => {
    for (const count of await missed(name)) expect(count).toBeGreaterThan(0);
  });
});

describe('rejected offers, page by page', () => {
  const walk = async (id: string, agencyId: string, first: number): Promise<string[]> => {
    const query = new FindRejectedOffersQuery(database.unitOfWork);
    const codes: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await query.run(asOrganisation(agencyId, ['CASEWORKER']), id, { variant: 'INTEGRATED' }, { first, after });
      codes.push(...page.rows.map(({ node }) => node.offerCode));
      if (!page.hasNextPage) return codes;
      expect(page.rows).toHaveLength(first);
      after = page.rows.at(-1)!.cursor;
    }
  };
  const rejectedOf = (id: string): string[] => exact[0]!.get(id)!.evaluations.filter(({ passes }) => !passes).map(({ offerCode }) => offerCode).sort(compareCodePoints);

  it('are all that do not pass, in the order of their codes, without a gap or a repetition, whatever the size of a page', async () => {
    // The referral with the most matches, so that pages have to look further than they show.
    const { id, agencyId } = world.referrals.reduce((best, one) => (rejectedOf(one.id).length < rejectedOf(best.id).length ? one : best));
    const due = rejectedOf(id);
    expect(due.length).toBeLessThan(SIZE.offers - 5);
    for (const first of [1, 7, 50, due.length - 1, due.length]) expect(await walk(id, agencyId, first)).toEqual(due);
  });

  it('for every referral, with the judgements of the whole', async () => {
    for (const { id, agencyId } of world.referrals.slice(0, 12)) expect(await walk(id, agencyId, 60)).toEqual(rejectedOf(id));
  });

  it('of a foreign referral are none', async () => {
    const { id } = world.referrals.find(({ agencyId }) => agencyId === world.parties.NORTH)!;
    expect(await walk(id, world.parties.SOUTH, 10)).toEqual([]);
  });
});

describe('by hand', () => {
  let small: TestDatabase;
  let network: SeatNetwork;
  let lateId: string;
  let found: (referralId: string, wanted: Screened) => Promise<(readonly [code: string, age: number, failed: string])[]>;

  beforeAll(async () => {
    small = await createTestDatabase({ now: '2026-05-08T08:00:00Z' });
    network = await buildSeatNetwork(small.superuser);
    found = async (id, wanted) => {
      const answer = await small.unitOfWork.run(asOperator, (tx) => evaluateReferrals(tx, [id], { wanted }));
      return answer.get(id)!.evaluations.map(({ offerCode, age, failed }) => [offerCode, age, failed.join()] as const);
    };
    // Begun on 5 May and held, then from 2 June on; for 12 years and more, certified from June on only.
    const late = await addOffer(small.superuser, network, { code: 'late', admission: 'CLOSED', dates: ['2026-05-05', '2026-06-02', '2026-06-09'] });
    lateId = late.id;
    await small.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [late.sessionIds[0]]);
    await small.superuser.query(`UPDATE offers.offer SET age_from = 12 WHERE id = $1`, [late.id]);
    await small.superuser.query(`UPDATE offers.certificate SET valid_from = '2026-06-01' WHERE offer_id = $1`, [late.id]);
    const girls = await addOffer(small.superuser, network, { code: 'girls', dates: ['2026-05-06'] });
    await small.superuser.query(`UPDATE offers.offer SET genders = '{F}' WHERE id = $1`, [girls.id]);
  });
  afterAll(() => small.close());

  it('a closed run that was held in the span and goes on after it is judged on its first planned day, when the child is twelve', async () => {
    const id = await addReferral(small.superuser, network, 'F-LATE', { birth_month: '2014-06-01', gender: 'M', weeks: 1 });
    expect(await found(id, 'MATCHES')).toEqual([['late', 12, '']]);
    expect(await found(id, 'NEAR_MISSES')).toEqual([['girls', 11, 'GENDER']]);
    // And it is matched again when the run changes.
    const reached = await small.unitOfWork.run(asOperator, (tx) => findReachedReferrals(tx, [lateId]));
    expect(reached).toContain(id);
  });

  it('a referral that names no gender nearly suits a group for girls', async () => {
    const id = await addReferral(small.superuser, network, 'F-ANY', { birth_month: '2015-06-01', weeks: 1 });
    expect(await found(id, 'MATCHES')).toEqual([]);
    expect((await found(id, 'NEAR_MISSES')).sort()).toEqual([['girls', 10, 'GENDER'], ['late', 11, 'AGE']]);
  });

  it('a child to be born suits where no age is asked for', async () => {
    const id = await addReferral(small.superuser, network, 'F-UNBORN', { birth_month: '2026-07-01', gender: 'F', weeks: 1 });
    expect(await found(id, 'MATCHES')).toEqual([['girls', -1, '']]);
  });
});
