import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluateReferrals,
  FindCasesToWeighQuery,
  FindMatchingWeightsQuery,
  PreviewMatchingWeightsQuery,
  PublishMatchingWeightsUseCase,
  type PublishMatchingWeightsInput,
} from '#matching';
import { insertWeights, lockWeights } from '../../../libs/matching/src/persistence/weights/weights.sql.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { attempt, openService } from '../../support/acting.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, until, weekly, type SeatNetwork } from '../../support/seat-network.js';
import type { RequestContext } from '#platform';

const NOW = '2026-05-01T08:00:00Z';
let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let publishing: PublishMatchingWeightsUseCase;
let finding: FindMatchingWeightsQuery;
let preview: PreviewMatchingWeightsQuery;
let referralId: string;
let near: string;
let early: string;

/** Two offers: one at the door that begins three weeks late, one 15 km away that begins at once. */
beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  near = (await addOffer(database.superuser, network, { code: 'near', dates: weekly('2026-05-25', 3) })).id;
  early = (await addOffer(database.superuser, network, { code: 'early', dates: weekly('2026-05-04', 3) })).id;
  referralId = await addReferral(database.superuser, network, 'F-1', { lat: 50.1, lon: 8.7 });
  await database.superuser.query('UPDATE offers.offer SET lat = 50.1, lon = 8.7 WHERE id = $1', [near]);
  await database.superuser.query('UPDATE offers.offer SET lat = 50.2349, lon = 8.7 WHERE id = $1', [early]);
  publishing = new PublishMatchingWeightsUseCase(database.unitOfWork);
  finding = new FindMatchingWeightsQuery(database.unitOfWork);
  preview = new PreviewMatchingWeightsQuery(database.unitOfWork);
});
afterAll(() => database.close());

const administrator = (agency = network): RequestContext => asOrganisation(agency.agencyId, ['ADMINISTRATOR']);
/** The start counts nearly all. */
const START_FIRST = { weights: { TOPICS: 0, DISTANCE: 0.05, START: 0.95, WISH: 0, AGE_MIDDLE: 0, GROUP_FILL: 0 }, halfDistanceKm: 10, halfWaitDays: 28 };
const publish = (change: Partial<PublishMatchingWeightsInput>, context = administrator()) => publishing.run(context, { ...START_FIRST, version: 0, reason: 'Früh beginnen', ...change });
const best = () =>
  database.unitOfWork.run(asCaseworker(network), async (tx) => {
    const { evaluations } = (await evaluateReferrals(tx, [referralId], { wanted: 'MATCHES' })).get(referralId)!;
    return [...evaluations].sort((a, b) => b.score - a.score).map(({ offerId, weightsVersion }) => [offerId, weightsVersion]);
  });

