import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { addOffers, buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { EventStream } from '../support/event-stream.js';
import type { MatchesChangedSubscription } from '../support/gql/types.generated.js';
import { Program } from '../support/programs.js';
import { until } from '../support/until.js';

type Event = NonNullable<MatchesChangedSubscription['matchesChanged']>;

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
const FIELD = 'matchesChanged';

let api: TestApi;
let worker: Program;
let caseworker: Credentials;
let offers = 2;
const streams: EventStream[] = [];

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, offers);
  await sql(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  worker = await startWorker();
  await until('the first answer is there', async () => (await answerOf(ids.northReferral))?.match_count === offers);
}, 120_000);
afterAll(async () => {
  streams.forEach((stream) => stream.close());
  await worker.end();
  await api.close();
});

const sql = (text: string, values: unknown[] = []) => api.database.superuser.query(text, values);
const answerOf = async (referralId: string) =>
  (await sql('SELECT version, match_count FROM matching.answer WHERE referral_id = $1 AND evaluated_at IS NOT NULL', [referralId])).rows[0] as { version: number; match_count: number } | undefined;
const offerId = async (code: string) => (await sql('SELECT id FROM offers.offer WHERE code = $1', [code])).rows[0].id as string;

async function startWorker(): Promise<Program> {
  const program = Program.start([WORKER], { DATABASE_URL: api.database.url, PV_WORKER_HEALTH_PORT: '0' });
  await program.says('"working"');
  return program;
}

async function follow(referralId: string = ids.northReferral, sinceVersion: number | null = null, credentials = caseworker): Promise<EventStream> {
  const stream = await api.follow('MatchesChanged', { referralId, sinceVersion }, credentials);
  streams.push(stream);
  return stream;
}

/** Takes all seats of an offer, or gives them back, as its host. */
const block = async (code: string) =>
  sql(
    `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT s.id, o.id, 'BLOCK', s.capacity - s.seats_taken, o.host_id
     FROM offers.offer o JOIN offers.session s ON s.offer_id = o.id WHERE o.code = $1`,
    [code],
  );
const unblock = async (code: string) => sql('DELETE FROM offers.seat_claim WHERE holder_id = $1', [await offerId(code)]);
const addOffer = async () => {
  offers++;
  await addOffers(api.database.superuser, offers, offers);
  return `G-${String(offers).padStart(2, '0')}`;
};

describe('whoever follows a referral', () => {
  it('hears first where the answer stands, then of a seat that is taken, a seat that is freed and a new offer', async () => {
    const stream = await follow();
    const first = await stream.data<Event>(FIELD);
    expect(first).toMatchObject({ referralId: ids.northReferral, appeared: [], gone: [], matchCount: 2, isRestart: true });
    await block('G-01');
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: first.version + 1, appeared: [], gone: [await offerId('G-01')], matchCount: 1, isRestart: false });
    await unblock('G-01');
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: first.version + 2, appeared: [{ code: 'G-01' }], gone: [], matchCount: 2 });
    const code = await addOffer();
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: first.version + 3, appeared: [{ code }], gone: [], matchCount: 3 });
    stream.close();
  });

  it('hears nothing of a change that does not change the answer', async () => {
    const stream = await follow();
    const { version } = await stream.data<Event>(FIELD);
    await sql(`UPDATE offers.offer SET capacity = 9, age_to = 40 WHERE code = 'G-01'`);
    await until('the change is followed', async () => (await sql('SELECT FROM matching.touched')).rowCount === 0);
    await block('G-02');
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: version + 1, gone: [await offerId('G-02')] });
    await unblock('G-02');
    await stream.data<Event>(FIELD);
    stream.close();
  });

  it('and comes back with their last version gets what they missed, put together; with one that was never given, they start again', async () => {
    const before = await answerOf(ids.northReferral);
    const missed = await addOffer();
    await until('it is matched', async () => (await answerOf(ids.northReferral))!.version === before!.version + 1);
    await block('G-01');
    await until('it is matched', async () => (await answerOf(ids.northReferral))!.version === before!.version + 2);
    const stream = await follow(ids.northReferral, before!.version);
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: before!.version + 2, appeared: [{ code: missed }], gone: [await offerId('G-01')], isRestart: false });
    await unblock('G-01');
    expect(await stream.data<Event>(FIELD)).toMatchObject({ version: before!.version + 3, appeared: [{ code: 'G-01' }] });
    stream.close();
    const strange = await follow(ids.northReferral, 9_999);
    expect(await strange.data<Event>(FIELD)).toMatchObject({ version: before!.version + 3, appeared: [], gone: [], isRestart: true });
    strange.close();
  });

  it('is understood by a client of the protocol that we did not write', async () => {
    const client = createClient({ url: `${api.url}/graphql/stream`, headers: caseworker, retryAttempts: 0 });
    const results = client.iterate({ query: `subscription { matchesChanged(referralId: "${ids.northReferral}") { referralId } }` });
    expect((await results.next()).value).toEqual({ data: { matchesChanged: { referralId: ids.northReferral } } });
    await results.return?.();
    client.dispose();
  });

  it('is noted once as a reader of the referral', async () => {
    const reads = async () => (await sql(`SELECT count(*)::int AS n FROM identity.access_log WHERE subject_kind = 'referral' AND subject_id = $1 AND granted`, [ids.northReferral])).rows[0].n as number;
    const before = await reads();
    const stream = await follow();
    await stream.data<Event>(FIELD);
    expect(await reads()).toBe(before + 1);
    stream.close();
  });
});

