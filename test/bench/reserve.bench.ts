import { createHash } from 'node:crypto';
import type { RequestContext } from '#platform';
import { HoldSeatUseCase, RequestSeatUseCase } from '#reservations';
import type pg from 'pg';
import { ApiClient } from './api-client.js';
import { BareReservations } from './bare/reserve-seat.js';
import { startBenchApi } from './bench-api.js';
import { checksum, type BenchDatabase } from './bench-database.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { AGENCY_ID, SESSIONS, writeReserveData, type ReserveData } from './data/reserve-data.js';
import { summariseProfiles } from './profile.js';
import { StatementTimes } from './statement-times.js';

const CLIENTS = 16;
const OFFERS = 400;
/** Seats in one run of one kind, each held and then confirmed. */
const STAYS = 800;
/** Of which the statements are timed, where a profile is asked for. */
const MEASURED = 50;

const HOLD = 'mutation Hold($input: HoldSeatInput!) { holdSeat(input: $input) { __typename ... on Reservation { id } ... on Refusal { code message } } }';
const REQUEST = 'mutation Request($input: SeatInput!) { requestSeat(input: $input) { __typename ... on Reservation { id state } ... on Refusal { code message } } }';

/** One way of holding a seat and making it one for good. */
interface Side {
  /** Answers the id of the reservation. */
  hold(key: string, wish: { readonly referralId: string; readonly offerId: string }): Promise<string>;
  confirm(key: string, reservationId: string): Promise<unknown>;
}

/**
 * Hold and confirmation of a stay of 12 sessions by 16 clients, in one hot group and in many, against the same rows written by hand.
 * PV_BENCH_PROFILE names a folder for a profile of the API; then it says, too, which statements there are and how long they take.
 */
export const reserveBench: Bench = {
  name: 'reserve',
  compares: 'hold and confirmation of a stay of 12 sessions through GraphQL, 16 clients, in one hot group and in 400, against the same rows written by hand',
  prepare: async (database, scale) => {
    const stays = Math.max(CLIENTS, Math.round(STAYS * scale));
    const data = await writeReserveData(database.owner, { offers: Math.max(CLIENTS, Math.round(OFFERS * scale)), stays });
    const profiles = process.env['PV_BENCH_PROFILE'];
    const api = await startBenchApi(database, AGENCY_ID, 'CASEWORKER', profiles);
    const client = new ApiClient(api, CLIENTS);
    const { rows } = await database.owner.query<{ user_id: string }>('SELECT user_id FROM identity.membership');
    const product = productSide(client);
    await product.hold(keyOf('a verdict as it is'), { referralId: data.referralIds[0]!, offerId: data.offerIds[0]! });
    const verdict = await database.owner.query<{ verdicts: object }>('SELECT verdicts FROM reservations.verdict');
    const bare = new BareReservations(database.url, CLIENTS, rows[0]!.user_id, JSON.stringify(verdict.rows[0]!.verdicts));
    if (profiles !== undefined) await reportStatements(database, data, rows[0]!.user_id);
    return prepared(database, data, stays, product, bare, async () => {
      client.close();
      await api.close();
      await bare.close();
      if (profiles !== undefined) for (const line of await summariseProfiles(profiles)) console.error(line);
    });
  },
};

/** The statements of a hold and of a confirmation, one after the other, with nobody beside; what they leave goes with the first reset. */
async function reportStatements({ unitOfWork }: BenchDatabase, { offerIds, referralIds }: ReserveData, actor: string): Promise<void> {
  const context: RequestContext = { actor, organisationId: AGENCY_ID, scope: 'ORGANISATION', roles: ['CASEWORKER'], purpose: 'CASE_WORK', correlationId: 'bench' };
  const [hold, request] = [new HoldSeatUseCase(unitOfWork), new RequestSeatUseCase(unitOfWork)];
  const held: string[] = [];
  const [first, ...cases] = referralIds.slice(1, 2 + MEASURED);
  const holdAt = async (referralId: string, n: number) => {
    const outcome = await hold.run(context, { referralId, offerId: offerIds[n % offerIds.length]!, variant: 'INTEGRATED', kind: 'FORM', idempotencyKey: keyOf(`measured ${referralId} hold`) });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value.id;
  };
  // The first one prepares its statements.
  await request.run(context, { reservationId: await holdAt(first!, 1) });
  const holds = await new StatementTimes().during(cases.length, async () => {
    for (const [n, id] of cases.entries()) held.push(await holdAt(id, n + 2));
  });
  const confirmations = await new StatementTimes().during(held.length, async () => {
    for (const id of held) await request.run(context, { reservationId: id, idempotencyKey: keyOf(`measured ${id} confirm`) });
  });
  for (const line of ['holdSeat, statements:', ...holds, 'requestSeat, statements:', ...confirmations]) console.error(line);
}

