import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { announce, cleanWebhookDeliveries, PauseWebhookEndpointUseCase, ResumeWebhookEndpointUseCase, RotateWebhookSecretUseCase, WebhookSecrets, WebhookSender, DeliverWebhooksUseCase } from '#inbox';
import { operatorContext, readConfig, UnitOfWork } from '#platform';
import { buildInboxNetwork, inboxIds } from '../../support/inbox-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { deliverAt, deliverer, deliveriesOf, freed, person, secrets, setUp, signedByHand, subject, tell, won } from '../../support/webhook-office.js';
import { startWebhookReceiver, withStatus, type WebhookReceiver } from '../../support/webhook-receiver.js';

let db: TestDatabase;
let receiver: WebhookReceiver;

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 12 });
  await buildInboxNetwork(db.superuser);
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  receiver.forget();
  await db.superuser.query('DELETE FROM inbox.webhook_endpoint; DELETE FROM platform.outbox; DELETE FROM inbox.task');
});
afterAll(async () => {
  await receiver.close();
  await db.close();
});

const AT = '2026-05-04T14:00:00Z';
const after = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1_000).toISOString();

describe('an event', () => {
  it('is told to every active endpoint that has asked for it, with ids and codes alone, signed as Standard Webhooks says', async () => {
    const { secret } = await setUp(db, `${receiver.url}/in?site=3`);
    await setUp(db, `${receiver.url}/other`, { kind: 'seat.taken' });
    await setUp(db, `${receiver.url}/foreign`, { organisationId: inboxIds.hesse });
    await tell(db, [freed(1)], AT);
    expect(await deliverAt(db, AT)).toEqual({ delivered: 1, failed: 0, givenUp: 0, paused: 0 });
    expect(receiver.received).toHaveLength(1);
    const [webhook] = receiver.received;
    expect(webhook!.path).toBe('/in?site=3');
    expect(JSON.parse(webhook!.body)).toEqual({ type: 'seat.freed', timestamp: '2026-05-04T13:30:00.000Z', data: { seatId: subject(1), day: '2026-05-04' } });
    expect(webhook!.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-timestamp': String(Date.parse(AT) / 1_000), 'webhook-signature': signedByHand(secret, webhook!) });
    // Seen to fail: another secret, and a body that was touched.
    expect(signedByHand(`whsec_${Buffer.alloc(32).toString('base64')}`, webhook!)).not.toBe(webhook!.headers['webhook-signature']);
    expect(signedByHand(secret, { ...webhook!, body: `${webhook!.body} ` })).not.toBe(webhook!.headers['webhook-signature']);
    const [delivery] = await deliveriesOf(db);
    expect(delivery).toMatchObject({ id: webhook!.headers['webhook-id'], state: 'DELIVERED', attempts: 1, status: 204, error: null });
  });

  it('is told to none when its cause is rolled back, and asks for a job only where somebody listens', async () => {
    await setUp(db, receiver.url);
    await expect(
      db.unitOfWork.run(operatorContext('ADMINISTRATION', 'tell-of-events'), async (tx) => {
        await announce(tx, freed(1));
        throw new Error('the cause fails');
      }),
    ).rejects.toThrow('the cause fails');
    expect(await deliveriesOf(db)).toEqual([]);
    await tell(db, [freed(1, [inboxIds.hesse])]);
    expect((await db.superuser.query('SELECT FROM platform.outbox')).rowCount).toBe(0);
    await tell(db, [freed(1), freed(2)]);
    expect((await db.superuser.query('SELECT queue, job, payload FROM platform.outbox')).rows).toEqual([{ queue: 'inbox', job: 'deliver-webhooks', payload: {} }]);
  });

  it('is not announced with what its kind does not name, nor by nobody', async () => {
    await setUp(db, receiver.url);
    const named = { ...freed(1), data: { childName: 'Ada' } };
    await expect(tell(db, [named])).rejects.toThrow('childName');
    await expect(tell(db, [{ ...freed(1), data: { seatId: 'Ada Muster' } }])).rejects.toThrow('only ids');
    expect(await deliveriesOf(db)).toEqual([]);
  });

  it('of a kind goes out with the secrets of both sides of a rotation for 24 hours, and with the new one after', async () => {
    const { id, secret } = await setUp(db, receiver.url);
    const rotate = new RotateWebhookSecretUseCase(new UnitOfWork(db.dataSource, { now: AT }), secrets);
    const rotated = won(await rotate.run(person(inboxIds.bremen), { endpointId: id }));
    expect(rotated.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.endpoint.oldSecretUntil).toEqual(new Date('2026-05-05T14:00:00Z'));
    await tell(db, [freed(1)], AT);
    await deliverAt(db, after(86_399));
    await tell(db, [freed(2)], AT);
    await deliverAt(db, after(86_401));
    const [both, last] = receiver.received;
    expect(both!.headers['webhook-signature']).toBe(`${signedByHand(rotated.secret!, both!)} ${signedByHand(secret, both!)}`);
    expect(last!.headers['webhook-signature']).toBe(signedByHand(rotated.secret!, last!));
  });

  it('meets an endpoint whose secret was sealed under another secret of the installation: it is not sent unsigned, and says why', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    const others = new WebhookSecrets(readConfig({ PV_SECRET: 'another secret of another installation' }));
    const deliver = new DeliverWebhooksUseCase(new UnitOfWork(db.dataSource, { now: AT }), others, new WebhookSender({ allowsLocalhost: true }));
    expect(await deliver.run()).toMatchObject({ failed: 1 });
    expect(await deliveriesOf(db)).toMatchObject([{ state: 'PENDING', error: 'SECRET_UNREADABLE' }]);
    expect(receiver.received).toEqual([]);
  });
});

