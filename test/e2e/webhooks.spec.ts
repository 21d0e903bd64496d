import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CancelReservationMutation,
  CancelReservationMutationVariables,
  ChangeWebhookEndpointMutation,
  ChangeWebhookEndpointMutationVariables,
  CreateWebhookEndpointMutation,
  CreateWebhookEndpointMutationVariables,
  ReserveSeatMutation,
  ReserveSeatMutationVariables,
  WebhookDeliveriesQuery,
  WebhookDeliveriesQueryVariables,
  WebhookEndpointsQuery,
  WebhookEndpointsQueryVariables,
} from '../support/gql/types.generated.js';
import { Program } from '../support/programs.js';
import { until } from '../support/until.js';
import { signedByHand } from '../support/webhook-office.js';
import { startWebhookReceiver, withStatus, type WebhookReceiver } from '../support/webhook-receiver.js';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
/** API and worker open the same seals with it. */
const PV_SECRET = 'a secret of the tests, long enough for it';

let api: TestApi;
let receiver: WebhookReceiver;
let worker: Program;
let chief: Credentials;
let northChief: Credentials;
let caseworker: Credentials;
let offerId: string;

beforeAll(async () => {
  api = await startApi({ PV_SECRET, PV_WEBHOOK_LOCALHOST: 'on' });
  await buildNetwork(api.database.superuser, 2);
  const { superuser } = api.database;
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  offerId = (await superuser.query<{ id: string }>(`SELECT id FROM offers.offer WHERE code = 'G-01'`)).rows[0]!.id;
  chief = await api.signIn('chief@pine.example', ids.pine, 'ADMINISTRATOR');
  northChief = await api.signIn('chief@north.example', ids.northAgency, 'ADMINISTRATOR');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  receiver = await startWebhookReceiver();
  worker = Program.start([WORKER], { DATABASE_URL: api.database.url, PV_WORKER_HEALTH_PORT: '0', PV_SECRET, PV_WEBHOOK_LOCALHOST: 'on' });
  await worker.says('"working"');
});
beforeEach(() => receiver.forget());
afterAll(async () => {
  await worker.end();
  await receiver.close();
  await api.close();
});

const newKey = () => randomUUID();
const KINDS = ['reservation.confirmed', 'reservation.cancelled'];

async function create(path: string, who = chief, part: Partial<CreateWebhookEndpointMutationVariables['input']> = {}): Promise<CreateWebhookEndpointMutation['createWebhookEndpoint']> {
  const input = { idempotencyKey: newKey(), url: `${receiver.url}${path}`, kinds: KINDS, ...part };
  return (await api.data<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>('CreateWebhookEndpoint', { input }, who)).createWebhookEndpoint;
}

function made(created: CreateWebhookEndpointMutation['createWebhookEndpoint']): { id: string; secret: string } {
  if (created.__typename !== 'WebhookEndpointCreated' || created.secret === null) throw new Error(`No endpoint was made: ${JSON.stringify(created)}`);
  return { id: created.endpoint.id, secret: created.secret };
}

/** The answer of one of the commands about an endpoint or a delivery. */
async function command(operation: string, input: Readonly<Record<string, unknown>>, who = chief): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey: newKey(), ...input } }, who);
  return Object.values(data)[0]!;
}

const deliveries = async (variables: WebhookDeliveriesQueryVariables, who = chief) =>
  (await api.data<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>('WebhookDeliveries', variables, who)).webhookDeliveries.edges.map(({ node }) => node);

describe('a reservation', () => {
  it('is told to the systems of its parties, by the worker, with ids, codes, days and its state, and nothing about the case', async () => {
    const host = made(await create('/host'));
    const agency = made(await create('/agency', northChief));
    const reserve = { referralId: ids.northReferral, variant: 'COMPLEMENTARY' as const, offerId, idempotencyKey: newKey() };
    const { reserveSeat } = await api.data<ReserveSeatMutation, ReserveSeatMutationVariables>('ReserveSeat', { input: reserve }, caseworker);
    if (reserveSeat.__typename !== 'Reservation') throw new Error(`Nothing was reserved: ${JSON.stringify(reserveSeat)}`);
    await receiver.has(2);
    for (const [path, { secret }] of [['/host', host], ['/agency', agency]] as const) {
      const webhook = receiver.received.find((one) => one.path === path)!;
      expect(webhook.headers['webhook-signature']).toBe(signedByHand(secret, webhook));
      expect(JSON.parse(webhook.body)).toEqual({
        type: 'reservation.confirmed',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
        data: { reservationId: reserveSeat.id, code: reserveSeat.code, offerId, state: 'CONFIRMED', from: '2026-05-04', to: '2026-05-18', expiresAt: null },
      });
      expect(webhook.body).not.toMatch(new RegExp(`F-NORTH|2014|ANGER|legal|${ids.northReferral}`));
    }
    await until('both are noted', async () => (await deliveries({ state: 'DELIVERED', endpointId: host.id })).length === 1);
    expect(await deliveries({})).toMatchObject([{ endpointId: host.id, kind: 'reservation.confirmed', subjectId: reserveSeat.id, state: 'DELIVERED', attempts: 1, lastStatus: 204 }]);
    // A reservation that has not begun, whatever day the test runs on.
    await api.database.superuser.query(`UPDATE reservations.reservation SET valid_from = '2999-05-04', valid_to = '2999-05-18'`);
    const cancel = { reservationId: reserveSeat.id, reason: 'ENTERED_WRONGLY' as const, idempotencyKey: newKey() };
    await api.data<CancelReservationMutation, CancelReservationMutationVariables>('CancelReservation', { input: cancel }, caseworker);
    await receiver.has(4);
    expect(JSON.parse(receiver.received[3]!.body)).toMatchObject({ type: 'reservation.cancelled', data: { reservationId: reserveSeat.id, state: 'CANCELLED' } });
    for (const [{ id }, who] of [[host, chief], [agency, northChief]] as const) await command('DeleteWebhookEndpoint', { endpointId: id }, who);
  });
});