function prepared({ owner }: BenchDatabase, data: ReserveData, stays: number, product: Side, bare: Side, close: () => Promise<void>): PreparedBench {
  return {
    sizes: { offers: data.offerIds.length + 1, sessions: (data.offerIds.length + 1) * SESSIONS, stays, clients: CLIENTS },
    product: () => reserveAll(product, data),
    bare: () => reserveAll(bare, data),
    // Rates: the more the better, so the bare side's time stands above the line.
    ratios: (ours, theirs) => ({ hot: theirs['hot']! / ours['hot']!, spread: theirs['spread']! / ours['spread']! }),
    reset: () => reset(owner),
    content: () => contentOf(owner),
    close,
  };
}

const productSide = (client: ApiClient): Side => ({
  hold: async (key, wish) => (await client.ask<{ __typename: string; id: string }>(HOLD, { input: { ...wish, idempotencyKey: key } }, 'Reservation')).id,
  confirm: async (key, reservationId) => {
    const { state } = await client.ask<{ __typename: string; state: string }>(REQUEST, { input: { reservationId, idempotencyKey: key } }, 'Reservation');
    if (state !== 'CONFIRMED') throw new Error(`The seat is ${state}.`);
  },
});

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

/** Each kind on its own; the times are those of a kind as a whole. */
async function reserveAll(side: Side, { hotOfferId, offerIds, hotReferralIds, referralIds }: ReserveData): Promise<Steps> {
  const taken: Record<string, number> = {};
  for (const [name, among, cases] of [
    ['hot', [hotOfferId], hotReferralIds],
    ['spread', offerIds, referralIds],
  ] as const) {
    const began = performance.now();
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => reserve(side, name, among, cases, client)));
    taken[name] = performance.now() - began;
  }
  return taken;
}

/** One client's part: every sixteenth case, each in the next of the offers. */
async function reserve(side: Side, name: string, offerIds: readonly string[], referralIds: readonly string[], client: number): Promise<void> {
  for (let stay = client; stay < referralIds.length; stay += CLIENTS) {
    const id = await side.hold(keyOf(`${name} ${stay} hold`), { referralId: referralIds[stay]!, offerId: offerIds[stay % offerIds.length]! });
    await side.confirm(keyOf(`${name} ${stay} confirm`), id);
  }
}

/** As a replica a session fires no trigger, so not those either that forbid it. */
async function reset(owner: pg.Client): Promise<void> {
  await owner.query(`SET session_replication_role = replica;
    TRUNCATE reservations.reservation, offers.seat_claim, matching.choice, matching.touched, platform.journal, platform.journal_pending, platform.outbox, platform.idempotency CASCADE;
    UPDATE offers.session SET seats_taken = 0, seats_kept = 0 WHERE seats_taken <> 0;
    UPDATE referrals.referral SET state = 'SEARCHING' WHERE state <> 'SEARCHING';
    RESET session_replication_role`);
  await owner.query('VACUUM ANALYZE offers.session, referrals.referral');
  await owner.query('CHECKPOINT');
}

/** What a run leaves, but for ids, codes and instants that each side draws for itself. */
async function contentOf(owner: pg.Client): Promise<Content> {
  const parts: readonly (readonly [string, string, string])[] = [
    ['claims', 'ROW(t.session_id, t.kind, t.seats, t.referral_id, t.agency_id, t.host_id, t.expires_at)', 'offers.seat_claim t'],
    ['sessions', 'ROW(t.id, t.seats_taken, t.seats_kept)', 'offers.session t'],
    ['reservations', 'ROW(t.referral_id, t.referral_code, t.agency_id, t.offer_id, t.host_id, t.variant, t.days, t.state, t.hold_kind, t.expires_at, t.host_answer, t.agency_answer)', 'reservations.reservation t'],
    ['verdicts', 'ROW(t.referral_id, length(t.verdicts::text) > 1000)', 'reservations.verdict t'],
    ['choices', 'ROW(t.referral_id, t.offer_id, t.agency_id, t.host_id, t.rank, t.wished, t.day)', 'matching.choice t'],
    ['cases', 'ROW(t.id, t.state)', 'referrals.referral t'],
    ['journal', `ROW(t.agency_id, t.organisation_id, t.actor, t.purpose, t.action, t.subject_kind, t.before, t.after - '{code,expiresAt}'::text[])`, 'platform.journal t'],
    ['outbox', 'ROW(t.queue, t.job)', 'platform.outbox t'],
    ['answers', `ROW(t.organisation_id, t.actor, t.key, t.response->'referralId', t.response->'offerId', t.response->'state')`, 'platform.idempotency t'],
  ];
  const content: [string, string][] = [];
  for (const [name, row, from] of parts) content.push([name, await checksum(owner, row, from)]);
  return Object.fromEntries(content);
}