describe('a message that is not taken', () => {
  it('comes again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 6 h with the same id and body and a new timestamp and signature, and is then given up', async () => {
    const { secret } = await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    receiver.answer = withStatus(500);
    let at = 0;
    for (const wait of [5, 300, 1_800, 7_200, 18_000, 36_000, 21_600]) {
      expect(await deliverAt(db, after(at))).toMatchObject({ failed: 1 });
      expect(await deliverAt(db, after(at + wait - 1))).toMatchObject({ failed: 0, delivered: 0, givenUp: 0 });
      at += wait;
    }
    expect(await deliverAt(db, after(at))).toMatchObject({ givenUp: 1 });
    expect(at).toBe(84_905);
    expect(await deliveriesOf(db)).toMatchObject([{ state: 'GIVEN_UP', attempts: 8, status: 500, error: 'STATUS', next: null }]);
    expect(receiver.received).toHaveLength(8);
    const of = (header: string) => new Set(receiver.received.map(({ headers }) => headers[header]));
    expect(of('webhook-id').size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(of('webhook-timestamp').size).toBe(8);
    for (const webhook of receiver.received) expect(webhook.headers['webhook-signature']).toBe(signedByHand(secret, webhook));
  });

  it('waits as long as the receiver asks', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    receiver.answer = withStatus(429, { 'retry-after': '600' });
    await deliverAt(db, AT);
    expect(await deliveriesOf(db)).toMatchObject([{ status: 429, next: new Date(after(600)) }]);
  });

  it.each([
    ['a redirect, which is not followed', withStatus(302, { location: '/elsewhere' }), 302, 'REDIRECTED'],
    ['no status of success', withStatus(404), 404, 'STATUS'],
    ['nothing but a broken connection', (response: { destroy(): void }) => response.destroy(), null, 'UNREACHABLE'],
  ])('because of %s says so', async (_name, answer, status, error) => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    receiver.answer = answer;
    await deliverAt(db, AT);
    expect(await deliveriesOf(db)).toMatchObject([{ state: 'PENDING', status, error }]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/']);
  });

  it('because nobody answers in time, or at all, says so', async () => {
    const silent = await startWebhookReceiver();
    silent.answer = () => undefined;
    await setUp(db, silent.url);
    await tell(db, [freed(1)], AT);
    const sender = new WebhookSender({ allowsLocalhost: true, timeoutMs: 100 });
    await deliverer(db, { now: AT }, {}, sender).run();
    expect(await deliveriesOf(db)).toMatchObject([{ status: null, error: 'TIMEOUT' }]);
    await silent.close();
    await deliverer(db, { now: after(10) }, {}, sender).run();
    expect(await deliveriesOf(db)).toMatchObject([{ status: null, error: 'UNREACHABLE', attempts: 2 }]);
  });

  it('leaves nothing of what the receiver has said, and does not wait for the end of an endless answer', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    receiver.answer = (response) => {
      response.writeHead(200, { 'x-said': 'Ada Muster' });
      const pour = () => void (response.destroyed || (response.write('Ada Muster '.repeat(10_000)) ? setImmediate(pour) : response.once('drain', pour)));
      pour();
    };
    expect(await deliverAt(db, AT)).toMatchObject({ delivered: 1 });
    const { rows } = await db.superuser.query<{ row: string }>('SELECT d::text AS row FROM inbox.webhook_delivery d');
    expect(rows[0]!.row).not.toContain('Ada');
  });
});

