import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BlockSeatsUseCase,
  claimSeats,
  FindOwnSeatsQuery,
  FindSessionSeatsQuery,
  KeepSeatsUseCase,
  ReleaseOwnSeatsUseCase,
  releaseSeats,
  type BlockSeatsInput,
  type OwnSeatsRecord,
} from '#offers';
import { UnitOfWork, type RequestContext } from '#platform';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** A Friday in May; in Berlin it is two hours later. */
const NOW = '2026-05-01T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let referralId: string;
let block: BlockSeatsUseCase;
let keep: KeepSeatsUseCase;
let release: ReleaseOwnSeatsUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  referralId = await addReferral(database.superuser, network, 'F-1');
  block = new BlockSeatsUseCase(database.unitOfWork);
  keep = new KeepSeatsUseCase(database.unitOfWork);
  release = new ReleaseOwnSeatsUseCase(database.unitOfWork);
});
afterAll(() => database.close());

let offers = 0;
const offerOf = (capacity: number, dates = weekly('2026-05-05', 3)): Promise<TestOffer> => addOffer(database.superuser, network, { code: `own-${++offers}`, dates, capacity });
const host = (): RequestContext => asGroupLead(network);

async function blocked(input: BlockSeatsInput): Promise<OwnSeatsRecord> {
  const outcome = await block.run(host(), input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const claimForCase = (sessionIds: readonly string[], holderId = randomUUID(), expiresAt: Date | null = null, now = NOW) =>
  database.unitOfWork.run(
    asCaseworker(network),
    (tx) => claimSeats(tx, { holderId, referralId, agencyId: network.agencyId, sessionIds, isOwnCase: false, expiresAt }),
    { now },
  );

const seatsOf = async (offer: TestOffer): Promise<{ taken: number; kept: number }[]> =>
  (await database.superuser.query('SELECT seats_taken AS taken, seats_kept AS kept FROM offers.session WHERE offer_id = $1 ORDER BY date', [offer.id])).rows as { taken: number; kept: number }[];

const newsOf = async (offer: TestOffer): Promise<number> =>
  (await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM platform.outbox WHERE queue = 'offers' AND job = 'answer-saved-searches' AND payload = jsonb_build_object('offerId', $1::text)`, [offer.id])).rows[0]!.n;

describe('blocking seats', () => {
  it('takes them in all planned sessions of the days, and nothing else', async () => {
    const offer = await offerOf(4);
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [offer.sessionIds[1]]);
    const own = await blocked({ offerId: offer.id, from: '2026-05-05', to: '2026-05-19', seats: 3 });
    expect(own).toEqual({
      id: own.id,
      offerId: offer.id,
      kind: 'BLOCK',
      seats: 3,
      until: null,
      sessions: [
        { sessionId: offer.sessionIds[0], date: '2026-05-05', seats: 3 },
        { sessionId: offer.sessionIds[2], date: '2026-05-19', seats: 3 },
      ],
    });
    expect(await seatsOf(offer)).toEqual([{ taken: 3, kept: 0 }, { taken: 0, kept: 0 }, { taken: 3, kept: 0 }]);
  });

  it('is journalled, and so is the release, with what was and what became', async () => {
    const offer = await offerOf(4, ['2026-05-05']);
    const own = await blocked({ offerId: offer.id, sessionIds: offer.sessionIds, seats: 2 });
    expect((await release.run(host(), { ownSeatsId: own.id })).ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT action, organisation_id, agency_id, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id', [own.id]);
    const common = { organisation_id: network.hostId, agency_id: null };
    expect(rows).toEqual([
      { ...common, action: 'seats.blocked', before: null, after: { offerId: offer.id, kind: 'BLOCK', seats: 2, until: null, sessionIds: offer.sessionIds } },
      { ...common, action: 'seats.released', before: { offerId: offer.id, kind: 'BLOCK', until: null, sessions: [{ sessionId: offer.sessionIds[0], date: '2026-05-05', seats: 2 }] }, after: null },
    ]);
  });

  it('happens once per key, and a refusal is not remembered', async () => {
    const offer = await offerOf(2, ['2026-05-05']);
    const wish = { offerId: offer.id, from: '2026-05-05', to: '2026-05-05', seats: 2, idempotencyKey: randomUUID() };
    const holderId = randomUUID();
    await claimForCase(offer.sessionIds, holderId);
    expect(await block.run(host(), wish)).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
    await database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, holderId));
    const first = await block.run(host(), wish);
    expect(first.ok).toBe(true);
    expect(await block.run(host(), wish)).toEqual(first);
    expect(await block.run(host(), { ...wish, seats: 1 })).toMatchObject({ ok: false, refusal: { code: 'IDEMPOTENCY_CONFLICT' } });
    expect(await seatsOf(offer)).toEqual([{ taken: 2, kept: 0 }]);
  });

  it('takes all or none: sessions with too few free seats are named', async () => {
    const offer = await offerOf(3);
    await claimForCase([offer.sessionIds[1]!, offer.sessionIds[2]!]);
    expect(await block.run(host(), { offerId: offer.id, from: '2026-05-05', to: '2026-05-19', seats: 3 })).toMatchObject({
      ok: false,
      refusal: { code: 'SEAT_TAKEN', sessions: [{ sessionId: offer.sessionIds[1], date: '2026-05-12' }, { sessionId: offer.sessionIds[2], date: '2026-05-19' }] },
    });
    expect(await seatsOf(offer)).toEqual([{ taken: 0, kept: 0 }, { taken: 1, kept: 0 }, { taken: 1, kept: 0 }]);
    expect(await claimForCase(offer.sessionIds)).toMatchObject({ ok: true });
  });

  it('leaves a foreign case no seat', async () => {
    const offer = await offerOf(2, ['2026-05-05']);
    await blocked({ offerId: offer.id, sessionIds: offer.sessionIds, seats: 2 });
    expect(await claimForCase(offer.sessionIds)).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
  });
});

describe('refusals of a wish', () => {
  it('a foreign offer answers like none', async () => {
    const offer = await offerOf(2, ['2026-05-05']);
    const wish = { offerId: offer.id, sessionIds: offer.sessionIds, seats: 1 };
    const none = await block.run(host(), { ...wish, offerId: randomUUID() });
    expect(none).toMatchObject({ ok: false, refusal: { code: 'OFFER_NOT_FOUND' } });
    for (const stranger of [asOrganisation(network.mainId, ['GROUP_LEAD']), asCaseworker(network)]) expect(await block.run(stranger, wish)).toEqual(none);
    expect(await block.run(host(), { ...wish, offerId: 'no-uuid' })).toEqual(none);
  });

  it('days that have passed, days without a session, sessions of others', async () => {
    const offer = await offerOf(2, ['2026-04-28', '2026-05-05']);
    const other = await offerOf(2, ['2026-05-05']);
    const days = (from: string, to: string) => block.run(host(), { offerId: offer.id, from, to, seats: 1 });
    expect(await days('2026-04-30', '2026-05-05')).toMatchObject({ refusal: { code: 'DAY_IN_PAST', day: '2026-04-30', today: '2026-05-01' } });
    expect(await days('2026-05-06', '2026-05-30')).toMatchObject({ refusal: { code: 'NO_SESSIONS', sessionIds: [] } });
    expect(await days('2026-05-06', '2026-05-05')).toMatchObject({ refusal: { code: 'OWN_SEATS_INVALID', problem: 'DAYS_REVERSED' } });
    for (const foreign of [other.sessionIds[0]!, offer.sessionIds[0]!, randomUUID(), 'nonsense'])
      expect(await block.run(host(), { offerId: offer.id, sessionIds: [offer.sessionIds[1]!, foreign], seats: 1 })).toMatchObject({ refusal: { code: 'NO_SESSIONS', sessionIds: [foreign] } });
    expect(await keep.run(host(), { offerId: offer.id, sessionIds: [offer.sessionIds[1]!], seats: 1, until: '2026-04-30' })).toMatchObject({ refusal: { code: 'DAY_IN_PAST', day: '2026-04-30' } });
  });
});

describe('keeping seats', () => {
  it('lasts until the end of the day in Berlin, in summer and in winter', async () => {
    for (const [day, ends] of [['2026-05-03', '2026-05-03T22:00:00.000Z'], ['2026-10-24', '2026-10-24T22:00:00.000Z'], ['2026-10-25', '2026-10-25T23:00:00.000Z']] as const) {
      const offer = await offerOf(2, ['2026-12-01']);
      const kept = await keep.run(host(), { offerId: offer.id, sessionIds: offer.sessionIds, seats: 2, until: day });
      expect(kept).toMatchObject({ ok: true, value: { kind: 'KEPT', until: day } });
      const { rows } = await database.superuser.query<{ expires_at: Date }>('SELECT expires_at FROM offers.seat_claim WHERE session_id = $1', [offer.sessionIds[0]]);
      expect(rows[0]!.expires_at.toISOString()).toBe(ends);
      const secondBefore = new Date(Date.parse(ends) - 1_000).toISOString();
      expect(await claimForCase(offer.sessionIds, randomUUID(), null, secondBefore)).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
      expect(await claimForCase(offer.sessionIds, randomUUID(), null, ends)).toMatchObject({ ok: true });
    }
  });
});

describe('releasing seats of the host\'s own', () => {
  it('gives back those from today on; what is over stays as it was', async () => {
    const offer = await offerOf(2);
    const own = await blocked({ offerId: offer.id, from: '2026-05-05', to: '2026-05-19', seats: 2 });
    const later = new ReleaseOwnSeatsUseCase(new UnitOfWork(database.dataSource, { now: '2026-05-12T08:00:00Z' }));
    const outcome = await later.run(host(), { ownSeatsId: own.id });
    expect(outcome).toMatchObject({ ok: true, value: { id: own.id, sessions: [{ date: '2026-05-12' }, { date: '2026-05-19' }] } });
    expect(await seatsOf(offer)).toEqual([{ taken: 2, kept: 0 }, { taken: 0, kept: 0 }, { taken: 0, kept: 0 }]);
    expect(await later.run(host(), { ownSeatsId: own.id })).toMatchObject({ ok: false, refusal: { code: 'OWN_SEATS_NOT_FOUND' } });
  });

  it('foreign ones answer like none, and a seat of a case is not given back by this way', async () => {
    const offer = await offerOf(4, ['2026-05-05']);
    const own = await blocked({ offerId: offer.id, sessionIds: offer.sessionIds, seats: 2 });
    const none = await release.run(host(), { ownSeatsId: randomUUID() });
    expect(await release.run(asOrganisation(network.mainId, ['GROUP_LEAD']), { ownSeatsId: own.id })).toEqual(none);
    expect(await release.run(host(), { ownSeatsId: 'no-uuid' })).toEqual(none);
    // The host is responsible for this case, and so sees its claim.
    const ownCase = await addReferral(database.superuser, network, 'F-own-case', { responsible_id: network.hostId });
    const holderId = randomUUID();
    const claimed = await database.unitOfWork.run(asCaseworker(network), (tx) =>
      claimSeats(tx, { holderId, referralId: ownCase, agencyId: network.agencyId, sessionIds: offer.sessionIds, isOwnCase: true, expiresAt: null }),
    );
    expect(claimed.ok).toBe(true);
    expect(await release.run(host(), { ownSeatsId: holderId })).toEqual(none);
    expect(await database.unitOfWork.run(host(), (tx) => releaseSeats(tx, own.id))).toBe(0);
    expect(await seatsOf(offer)).toEqual([{ taken: 3, kept: 0 }]);
  });
});

describe('news of free seats', () => {
  it('leave once per offer, and only when a full session has a seat again', async () => {
    const offer = await offerOf(2);
    const first = randomUUID();
    await claimForCase(offer.sessionIds, first);
    const own = await blocked({ offerId: offer.id, from: '2026-05-05', to: '2026-05-12', seats: 1 });
    expect(await newsOf(offer)).toBe(0);
    // Two of three sessions are full, and both are free again: one piece of news.
    expect((await release.run(host(), { ownSeatsId: own.id })).ok).toBe(true);
    expect(await newsOf(offer)).toBe(1);
    expect(await database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, first))).toBe(3);
    expect(await newsOf(offer)).toBe(1);
  });

  it('leave with the seats of a case, too, for sessions that somebody can still come to', async () => {
    const offer = await offerOf(1, ['2026-04-28', '2026-05-05']);
    const [past, coming] = [randomUUID(), randomUUID()];
    await claimForCase([offer.sessionIds[0]!], past);
    await claimForCase([offer.sessionIds[1]!], coming);
    await database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, past));
    expect(await newsOf(offer)).toBe(0);
    await database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, coming));
    expect(await newsOf(offer)).toBe(1);
    await claimForCase([offer.sessionIds[1]!], coming);
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [offer.sessionIds[1]]);
    await database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, coming));
    expect(await newsOf(offer)).toBe(1);
  });

  it('leave when a claim finds expired ones and a seat remains, and not when it takes the last seat again', async () => {
    const soon = new Date('2026-05-01T08:00:01Z');
    const one = await offerOf(1, ['2026-05-05']);
    await claimForCase(one.sessionIds, randomUUID(), soon);
    await claimForCase(one.sessionIds, randomUUID(), null, '2026-05-01T08:00:02Z');
    expect(await newsOf(one)).toBe(0);
    const two = await offerOf(2, ['2026-05-05']);
    await claimForCase(two.sessionIds, randomUUID(), soon);
    await claimForCase(two.sessionIds, randomUUID(), soon);
    await claimForCase(two.sessionIds, randomUUID(), null, '2026-05-01T08:00:02Z');
    expect(await newsOf(two)).toBe(1);
  });
});

describe('what is seen', () => {
  it('everybody sees the published seats, the host alone what is blocked and kept', async () => {
    const offer = await offerOf(6, ['2026-05-05']);
    await blocked({ offerId: offer.id, sessionIds: offer.sessionIds, seats: 2 });
    await keep.run(host(), { offerId: offer.id, sessionIds: offer.sessionIds, seats: 1, until: '2026-05-03' });
    await claimForCase(offer.sessionIds);
    const seen = async (context: RequestContext, now = NOW) => (await new FindSessionSeatsQuery(new UnitOfWork(database.dataSource, { now })).byIds(context, offer.sessionIds)).get(offer.sessionIds[0]!);
    expect(await seen(host())).toEqual({ published: 3, blocked: 2, kept: 1 });
    for (const other of [asCaseworker(network), asOrganisation(network.mainId)]) expect(await seen(other)).toEqual({ published: 3, blocked: null, kept: null });
    expect(await seen(host(), '2026-05-03T22:00:00Z')).toEqual({ published: 4, blocked: 2, kept: 0 });
  });

  it('that seats are kept is no secret in the database: every organisation reads how many, and no claim', async () => {
    const offer = await offerOf(6, ['2026-05-05']);
    await blocked({ offerId: offer.id, sessionIds: offer.sessionIds, seats: 2 });
    await keep.run(host(), { offerId: offer.id, sessionIds: offer.sessionIds, seats: 1, until: '2026-05-03' });
    const read = (context: RequestContext) =>
      database.unitOfWork.run(context, (tx) =>
        tx.sql('SELECT s.seats_kept AS kept, (SELECT count(*)::int FROM offers.seat_claim c WHERE c.session_id = s.id) AS claims FROM offers.session_v s WHERE s.id = $1', [offer.sessionIds[0]]),
      );
    expect(await read(host())).toEqual([{ kept: 1, claims: 2 }]);
    for (const other of [asCaseworker(network), asOrganisation(network.mainId)]) expect(await read(other)).toEqual([{ kept: 1, claims: 0 }]);
  });

  it('the host lists its own seats page by page; for others the list is empty', async () => {
    const offer = await offerOf(6);
    const first = await blocked({ offerId: offer.id, from: '2026-05-05', to: '2026-05-19', seats: 2 });
    const later = new KeepSeatsUseCase(new UnitOfWork(database.dataSource, { now: '2026-05-01T08:00:01Z' }));
    const second = await later.run(host(), { offerId: offer.id, sessionIds: [offer.sessionIds[2]!], seats: 1, until: '2026-05-03' });
    const find = new FindOwnSeatsQuery(database.unitOfWork);
    const page = (await find.ofOffers(host(), [offer.id], { first: 1 })).get(offer.id)!;
    expect(page).toMatchObject({ hasNextPage: true, rows: [{ node: first }] });
    const next = (await find.ofOffers(host(), [offer.id], { first: 1, after: page.rows[0]!.cursor })).get(offer.id)!;
    expect(next).toMatchObject({ hasNextPage: false, rows: [{ node: (second as { value: OwnSeatsRecord }).value }] });
    for (const other of [asCaseworker(network), asOrganisation(network.mainId)]) expect((await find.ofOffers(other, [offer.id], { first: 5 })).get(offer.id)!.rows).toEqual([]);
  });
});

describe('raw SQL with the service\'s role', () => {
  it('claims no own seats in offers of others', async () => {
    const offer = await offerOf(4, ['2026-05-05']);
    const insert = (claimant: string) =>
      database.unitOfWork.run(asOrganisation(claimant), (tx) =>
        tx.execute(`INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, platform.new_id(), 'BLOCK', 1, $2)`, [offer.sessionIds[0], claimant]),
      );
    await expect(insert(network.mainId)).rejects.toMatchObject({ code: '42501' });
    await expect(insert(network.agencyId)).rejects.toMatchObject({ code: '42501' });
    expect(await insert(network.hostId)).toBe(1);
  });
});