describe('weights of an agency', () => {
  it('are the default ones, version 0, where nothing was published', async () => {
    const [current, ...more] = (await finding.run(asOrganisation(network.hostId), network.agencyId))!;
    expect(more).toEqual([]);
    expect(current).toEqual({
      version: 0,
      weights: { TOPICS: 0.35, DISTANCE: 0.25, START: 0.15, WISH: 0.1, AGE_MIDDLE: 0.1, GROUP_FILL: 0.05 },
      halfDistanceKm: 10,
      halfWaitDays: 28,
      reason: null,
      publishedAt: null,
    });
    expect(await finding.run(asOrganisation(network.hostId), network.hostId)).toBeNull();
    expect(await finding.run(asOrganisation(network.hostId), 'nonsense')).toBeNull();
    expect(await best()).toEqual([[near, 0], [early, 0]]);
  });

  it('are previewed with the order that they would give, and nothing stays', async () => {
    const outcome = await preview.run(administrator(), { ...START_FIRST, referralId, variant: 'INTEGRATED' });
    const changes = outcome.ok ? outcome.value : [];
    // By hand: near waits 21 of 28 days: 1 / 1.75; early lies 15 km away: 1 / 2.5.
    expect(changes.map(({ offerId, rank, newRank }) => [offerId, rank, newRank])).toEqual([
      [early, 2, 1],
      [near, 1, 2],
    ]);
    expect(changes[0]!.newScore).toBeCloseTo(0.95 * (1 / (1 + 0)) + 0.05 / 2.5, 3);
    expect(changes[1]!.newScore).toBeCloseTo(0.95 / 1.75 + 0.05, 3);
    expect(changes[1]!.score).toBeCloseTo(0.35 * 0.5 + 0.25 + 0.15 / 1.75 + 0.1 * 0.5, 3);
    expect(await finding.run(asOperator, network.agencyId)).toHaveLength(1);
    expect(await best()).toEqual([[near, 0], [early, 0]]);
  });

  it('are previewed for referrals of the agency alone', async () => {
    const refused = async (context: RequestContext, id: string) => {
      const outcome = await preview.run(context, { ...START_FIRST, referralId: id, variant: 'INTEGRATED' });
      return outcome.ok ? 'shown' : outcome.refusal.code;
    };
    expect(await refused(administrator(other), referralId)).toBe('REFERRAL_NOT_FOUND');
    expect(await refused(administrator(), 'nonsense')).toBe('REFERRAL_NOT_FOUND');
    // The responsible provider sees the referral, and is no agency.
    expect(await refused(asOrganisation(network.mainId, ['ADMINISTRATOR']), referralId)).toBe('NOT_AN_AGENCY');
  });

  it('are refused field by field', async () => {
    const outcome = await publish({ weights: { ...START_FIRST.weights, START: 0.9, DISTANCE: 0.04 }, halfWaitDays: 0, reason: ' ' });
    expect(!outcome.ok && outcome.refusal).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'distance' }, { field: 'halfWaitDays' }, { field: 'reason' }] });
    const sum = await publish({ weights: { ...START_FIRST.weights, START: 0.9 } });
    expect(!sum.ok && sum.refusal).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'weights', expected: 'a sum of exactly 1, not 0.95' }] });
    const provider = await publish({}, asOrganisation(network.hostId, ['ADMINISTRATOR']));
    expect(!provider.ok && provider.refusal.code).toBe('NOT_AN_AGENCY');
  });

  it('are published with version and reason, rank from then on, and are journalled with what was before', async () => {
    const first = await publish({});
    expect(first).toMatchObject({ ok: true, value: { ...START_FIRST, version: 1, reason: 'Früh beginnen' } });
    expect(await best()).toEqual([[early, 1], [near, 1]]);
    const stale = await publish({ reason: 'Noch einmal' });
    expect(!stale.ok && stale.refusal).toMatchObject({ code: 'STALE_WEIGHTS', version: 1 });
    const { rows } = await database.superuser.query(`SELECT actor, before, after FROM platform.journal WHERE action = 'matching-weights.published' AND agency_id = $1`, [network.agencyId]);
    expect(rows).toEqual([
      {
        actor: 'test-person',
        before: { version: 0, weights: { TOPICS: 0.35, DISTANCE: 0.25, START: 0.15, WISH: 0.1, AGE_MIDDLE: 0.1, GROUP_FILL: 0.05 }, halfDistanceKm: 10, halfWaitDays: 28 },
        after: { version: 1, ...START_FIRST, reason: 'Früh beginnen' },
      },
    ]);
    expect((await finding.run(asOrganisation(other.hostId), network.agencyId))!.map(({ version }) => version)).toEqual([1, 0]);
    // Those of another agency stay what they were.
    expect((await finding.run(asOrganisation(other.hostId), other.agencyId))!.map(({ version }) => version)).toEqual([0]);
    expect(await finding.versionsOfReferrals(asCaseworker(network), [referralId])).toEqual(new Map([[referralId, 1]]));
  });

  it('are refused where nothing would change, with what PostgreSQL cannot store, and for a version that nobody has published', async () => {
    const refused = async (change: Parameters<typeof publish>[0]) => {
      const outcome = await publish({ version: 1, ...change });
      return outcome.ok ? 'published' : outcome.refusal;
    };
    expect(await refused({ reason: 'Dieselben' })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'weights', expected: 'something else than what counts already' }] });
    expect(await refused({ halfWaitDays: 20, reason: 'a\0b' })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'reason' }] });
    expect(await refused({ version: 7, halfWaitDays: 20 })).toMatchObject({ code: 'STALE_WEIGHTS', version: 1, message: 'There is no version 7 yet; version 1 counts.' });
    expect(await refused({ version: 0, halfWaitDays: 20 })).toMatchObject({ code: 'STALE_WEIGHTS', version: 1, message: 'Other weights have been published since; look at them again.' });
  });

  it('published by two at once become one version: the other is told', async () => {
    const outcomes = await Promise.all([publish({ version: 1, reason: 'a', halfWaitDays: 20 }), publish({ version: 1, reason: 'b', halfWaitDays: 20 }), publish({ version: 1, reason: 'c', halfWaitDays: 20 })]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'PUBLISHED' : outcome.refusal.code)).sort()).toEqual(['PUBLISHED', 'STALE_WEIGHTS', 'STALE_WEIGHTS']);
  });

  it('that are being published make the next one wait and then look again', async () => {
    let second!: ReturnType<typeof publish>;
    await database.unitOfWork.run(administrator(), async (tx) => {
      const version = await lockWeights(tx, network.agencyId);
      await insertWeights(tx, { ...START_FIRST, agencyId: network.agencyId, version: version + 1, reason: 'first' });
      second = publish({ version, reason: 'second' });
      await until(async () => {
        const { rows } = await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
        return rows.length > 0;
      });
    });
    // Without the lock both would take the same number, and the second would fail at the key instead of being told.
    expect(await second).toMatchObject({ ok: false, refusal: { code: 'STALE_WEIGHTS', version: 3 } });
  });

  it('answer a repeated key once', async () => {
    const twice = { version: 3, reason: 'einmal', halfWaitDays: 21, idempotencyKey: 'once-and-for-all' };
    expect(await publish(twice)).toEqual(await publish(twice));
    expect((await finding.run(asOperator, network.agencyId))!).toHaveLength(5);
  });
});