describe('an endpoint', () => {
  const stateOf = async (id: string) => (await db.superuser.query('SELECT state, pause_reason AS reason, failing_since AS since FROM inbox.webhook_endpoint WHERE id = $1', [id])).rows[0] as Record<string, unknown>;
  const tasks = async () => (await db.superuser.query('SELECT organisation_id AS organisation, kind, owner_role AS role, subject_id AS subject, state FROM inbox.task')).rows;

  it('that answers 410 is paused at once, and its administrators get a task, which ends when it is resumed', async () => {
    const { id } = await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    receiver.answer = withStatus(410);
    expect(await deliverAt(db, AT)).toEqual({ delivered: 0, failed: 0, givenUp: 1, paused: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'PAUSED', reason: 'GONE' });
    expect(await tasks()).toEqual([{ organisation: inboxIds.bremen, kind: 'WEBHOOK_PAUSED', role: 'ADMINISTRATOR', subject: id, state: 'OPEN' }]);
    const journal = await db.superuser.query('SELECT actor, before, after FROM platform.journal WHERE subject_id = $1 AND action = $2', [id, 'webhook-endpoint.paused']);
    expect(journal.rows).toEqual([{ actor: 'operator', before: { state: 'ACTIVE' }, after: { state: 'PAUSED', reason: 'GONE' } }]);
    won(await new ResumeWebhookEndpointUseCase(db.unitOfWork).run(person(inboxIds.bremen), { endpointId: id }));
    expect(await tasks()).toMatchObject([{ state: 'DONE' }]);
    expect(await stateOf(id)).toEqual({ state: 'ACTIVE', reason: null, since: null });
  });

  it('that takes nothing for five days is paused when the next message is given up, and not before; one success begins anew', async () => {
    const { id } = await setUp(db, receiver.url);
    receiver.answer = withStatus(503);
    const giveUp = async (n: number, days: number): Promise<void> => {
      await tell(db, [freed(n)], after(days * 86_400));
      for (let seconds = 0; seconds <= 86_400; seconds += 21_700) await deliverAt(db, after(days * 86_400 + seconds));
      await db.superuser.query(`UPDATE inbox.webhook_delivery SET attempts = 7, next_attempt_at = $2 WHERE subject_id = $1 AND state = 'PENDING'`, [subject(n), after(days * 86_400)]);
      await deliverAt(db, after(days * 86_400 + 86_400));
    };
    await giveUp(1, 0);
    expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE', since: new Date(AT) });
    await giveUp(2, 3);
    expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE', since: new Date(AT) });
    await giveUp(3, 4);
    expect(await stateOf(id)).toMatchObject({ state: 'PAUSED', reason: 'FAILING' });
    expect(await tasks()).toHaveLength(1);
    won(await new ResumeWebhookEndpointUseCase(db.unitOfWork).run(person(inboxIds.bremen), { endpointId: id }));
    await giveUp(4, 10);
    expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE', since: new Date(after(10 * 86_400)) });
    receiver.answer = withStatus(200);
    await tell(db, [freed(5)], after(12 * 86_400));
    await deliverAt(db, after(12 * 86_400));
    expect(await stateOf(id)).toEqual({ state: 'ACTIVE', reason: null, since: null });
  });

  it('that is paused by hand is sent nothing and told nothing; what has waited comes when it is resumed', async () => {
    const { id } = await setUp(db, receiver.url);
    await tell(db, [freed(1)], AT);
    won(await new PauseWebhookEndpointUseCase(db.unitOfWork).run(person(inboxIds.bremen), { endpointId: id }));
    await tell(db, [freed(2)], AT);
    await deliverAt(db, AT);
    expect(receiver.received).toEqual([]);
    won(await new ResumeWebhookEndpointUseCase(db.unitOfWork).run(person(inboxIds.bremen), { endpointId: id }));
    await deliverAt(db, AT);
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { data: { seatId: string } }).data.seatId)).toEqual([subject(1)]);
  });

  it('that does not answer holds up no other one', async () => {
    const slow = await startWebhookReceiver();
    slow.answer = () => undefined;
    await setUp(db, slow.url);
    await setUp(db, receiver.url, { organisationId: inboxIds.hesse });
    const both = [inboxIds.bremen, inboxIds.hesse];
    await tell(db, Array.from({ length: 20 }, (_, n) => freed(n, both)), AT);
    const running = deliverer(db, { now: AT }, {}, new WebhookSender({ allowsLocalhost: true, timeoutMs: 60_000 })).run();
    await receiver.has(20);
    // Of its own it keeps four lanes busy, and not more.
    expect(slow.received).toHaveLength(4);
    slow.answer = withStatus(204);
    await slow.close();
    await running;
  });
});

describe('old deliveries', () => {
  it('are deleted after 30 days, whatever became of them', async () => {
    await setUp(db, receiver.url);
    await tell(db, [freed(1)], '2026-05-04T14:00:00Z');
    await tell(db, [freed(2)], '2026-05-04T14:00:02Z');
    const clean = (now: string) => cleanWebhookDeliveries(new UnitOfWork(db.dataSource, { now }));
    expect(await clean('2026-06-03T13:59:59Z')).toBe(0);
    expect(await clean('2026-06-03T14:00:01Z')).toBe(1);
    expect(await deliveriesOf(db)).toHaveLength(1);
  });
});