describe('the administrator of an organisation', () => {
  it('sets up, changes, tests, pauses, resumes, and deletes an endpoint, and reads what was sent to it', async () => {
    const { id } = made(await create('/in', chief, { description: 'Fachverfahren' }));
    const input = { idempotencyKey: newKey(), endpointId: id, kinds: ['waitlist.offered'] };
    const { changeWebhookEndpoint } = await api.data<ChangeWebhookEndpointMutation, ChangeWebhookEndpointMutationVariables>('ChangeWebhookEndpoint', { input }, chief);
    expect(changeWebhookEndpoint).toMatchObject({ __typename: 'WebhookEndpoint', kinds: ['waitlist.offered'], description: 'Fachverfahren' });
    receiver.answer = withStatus(500);
    expect(await command('SendTestWebhook', { endpointId: id })).toMatchObject({ __typename: 'WebhookDelivery', kind: 'webhook.test', state: 'PENDING' });
    await until('it has failed once', async () => (await deliveries({ endpointId: id }))[0]?.lastError === 'STATUS');
    receiver.answer = withStatus(200);
    const [delivery] = await deliveries({ endpointId: id });
    expect(await command('ResendWebhookDelivery', { deliveryId: delivery!.id })).toMatchObject({ __typename: 'WebhookDelivery', id: delivery!.id });
    await until('it is delivered', async () => (await deliveries({ endpointId: id }))[0]?.state === 'DELIVERED');
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery!.id]));
    expect(await command('PauseWebhookEndpoint', { endpointId: id })).toMatchObject({ __typename: 'WebhookEndpoint', state: 'PAUSED', pauseReason: 'BY_HAND' });
    expect(await command('SendTestWebhook', { endpointId: id })).toMatchObject({ __typename: 'WebhookEndpointPaused', code: 'WEBHOOK_ENDPOINT_PAUSED' });
    expect(await command('ResumeWebhookEndpoint', { endpointId: id })).toMatchObject({ __typename: 'WebhookEndpoint', state: 'ACTIVE', pauseReason: null });
    const list = await api.data<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>('WebhookEndpoints', {}, chief);
    expect(list.webhookEndpoints.edges.map(({ node }) => node.id)).toEqual([id]);
    expect(await command('DeleteWebhookEndpoint', { endpointId: id })).toEqual({ __typename: 'WebhookEndpointDeleted', endpointId: id });
    expect(await deliveries({})).toEqual([]);
  });

  it('gets a secret once: the repetition of the command answers the same endpoint without it', async () => {
    const key = newKey();
    const first = await create('/once', chief, { idempotencyKey: key });
    const again = await create('/once', chief, { idempotencyKey: key });
    const { id, secret } = made(first);
    expect(again).toEqual({ ...first, secret: null });
    expect(await create('/other', chief, { idempotencyKey: key })).toMatchObject({ __typename: 'IdempotencyConflict' });
    const rotation = { endpointId: id, idempotencyKey: newKey() };
    const rotated = await command('RotateWebhookSecret', rotation);
    expect(rotated).toMatchObject({ __typename: 'WebhookSecretRotated', secret: expect.stringMatching(/^whsec_/), endpoint: { oldSecretUntil: expect.any(String) } });
    expect(await command('RotateWebhookSecret', rotation)).toEqual({ ...rotated, secret: null });
    await command('SendTestWebhook', { endpointId: id });
    await receiver.has(1);
    const [webhook] = receiver.received;
    expect(webhook!.headers['webhook-signature']).toBe(`${signedByHand(String(rotated['secret']), webhook!)} ${signedByHand(secret, webhook!)}`);
    expect(api.log.join('\n')).not.toMatch(/whsec_/);
    await command('DeleteWebhookEndpoint', { endpointId: id });
  });

  it('is told what is wrong with an address or a kind', async () => {
    expect(await create('', chief, { url: 'https://169.254.169.254/latest' })).toMatchObject({ __typename: 'WebhookAddressForbidden', problem: 'ADDRESS_FORBIDDEN' });
    expect(await create('/in', chief, { kinds: ['reservation.stolen'] })).toMatchObject({ __typename: 'WebhookValueInvalid', field: 'kinds', expected: expect.stringContaining('reservation.confirmed') });
  });

  it('is told nothing of foreign endpoints, and nobody else may ask at all', async () => {
    const { id } = made(await create('/mine'));
    const foreign = await command('DeleteWebhookEndpoint', { endpointId: id }, northChief);
    expect(foreign).toEqual(await command('DeleteWebhookEndpoint', { endpointId: randomUUID() }, northChief));
    expect(foreign).toMatchObject({ __typename: 'NotFound', code: 'WEBHOOK_ENDPOINT_NOT_FOUND' });
    const lead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
    for (const operation of ['WebhookEndpoints', 'WebhookDeliveries']) expect((await api.run(operation, {}, lead)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const { body } = await api.run('SendTestWebhook', { input: { idempotencyKey: newKey(), endpointId: id } }, lead);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});