describe('raw SQL with the role of the service', () => {
  const INSERT = (agencyId: string, distance: string, topics: string) =>
    `INSERT INTO matching.weights (agency_id, version, topics, distance, start, wish, age_middle, group_fill, half_distance_km, half_wait_days, reason, published_by)
     VALUES ('${agencyId}', 90, ${topics}, ${distance}, 0, 0, 0, 0, 10, 28, 'r', 'x')`;

  it('cannot publish for others, forget the distance, miss the sum, or change what is published', async () => {
    const service = await openService(database.url);
    try {
      const own = { organisation: network.agencyId, actor: 'x', now: NOW };
      expect(await attempt(service, own, INSERT(network.agencyId, '0.25', '0.75'))).toBeNull();
      expect(await attempt(service, own, INSERT(other.agencyId, '0.25', '0.75'))).toBe('42501');
      expect(await attempt(service, { ...own, organisation: network.mainId }, INSERT(network.mainId, '0.25', '0.75'))).toBe('42501');
      expect(await attempt(service, own, INSERT(network.agencyId, '0.04', '0.96'))).toBe('weights_distance_check');
      expect(await attempt(service, own, INSERT(network.agencyId, '0.25', '0.7'))).toBe('weights_sum');
      expect(await attempt(service, own, 'UPDATE matching.weights SET topics = 0')).toBe('42501');
      expect(await attempt(service, own, 'DELETE FROM matching.weights')).toBe('42501');
    } finally {
      await service.end();
    }
    // Nor can the owner.
    await expect(database.superuser.query('UPDATE matching.weights SET topics = topics')).rejects.toMatchObject({ code: '23001' });
  });

  it('GZ-16, NRW-09: the weights have no column for a price or a provider', async () => {
    const { rows } = await database.superuser.query<{ column_name: string }>(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'matching' AND table_name = 'weights' ORDER BY ordinal_position`);
    expect(rows.map((row) => row.column_name)).toEqual([
      'agency_id', 'version', 'topics', 'distance', 'start', 'wish', 'age_middle', 'group_fill', 'half_distance_km', 'half_wait_days', 'reason', 'published_by', 'published_at',
    ]);
  });
});

describe('cases to try weights with', () => {
  const cases = async (context: RequestContext) => (await new FindCasesToWeighQuery(database.unitOfWork).page(context, { first: 100 })).rows.map(({ node }) => node);

  it('are those of the agency itself that search for a seat, and each is noted as read', async () => {
    await addReferral(database.superuser, network, 'F-DONE', { lat: 50.1, lon: 8.7 });
    await database.superuser.query(`UPDATE referrals.referral SET state = CASE code WHEN 'F-1' THEN 'SEARCHING' ELSE 'PLACED' END WHERE code IN ('F-1', 'F-DONE')`);
    expect(await cases(administrator())).toEqual([{ id: referralId, code: 'F-1' }]);
    expect(await cases(administrator(other))).toEqual([]);
    expect(await cases(asOrganisation(network.mainId, ['ADMINISTRATOR']))).toEqual([]);
    const { rows } = await database.superuser.query(`SELECT granted FROM identity.access_log WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`, [referralId]);
    expect(rows).toEqual([{ granted: true }]);
  });
});
