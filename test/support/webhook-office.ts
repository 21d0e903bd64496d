import { createHmac } from 'node:crypto';
import {
  announceAll,
  CreateWebhookEndpointUseCase,
  DeliverWebhooksUseCase,
  WebhookKinds,
  WebhookSecrets,
  WebhookSender,
  type Delivered,
  type DeliveryOptions,
  type WebhookEvent,
} from '#inbox';
import { randomIds, type Result } from '#kernel';
import { operatorContext, readConfig, UnitOfWork, type RequestContext, type UnitOfWorkOptions } from '#platform';
import { inboxIds } from './inbox-network.js';
import type { TestDatabase } from './test-database.js';
import type { ReceivedWebhook } from './webhook-receiver.js';

/** Two kinds of events of the tests. */
export const SEAT_FREED = { code: 'seat.freed', description: 'A seat is free.', fields: ['seatId', 'day'] } as const;
export const SEAT_TAKEN = { code: 'seat.taken', description: 'A seat is taken.', fields: ['seatId'] } as const;

/** A configuration that lets messages go to this machine. */
export const localConfig = readConfig({ PV_SECRET: 'a secret of the tests, long enough for it', PV_WEBHOOK_LOCALHOST: 'on' });
export const secrets = new WebhookSecrets(localConfig);
export const kinds = new WebhookKinds([SEAT_FREED, SEAT_TAKEN]);

export const person = (organisationId: string, actor = 'dora'): RequestContext => ({
  actor,
  organisationId,
  scope: 'ORGANISATION',
  roles: ['ADMINISTRATOR'],
  purpose: 'ADMINISTRATION',
  correlationId: 'test',
});

/** The value of an outcome that must be a success. */
export function won<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(`It was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export interface SetUp {
  readonly id: string;
  readonly secret: string;
}

/** Sets up an endpoint that is told of freed seats. */
export async function setUp(db: TestDatabase, url: string, { organisationId = inboxIds.bremen as string, kind = SEAT_FREED.code as string } = {}): Promise<SetUp> {
  const create = new CreateWebhookEndpointUseCase(db.unitOfWork, secrets, localConfig, randomIds, kinds);
  const { endpoint, secret } = won(await create.run(person(organisationId), { url, description: '', kinds: [kind] }));
  return { id: endpoint.id, secret: secret! };
}

export const subject = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An event that the agency tells the provider of. */
export const freed = (n: number, organisationIds: readonly string[] = [inboxIds.bremen]): WebhookEvent => ({
  organisationIds,
  kind: SEAT_FREED,
  subjectId: subject(n),
  occurredAt: new Date('2026-05-04T13:30:00Z'),
  data: { seatId: subject(n), day: '2026-05-04' },
});

/** Tells of events in the name of the system itself, which alone reaches the endpoints of all. */
export const tell = (db: TestDatabase, events: readonly WebhookEvent[], now?: string): Promise<void> =>
  db.unitOfWork.run(operatorContext('ADMINISTRATION', 'tell-of-events'), (tx) => announceAll(tx, events), now === undefined ? {} : { now });

/** A worker of its own that sends what is due at this moment; jitter is none. */
export function deliverer(db: TestDatabase, settings: UnitOfWorkOptions = {}, options: DeliveryOptions = {}, sender = new WebhookSender({ allowsLocalhost: true })): DeliverWebhooksUseCase {
  return new DeliverWebhooksUseCase(new UnitOfWork(db.dataSource, settings), secrets, sender, { random: () => 0.5, ...options });
}

export const deliverAt = (db: TestDatabase, now: string): Promise<Delivered> => deliverer(db, { now }).run();

/** The signature by hand: Standard Webhooks 1.0.0, "Signature scheme", and nothing of the product or its library. */
export function signedByHand(secret: string, { headers, body }: ReceivedWebhook): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

export const deliveriesOf = async (db: TestDatabase): Promise<Record<string, unknown>[]> =>
  (
    await db.superuser.query<Record<string, unknown>>(
      `SELECT id, state, attempts, last_status AS status, last_error AS error, next_attempt_at AS next, lease_until AS lease FROM inbox.webhook_delivery ORDER BY subject_id, created_at`,
    )
  ).rows;
