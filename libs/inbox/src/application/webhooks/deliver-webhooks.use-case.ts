import { operatorContext, type Transaction, type UnitOfWork } from '#platform';
import { webhookBody } from '../../domain/webhooks/webhook-message.js';
import type { WebhookPauseReason } from '../../domain/webhooks/webhook-records.js';
import { nextWait } from '../../domain/webhooks/webhook-retries.js';
import { WEBHOOK_PAUSED } from '../../domain/webhooks/webhook-tasks.js';
import { claimDeliveries, endAttempt, lockAttempted, noteHealth, type AttemptedEndpoint, type ClaimedDelivery } from '../../persistence/webhooks/webhook-attempt.sql.js';
import { pauseEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { openTasks } from '../open-tasks.js';
import { webhookHeaders, type WebhookSecrets } from './webhook-secrets.js';
import type { WebhookAnswer, WebhookSender } from './webhook-sender.js';

/** What became of the attempts of a run. */
export interface Delivered {
  readonly delivered: number;
  /** They are tried again. */
  readonly failed: number;
  readonly givenUp: number;
  /** Endpoints that were paused. */
  readonly paused: number;
}

export interface DeliveryOptions {
  /** Messages that a process sends at a time, and of these to one endpoint. */
  readonly lanes?: number;
  readonly lanesOfOne?: number;
  /** After so many seconds an attempt whose worker says nothing is made again: longer than any attempt takes. */
  readonly leaseSeconds?: number;
  /** From 0 to 1, for the jitter. */
  readonly random?: () => number;
}

/** So many days without one success, and a delivery given up: then the endpoint is paused. */
const FAILING_DAYS = 5;

const worker = operatorContext('WEBHOOKS', 'deliver-webhooks');

type Tally = { -readonly [Outcome in keyof Delivered]: number };

/**
 * Sends every message that is due. The table is the truth, not the queue: what is due is claimed under a lease, the call is made
 * outside any transaction, and only whoever holds the newest claim says how it went. So a worker that dies loses nothing: the
 * message goes out again under the same webhook-id, when the lease has run out. At least once, in no promised order.
 */
export class DeliverWebhooksUseCase {
  private running: Promise<Delivered> | undefined;
  private isAskedAgain = false;
  private ring: (() => void) | undefined;
  private readonly options: Required<DeliveryOptions>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
    private readonly sender: WebhookSender,
    options: DeliveryOptions = {},
  ) {
    this.options = { lanes: 8, lanesOfOne: 4, leaseSeconds: 60, random: Math.random, ...options };
  }

  /** One run at a time in a process: whoever asks while one is going on gets its end, and what is due by now is in it. */
  run(signal?: AbortSignal): Promise<Delivered> {
    this.isAskedAgain = true;
    this.ring?.();
    this.running ??= this.work(signal).finally(() => (this.running = undefined));
    return this.running;
  }

  private async work(signal?: AbortSignal): Promise<Delivered> {
    const tally: Tally = { delivered: 0, failed: 0, givenUp: 0, paused: 0 };
    const out = new Set<Promise<void>>();
    const errors: unknown[] = [];
    while (signal?.aborted !== true && errors.length === 0) {
      this.isAskedAgain = false;
      const claimed = await this.claim(this.options.lanes - out.size);
      for (const delivery of claimed) {
        const lane: Promise<void> = this.attempt(delivery, tally)
          .catch((error: unknown) => void errors.push(error))
          .finally(() => out.delete(lane));
        out.add(lane);
      }
      if (this.isAskedAgain) continue;
      if (out.size === 0) break;
      // A lane is free again, or somebody asks for what has come meanwhile.
      await Promise.race([...out, new Promise<void>((resolve) => (this.ring = resolve))]);
    }
    await Promise.all(out);
    if (errors.length > 0) throw errors[0];
    return tally;
  }

  private claim(most: number): Promise<ClaimedDelivery[]> {
    const { lanesOfOne, leaseSeconds } = this.options;
    return this.unitOfWork.run(worker, (tx) => claimDeliveries(tx, { most, mostOfOne: lanesOfOne, leaseSeconds }));
  }

  private async attempt(delivery: ClaimedDelivery, tally: Tally): Promise<void> {
    const answer = await this.send(delivery);
    const wait = answer.error === null || answer.error === 'GONE' ? null : nextWait(delivery.attempts, this.options.random, answer.retryAfter);
    const paused = await this.unitOfWork.run(worker, (tx) => note(tx, delivery, answer, wait));
    if (paused === 'OVERTAKEN') return;
    tally[answer.error === null ? 'delivered' : wait === null ? 'givenUp' : 'failed'] += 1;
    if (paused === 'PAUSED') tally.paused += 1;
  }

  private async send(delivery: ClaimedDelivery): Promise<WebhookAnswer> {
    const place = { organisationId: delivery.organisationId, endpointId: delivery.endpointId, number: delivery.secretNumber };
    const secret = await this.secrets.open(place, delivery.secret);
    if (secret === null) return { status: null, error: 'SECRET_UNREADABLE', retryAfter: null };
    const old = delivery.oldSecret === null ? null : await this.secrets.open({ ...place, number: place.number - 1 }, delivery.oldSecret);
    const body = webhookBody(delivery);
    const headers = webhookHeaders(old === null ? [secret] : [secret, old], { id: delivery.id, at: delivery.now, body });
    return this.sender.send({ url: delivery.url, headers, body });
  }
}

/** Writes how it went, and pauses an endpoint that wants no more (410) or that has taken nothing for days. */
async function note(tx: Transaction, delivery: ClaimedDelivery, { status, error }: WebhookAnswer, wait: number | null): Promise<'OVERTAKEN' | 'NOTED' | 'PAUSED'> {
  const endpoint = await lockAttempted(tx, delivery.endpointId, FAILING_DAYS);
  if (endpoint === null || !(await endAttempt(tx, { id: delivery.id, claim: delivery.claim, status, error, wait }))) return 'OVERTAKEN';
  await noteHealth(tx, endpoint.id, error === null);
  const reason = error === 'GONE' ? 'GONE' : error !== null && wait === null && endpoint.isFailing ? 'FAILING' : null;
  if (reason === null || !endpoint.isActive) return 'NOTED';
  await pause(tx, endpoint, reason);
  return 'PAUSED';
}

async function pause(tx: Transaction, { id, organisationId, agencyId }: AttemptedEndpoint, reason: WebhookPauseReason): Promise<void> {
  await pauseEndpoint(tx, id, reason);
  await openTasks(tx, [{ kind: WEBHOOK_PAUSED, organisationId, subjectKind: 'webhook_endpoint', subjectId: id, ownerRole: 'ADMINISTRATOR' }]);
  await tx.journal.write({
    agencyId,
    action: 'webhook-endpoint.paused',
    subjectKind: 'webhook_endpoint',
    subjectId: id,
    before: { state: 'ACTIVE' },
    after: { state: 'PAUSED', reason },
  });
}
