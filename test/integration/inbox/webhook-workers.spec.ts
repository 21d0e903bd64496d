import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildInboxNetwork } from '../../support/inbox-network.js';
import { Program } from '../../support/programs.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { deliverer, deliveriesOf, freed, localConfig, setUp, signedByHand, tell } from '../../support/webhook-office.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';
import { until } from '../../support/until.js';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');

let db: TestDatabase;
let receiver: WebhookReceiver;
const programs: Program[] = [];

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 12 });
  await buildInboxNetwork(db.superuser);
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.end('SIGKILL')));
  receiver.forget();
  await db.superuser.query('DELETE FROM inbox.webhook_endpoint; DELETE FROM platform.outbox');
});
afterAll(async () => {
  await receiver.close();
  await db.close();
});

async function startWorker(): Promise<Program> {
  const program = Program.start([WORKER], { DATABASE_URL: db.url, PV_WORKER_HEALTH_PORT: '0', PV_SECRET: localConfig.secret, PV_WEBHOOK_LOCALHOST: 'on' });
  programs.push(program);
  await program.says('"working"');
  return program;
}

/** The present of the database, moved by seconds. */
const inSeconds = async (seconds: number): Promise<string> =>
  (await db.superuser.query<{ at: Date }>('SELECT clock_timestamp() + make_interval(secs => $1) AS at', [seconds])).rows[0]!.at.toISOString();

describe('the worker of the service', () => {
  it('sends what was announced, and writes neither its address nor its body into a log', async () => {
    const { secret } = await setUp(db, `${receiver.url}/a-secret-path`);
    const worker = await startWorker();
    await tell(db, [freed(1)]);
    await receiver.has(1);
    await until('it is noted', async () => (await deliveriesOf(db))[0]!['state'] === 'DELIVERED');
    expect(receiver.received[0]!.headers['webhook-signature']).toBe(signedByHand(secret, receiver.received[0]!));
    expect(await worker.end()).toBe(0);
    expect(worker.output).not.toMatch(/a-secret-path|127\.0\.0\.1:\d+\/a|2026-05-04|whsec/);
  });

  it('finds what is due also when the queue was lost', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)]);
    await db.superuser.query('DELETE FROM platform.outbox');
    await startWorker();
    await receiver.has(1);
  });

  it('that is killed in the middle of a delivery loses nothing: once its lease has run out, the same message goes out again under the same id', async () => {
    await setUp(db, receiver.url);
    const victim = await startWorker();
    receiver.answer = () => undefined;
    await tell(db, [freed(1)]);
    await receiver.has(1);
    await victim.end('SIGKILL');
    receiver.answer = (response) => void response.writeHead(204).end();
    const [held] = await deliveriesOf(db);
    expect(held).toMatchObject({ state: 'PENDING', attempts: 1, status: null });
    expect(await deliverer(db, { now: await inSeconds(0) }).run()).toMatchObject({ delivered: 0 });
    expect(await deliverer(db, { now: await inSeconds(61) }).run()).toMatchObject({ delivered: 1 });
    const [first, second] = receiver.received;
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(second!.body).toBe(first!.body);
    expect(await deliveriesOf(db)).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
  });

  it('that wakes up after its lease has run out says nothing any more', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)]);
    let wake = (): void => undefined;
    receiver.answer = (response) => void (wake = () => void response.writeHead(500).end());
    const late = deliverer(db, { now: await inSeconds(0) }).run();
    await receiver.has(1);
    receiver.answer = (response) => void response.writeHead(204).end();
    expect(await deliverer(db, { now: await inSeconds(61) }).run()).toMatchObject({ delivered: 1 });
    wake();
    expect(await late).toEqual({ delivered: 0, failed: 0, givenUp: 0, paused: 0 });
    expect(await deliveriesOf(db)).toMatchObject([{ state: 'DELIVERED', attempts: 2, status: 204, error: null }]);
  });
});

describe('two workers at once', () => {
  /** Forty messages, and how often each has come when two workers have sent what was due. */
  async function timesEach(leaseSeconds: number): Promise<number[]> {
    await setUp(db, receiver.url);
    await tell(db, Array.from({ length: 40 }, (_, n) => freed(n)));
    const now = await inSeconds(1);
    // Slow enough that both are at it at the same time.
    receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 20);
    const workers = [1, 2].map(() => deliverer(db, { now }, { leaseSeconds, lanesOfOne: 8 }));
    await Promise.all(workers.map((worker) => worker.run()));
    const times = new Map<string, number>();
    for (const { headers } of receiver.received) times.set(String(headers['webhook-id']), (times.get(String(headers['webhook-id'])) ?? 0) + 1);
    return [...times.values()];
  }

  it('send each message once', async () => {
    expect(await timesEach(60)).toEqual(Array.from({ length: 40 }, () => 1));
    expect((await deliveriesOf(db)).every(({ state, attempts }) => state === 'DELIVERED' && attempts === 1)).toBe(true);
  });

  it('and would be seen to send some twice, did no lease keep them apart', async () => {
    expect(Math.max(...(await timesEach(0)))).toBeGreaterThan(1);
  });
});