describe('nobody follows what they may not see', () => {
  it('a foreign referral answers like one that does not exist, and the try is noted', async () => {
    for (const referralId of [ids.southReferral, ids.oak, 'nonsense']) {
      const stream = await follow(referralId);
      expect((await stream.next()).data).toEqual({ data: { matchesChanged: null } });
      expect(await stream.end()).toBe('COMPLETE');
    }
    const { rows } = await sql(`SELECT count(*)::int AS n FROM identity.access_log WHERE subject_id = $1 AND NOT granted`, [ids.southReferral]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('without a session, or without the role, it is refused and ends', async () => {
    const nobody = await follow(ids.northReferral, null, {});
    expect((await nobody.next()).data).toEqual({ data: null, errors: [expect.objectContaining({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } })] });
    expect(await nobody.end()).toBe('COMPLETE');
    const billing = await follow(ids.northReferral, null, await api.signIn('billing@north.example', ids.northAgency, 'BILLING'));
    expect((await billing.next()).data?.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await billing.end()).toBe('COMPLETE');
  });

  it('a lost role ends it with the next event, which is not told', async () => {
    const other = await api.signIn('leaves@north.example', ids.northAgency, 'CASEWORKER');
    const stream = await follow(ids.northReferral, null, other);
    await stream.data<Event>(FIELD);
    await sql(`DELETE FROM identity.membership WHERE user_id = (SELECT id FROM auth."user" WHERE email = 'leaves@north.example')`);
    await addOffer();
    expect((await stream.next()).data).toEqual({ data: null, errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] });
    expect(await stream.end()).toBe('COMPLETE');
  });

  it('so does a revoked session', async () => {
    const other = await api.signIn('revoked@north.example', ids.northAgency, 'CASEWORKER');
    const stream = await follow(ids.northReferral, null, other);
    await stream.data<Event>(FIELD);
    await sql(`DELETE FROM auth.session WHERE "userId" = (SELECT id FROM auth."user" WHERE email = 'revoked@north.example')`);
    await addOffer();
    expect((await stream.next()).data?.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await stream.end()).toBe('COMPLETE');
  });
});

describe('nothing is lost', () => {
  it('when the worker is killed: another one follows what was noted', async () => {
    const stream = await follow();
    const { version } = await stream.data<Event>(FIELD);
    await worker.end('SIGKILL');
    const code = await addOffer();
    expect((await sql(`SELECT FROM matching.touched WHERE subject_id = $1`, [await offerId(code)])).rowCount).toBeGreaterThan(0);
    worker = await startWorker();
    expect(await stream.data<Event>(FIELD, 30_000)).toMatchObject({ version: version + 1, appeared: [{ code }] });
    stream.close();
  });

  it('when the connection on which the API hears of it is cut: everybody is asked anew when it is back', async () => {
    const stream = await follow();
    const { version } = await stream.data<Event>(FIELD);
    const listening = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'platzverbund-live'`;
    await worker.end();
    expect((await sql(`SELECT pg_terminate_backend(pid) ${listening}`)).rowCount).toBe(1);
    // Told while nobody hears: the version is written and its notification is for nobody.
    const code = await addOffer();
    await until('nobody hears', async () => (await sql(`SELECT ${listening}`)).rowCount === 0);
    worker = await startWorker();
    expect(await stream.data<Event>(FIELD, 30_000)).toMatchObject({ version: version + 1, appeared: [{ code }] });
    expect((await sql(`SELECT ${listening}`)).rowCount).toBe(1);
    stream.close();
  });
});

describe('the way in', () => {
  const query = `subscription { matchesChanged(referralId: "${ids.northReferral}") { version } }`;

  it('takes JSON that asks for an event stream, which a foreign page may not send by itself', async () => {
    expect((await EventStream.open(api.url, { query }, caseworker, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await EventStream.open(api.url, { query }, caseworker, { accept: 'application/json' })).status).toBe(406);
    const get = await fetch(`${api.url}/graphql/stream?query=${encodeURIComponent(query)}`, { headers: { accept: 'text/event-stream', ...caseworker } });
    expect(get.status).toBe(404);
  });

  it.each([
    ['a query', '{ referrals(first: 1) { edges { node { id } } } }', 'BAD_REQUEST'],
    ['what cannot be read', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { gossip }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too many aliases', `subscription { matchesChanged(referralId: "x") { ${Array.from({ length: 40 }, (_, n) => `a${n}: version`).join(' ')} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['too long a document', `subscription { matchesChanged(referralId: "x") { ${'version '.repeat(3_000)} } }`, 'GRAPHQL_PARSE_FAILED'],
    ['too many rows of rows', `subscription($rows: Int! = 100) { matchesChanged(referralId: "x") { ${Array.from({ length: 29 }, (_, n) => `a${n}: appeared { sessions(from: "2026-05-01", to: "2026-05-31", first: $rows) { edges { node { id date start state minutes } } } }`).join(' ')} } }`, 'QUERY_TOO_COSTLY'],
    ['a variable of another type', 'subscription($v: Int!) { matchesChanged(referralId: "x", sinceVersion: $v) { version } }', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, text, code) => {
    const stream = await EventStream.open(api.url, { query: text, variables: { v: 'seven' } }, caseworker);
    expect((await stream.next()).data?.errors?.[0]?.extensions).toEqual({ code });
    expect(await stream.end()).toBe('COMPLETE');
  });

  it('lets a person follow twenty things at a time', async () => {
    const busy = await api.signIn('busy@north.example', ids.northAgency, 'CASEWORKER');
    const open = await Promise.all(Array.from({ length: 20 }, () => follow(ids.northReferral, null, busy)));
    await Promise.all(open.map((stream) => stream.data<Event>(FIELD)));
    expect((await follow(ids.northReferral, null, busy)).status).toBe(429);
    open[0]!.close();
    await until('there is room again', async () => (await follow(ids.northReferral, null, busy)).status === 200);
    open.forEach((stream) => stream.close());
  });

  it('a subscription sent to /graphql does nothing there', async () => {
    const { body } = await api.post({ query }, caseworker);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  it('when the service stops, streams end without a last word, so that clients come back, and it stops at once', async () => {
    const stream = await follow();
    await stream.data<Event>(FIELD);
    const stopping = performance.now();
    await api.stop();
    expect(performance.now() - stopping).toBeLessThan(10_000);
    expect(await stream.end()).toBe('CUT');
  });
});
