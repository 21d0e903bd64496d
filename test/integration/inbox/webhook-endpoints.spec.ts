import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeWebhookEndpointUseCase,
  CreateWebhookEndpointUseCase,
  DeleteWebhookEndpointUseCase,
  FindWebhookDeliveriesQuery,
  FindWebhookEndpointsQuery,
  MOST_ENDPOINTS,
  PauseWebhookEndpointUseCase,
  ResendWebhookDeliveryUseCase,
  RotateWebhookSecretUseCase,
  SendTestWebhookUseCase,
} from '#inbox';
import { randomIds } from '#kernel';
import { readConfig, SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { buildInboxNetwork, inboxIds } from '../../support/inbox-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';
import { deliverer, freed, kinds, localConfig, person, secrets, setUp, subject, tell, won } from '../../support/webhook-office.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';

let db: TestDatabase;
let service: pg.Client;
let receiver: WebhookReceiver;
const dora = person(inboxIds.bremen);
const chief = person(inboxIds.hesse, 'chief');

beforeAll(async () => {
  db = await createTestDatabase();
  await buildInboxNetwork(db.superuser);
  service = new pg.Client({ connectionString: db.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  receiver.forget();
  await db.superuser.query('DELETE FROM inbox.webhook_endpoint; DELETE FROM inbox.task');
});
afterAll(async () => {
  await receiver.close();
  await service.end();
  await db.close();
});

const create = (config = localConfig) => new CreateWebhookEndpointUseCase(db.unitOfWork, secrets, config, randomIds, kinds);
const WISH = { url: 'https://hooks.example/in?code=open-sesame', description: 'Fachverfahren', kinds: ['seat.freed'] };

const journalOf = async (id: string) =>
  (await db.superuser.query('SELECT agency_id AS agency, action, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id', [id])).rows as Record<string, unknown>[];

/** Raw SQL with the service's role in the name of an organisation, undone; the code of its error or its number of rows. */
async function raw(organisationId: string, sql: string, values: readonly unknown[] = []): Promise<string | number | null> {
  await service.query('BEGIN');
  await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'x', true)`, [organisationId]);
  try {
    return (await service.query(sql, [...values])).rowCount;
  } catch (error) {
    return String((error as { code?: unknown }).code);
  } finally {
    await service.query('ROLLBACK');
  }
}

describe('setting up an endpoint', () => {
  it('shows its secret once, also when the command is repeated, and keeps it nowhere in the clear', async () => {
    const idempotencyKey = randomUUID();
    const first = won(await create().run(dora, { ...WISH, idempotencyKey }));
    const again = won(await create().run(dora, { ...WISH, idempotencyKey }));
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again).toEqual({ endpoint: first.endpoint, secret: null });
    const rotated = won(await new RotateWebhookSecretUseCase(db.unitOfWork, secrets).run(dora, { endpointId: first.endpoint.id, idempotencyKey: randomUUID() }));
    const places = async (text: string) =>
      (
        await db.superuser.query<{ place: string }>(
          `SELECT 'answers' AS place FROM platform.idempotency WHERE strpos(response::text, $1) > 0
           UNION SELECT 'journal' FROM platform.journal WHERE strpos(coalesce(before::text, '') || coalesce(after::text, ''), $1) > 0
           UNION SELECT 'outbox' FROM platform.outbox WHERE strpos(payload::text, $1) > 0
           UNION SELECT 'endpoint' FROM inbox.webhook_endpoint e
             WHERE strpos(e::text, $1) > 0 OR position(convert_to($1, 'UTF8') IN secret || coalesce(old_secret, '')) > 0 ORDER BY 1`,
          [text],
        )
      ).rows.map(({ place }) => place);
    for (const secret of [first.secret!, rotated.secret!]) expect(await places(secret.slice(6, 30))).toEqual([]);
    // What is no secret is found.
    expect(await places('Fachverfahren')).toEqual(['answers', 'endpoint', 'journal']);
  });

  it('is journalled without what stands behind the question mark', async () => {
    const { endpoint } = won(await create().run(chief, WISH));
    expect(endpoint.url).toBe(WISH.url);
    expect(await journalOf(endpoint.id)).toEqual([
      { agency: inboxIds.hesse, action: 'webhook-endpoint.created', before: null, after: { url: 'https://hooks.example/in', description: 'Fachverfahren', kinds: ['seat.freed'] } },
    ]);
  });

  it.each([
    ['an address inside', { url: 'https://10.0.0.8/' }, { code: 'WEBHOOK_ADDRESS_FORBIDDEN', problem: 'ADDRESS_FORBIDDEN' }],
    ['an address that is not encrypted', { url: 'http://hooks.example/' }, { code: 'WEBHOOK_ADDRESS_FORBIDDEN', problem: 'NOT_HTTPS' }],
    ['no kind', { kinds: [] }, { code: 'WEBHOOK_VALUE_INVALID', field: 'kinds' }],
    ['an unknown kind', { kinds: ['seat.freed', 'seat.stolen'] }, { code: 'WEBHOOK_VALUE_INVALID', field: 'kinds' }],
    ['the kind of the test', { kinds: ['webhook.test'] }, { code: 'WEBHOOK_VALUE_INVALID', field: 'kinds' }],
    ['a long description', { description: 'x'.repeat(201) }, { code: 'WEBHOOK_VALUE_INVALID', field: 'description' }],
    ['a description of two lines', { description: 'x\ny' }, { code: 'WEBHOOK_VALUE_INVALID', field: 'description' }],
  ])('is refused with %s', async (_name, part, refusal) => {
    expect(await create().run(dora, { ...WISH, ...part })).toMatchObject({ ok: false, refusal });
  });

  it('goes to this machine only where the configuration says so', async () => {
    const service = readConfig({ PV_SECRET: localConfig.secret });
    expect(await create(service).run(dora, { ...WISH, url: 'http://localhost:4000/' })).toMatchObject({ ok: false, refusal: { problem: 'NOT_HTTPS' } });
    expect(await create().run(dora, { ...WISH, url: 'http://localhost:4000/' })).toMatchObject({ ok: true });
  });

  it('ends at twenty, also when two ask for the last one at once', async () => {
    await db.superuser.query(
      `INSERT INTO inbox.webhook_endpoint (organisation_id, url, kinds, secret) SELECT $1, 'https://hooks.example/' || n, '{seat.freed}', '' FROM generate_series(1, $2::int) AS n`,
      [inboxIds.bremen, MOST_ENDPOINTS - 1],
    );
    const both = await Promise.all([create().run(dora, WISH), create().run(dora, WISH)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'WEBHOOK_ENDPOINT_LIMIT', limit: 20 } });
  });
});

describe('an endpoint', () => {
  it('is changed in part, with what it was and what it is in the journal', async () => {
    const { id } = await setUp(db, receiver.url);
    const change = new ChangeWebhookEndpointUseCase(db.unitOfWork, localConfig, kinds);
    expect(won(await change.run(dora, { endpointId: id, kinds: ['seat.taken', 'seat.freed', 'seat.taken'] }))).toMatchObject({ url: `${receiver.url}/`, kinds: ['seat.freed', 'seat.taken'] });
    expect((await journalOf(id)).at(-1)).toMatchObject({ agency: null, before: { kinds: ['seat.freed'] }, after: { kinds: ['seat.freed', 'seat.taken'] } });
    expect(await change.run(dora, { endpointId: id, url: 'https://localhost/' })).toMatchObject({ ok: true });
    expect(await change.run(dora, { endpointId: id, url: 'https://10.0.0.8/' })).toMatchObject({ ok: false });
  });

  it('of another organisation answers every command like one that does not exist', async () => {
    const { id } = await setUp(db, receiver.url);
    await tell(db, [freed(1)]);
    const deliveryId = (await db.superuser.query<{ id: string }>('SELECT id FROM inbox.webhook_delivery')).rows[0]!.id;
    const refusals = async (endpointId: string, delivery: string) =>
      Promise.all([
        new ChangeWebhookEndpointUseCase(db.unitOfWork, localConfig, kinds).run(chief, { endpointId, description: 'x' }),
        new RotateWebhookSecretUseCase(db.unitOfWork, secrets).run(chief, { endpointId }),
        new PauseWebhookEndpointUseCase(db.unitOfWork).run(chief, { endpointId }),
        new DeleteWebhookEndpointUseCase(db.unitOfWork).run(chief, { endpointId }),
        new SendTestWebhookUseCase(db.unitOfWork).run(chief, { endpointId }),
        new ResendWebhookDeliveryUseCase(db.unitOfWork).run(chief, { deliveryId: delivery }),
        new FindWebhookEndpointsQuery(db.unitOfWork).page(chief, { first: 10 }),
        new FindWebhookDeliveriesQuery(db.unitOfWork).page(chief, { first: 10 }, { endpointId }),
      ]);
    const foreign = await refusals(id, deliveryId);
    expect(foreign).toEqual(await refusals(randomUUID(), randomUUID()));
    expect(foreign).toEqual(await refusals('no id', 'no id'));
    expect(foreign.slice(0, 6).every((outcome) => 'ok' in outcome && !outcome.ok)).toBe(true);
    expect(foreign.slice(6)).toEqual([{ rows: [], hasNextPage: false }, { rows: [], hasNextPage: false }]);
  });

  it('is tested by hand, whatever it asks for, and told anew by hand under the same id', async () => {
    const { id } = await setUp(db, receiver.url);
    const test = won(await new SendTestWebhookUseCase(db.unitOfWork).run(dora, { endpointId: id }));
    expect(test).toMatchObject({ kind: 'webhook.test', state: 'PENDING', subjectId: id });
    await deliverer(db).run();
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ type: 'webhook.test', data: { endpointId: id } });
    const resend = new ResendWebhookDeliveryUseCase(db.unitOfWork);
    expect(won(await resend.run(dora, { deliveryId: test.id }))).toMatchObject({ state: 'PENDING', attempts: 0 });
    await deliverer(db).run();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([test.id, test.id]);
    won(await new PauseWebhookEndpointUseCase(db.unitOfWork).run(dora, { endpointId: id }));
    expect(await resend.run(dora, { deliveryId: test.id })).toMatchObject({ ok: false, refusal: { code: 'WEBHOOK_ENDPOINT_PAUSED' } });
    expect(await new SendTestWebhookUseCase(db.unitOfWork).run(dora, { endpointId: id })).toMatchObject({ ok: false, refusal: { code: 'WEBHOOK_ENDPOINT_PAUSED' } });
  });

  it('is not told anew while a worker is at it', async () => {
    const { id } = await setUp(db, receiver.url);
    const test = won(await new SendTestWebhookUseCase(db.unitOfWork).run(dora, { endpointId: id }));
    let finish = (): void => undefined;
    receiver.answer = (response) => void (finish = () => void response.writeHead(204).end());
    const running = deliverer(db).run();
    await receiver.has(1);
    expect(await new ResendWebhookDeliveryUseCase(db.unitOfWork).run(dora, { deliveryId: test.id })).toMatchObject({ ok: false, refusal: { code: 'WEBHOOK_DELIVERY_UNDER_WAY' } });
    finish();
    await running;
  });

  it('is forgotten with everything that was sent to it; only the journal knows that it was there', async () => {
    const { id } = await setUp(db, receiver.url);
    await tell(db, [freed(1)]);
    expect(won(await new DeleteWebhookEndpointUseCase(db.unitOfWork).run(dora, { endpointId: id }))).toEqual({ endpointId: id });
    expect((await db.superuser.query('SELECT FROM inbox.webhook_endpoint UNION ALL SELECT FROM inbox.webhook_delivery')).rowCount).toBe(0);
    expect((await journalOf(id)).map(({ action }) => action)).toEqual(['webhook-endpoint.created', 'webhook-endpoint.deleted']);
  });

  it('that is being deleted does not break the work of whoever announces at the same moment', async () => {
    await setUp(db, receiver.url);
    const eraser = new pg.Client({ connectionString: db.url });
    await eraser.connect();
    await eraser.query('BEGIN; DELETE FROM inbox.webhook_endpoint');
    const telling = tell(db, [freed(1)]);
    // The announcement waits for the deletion, and finds nobody then.
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await until('it waits', async () => (await db.superuser.query(waiting)).rowCount === 1);
    await eraser.query('COMMIT');
    await eraser.end();
    await telling;
    expect((await db.superuser.query('SELECT FROM inbox.webhook_delivery')).rowCount).toBe(0);
  });
});

describe('the list of deliveries', () => {
  it('is the newest first, page by page, of one endpoint or one state', async () => {
    const { id } = await setUp(db, receiver.url);
    const now = (n: number) => `2026-05-04T14:00:0${n}Z`;
    for (let n = 1; n <= 5; n++) await tell(db, [freed(n)], now(n));
    await deliverer(db, { now: now(3) }).run();
    const find = new FindWebhookDeliveriesQuery(db.unitOfWork);
    const first = await find.page(dora, { first: 2 }, { endpointId: id });
    expect(first.rows.map(({ node }) => node.subjectId)).toEqual([subject(5), subject(4)]);
    const next = await find.page(dora, { first: 10, after: first.rows[1]!.cursor });
    expect(next.rows.map(({ node }) => node.subjectId)).toEqual([subject(3), subject(2), subject(1)]);
    expect((await find.page(dora, { first: 10 }, { state: 'PENDING' })).rows).toHaveLength(2);
    expect((await find.page(dora, { first: 10 }, { endpointId: randomUUID() })).rows).toEqual([]);
  });
});

describe('the database itself', () => {
  let endpointId: string;
  const insert = (values: Record<string, unknown>) => {
    const row = { endpoint_id: endpointId, organisation_id: inboxIds.bremen, kind: 'seat.freed', subject_id: subject(1), occurred_at: '2026-05-04', data: '{}', next_attempt_at: '2026-05-04', ...values };
    return raw(inboxIds.bremen, `INSERT INTO inbox.webhook_delivery (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, n) => `$${n + 1}`).join(', ')})`, Object.values(row));
  };

  it('takes only data that are ids, codes and days', async () => {
    endpointId = (await setUp(db, receiver.url)).id;
    expect(await insert({ data: '{"seatId": "A-1", "day": "2026-05-04", "seats": 3, "last": true, "until": null}' })).toBe(1);
    for (const data of ['{"name": "Ada Muster"}', '{"name": ""}', '{"list": ["A-1"]}', '{"inner": {"a": "b"}}', '["A-1"]', '"A-1"', `{"long": "${'a'.repeat(65)}"}`]) expect({ data, code: await insert({ data }) }).toEqual({ data, code: '23514' });
  });

  it('takes no delivery whose state contradicts itself, and none to an endpoint of somebody else', async () => {
    endpointId = (await setUp(db, receiver.url)).id;
    expect(await insert({ next_attempt_at: null })).toBe('23514');
    expect(await insert({ state: 'DELIVERED', next_attempt_at: null, ended_at: '2026-05-04' , last_status: 500 })).toBe('23514');
    expect(await insert({ state: 'GIVEN_UP', next_attempt_at: null, ended_at: '2026-05-04' })).toBe('23514');
    expect(await insert({ last_error: 'Ada did not answer' })).toBe('23514');
    expect(await insert({ organisation_id: inboxIds.hesse })).toBe('42501');
    const foreign = (await setUp(db, receiver.url, { organisationId: inboxIds.hesse })).id;
    expect(await insert({ endpoint_id: foreign })).toBe('23503');
  });

  it('changes nothing of what is told, counts no attempt back and gives nothing away', async () => {
    endpointId = (await setUp(db, receiver.url)).id;
    await tell(db, [freed(1)]);
    await deliverer(db).run();
    const change = (set: string) => raw(inboxIds.bremen, `UPDATE inbox.webhook_delivery SET ${set}`);
    expect(await change(`data = '{"seatId": "B"}'`)).toBe('23001');
    expect(await change(`kind = 'seat.taken'`)).toBe('23001');
    expect(await change('claim = claim - 1')).toBe('23001');
    expect(await change('attempts = 3')).toBe('23001');
    expect(await change(`state = 'PENDING', ended_at = NULL, next_attempt_at = platform.now()`)).toBe(1);
    const endpoint = (set: string, who: string = inboxIds.bremen) => raw(who, `UPDATE inbox.webhook_endpoint SET ${set}`);
    expect(await endpoint(`organisation_id = '${inboxIds.hesse}'`)).toBe('23001');
    expect(await endpoint(`secret = 'x'`)).toBe('23001');
    expect(await endpoint('secret_number = 7')).toBe('23001');
    expect(await endpoint(`state = 'PAUSED'`)).toBe('23514');
    expect(await endpoint(`url = 'http://10.0.0.8/'`)).toBe('23514');
    expect(await endpoint(`url = 'https://user@hooks.example/'`)).toBe('23514');
    expect(await endpoint(`description = 'x'`, inboxIds.hesse)).toBe(0);
  });

  it('shows and deletes nothing of another organisation, and tells nobody unknown', async () => {
    endpointId = (await setUp(db, receiver.url)).id;
    await tell(db, [freed(1)]);
    for (const table of ['inbox.webhook_endpoint', 'inbox.webhook_delivery']) {
      expect(await raw(inboxIds.hesse, `SELECT FROM ${table}`)).toBe(0);
      expect(await raw(inboxIds.hesse, `DELETE FROM ${table}`)).toBe(0);
      expect(await raw(inboxIds.bremen, `SELECT FROM ${table}`)).toBe(1);
    }
    await expect(service.query(`SELECT inbox.announce_webhooks('[]', 'x')`)).rejects.toMatchObject({ code: '42501' });
    // Nor has anybody a message signed for the systems of another organisation, and none learns who has any.
    await db.superuser.query('DELETE FROM inbox.webhook_delivery');
    const forged = JSON.stringify([{ kind: 'seat.freed', organisationIds: [inboxIds.bremen], subjectId: subject(1), data: { seatId: 'A-1' } }]);
    const forge = async (organisationId: string) => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'x', true)`, [organisationId]);
      const { rows } = await service.query(`SELECT inbox.announce_webhooks($1, 'x')::text AS answer`, [forged]);
      await service.query('COMMIT');
      return { answer: (rows[0] as { answer: string }).answer, written: (await db.superuser.query('SELECT FROM inbox.webhook_delivery')).rowCount };
    };
    expect(await forge(inboxIds.hesse)).toEqual({ answer: '', written: 0 });
    // Seen to reach its own, which it may write to anyway.
    expect(await forge(inboxIds.bremen)).toEqual({ answer: '', written: 1 });
  });

  it('opens the seal of a secret nowhere but in its own row', async () => {
    const mine = await setUp(db, receiver.url);
    const { rows } = await db.superuser.query<{ secret: Buffer }>('SELECT secret FROM inbox.webhook_endpoint');
    const place = { organisationId: inboxIds.bremen, endpointId: mine.id, number: 1 };
    expect(await secrets.open(place, rows[0]!.secret)).toBe(mine.secret);
    expect(await secrets.open({ ...place, number: 2 }, rows[0]!.secret)).toBeNull();
    expect(await secrets.open({ ...place, organisationId: inboxIds.hesse }, rows[0]!.secret)).toBeNull();
    expect(await secrets.open({ ...place, endpointId: randomUUID() }, rows[0]!.secret)).toBeNull();
  });
});
