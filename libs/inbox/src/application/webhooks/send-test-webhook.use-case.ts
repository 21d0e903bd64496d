import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DELIVER_WEBHOOKS } from '../../domain/webhooks/deliver-webhooks.js';
import { WEBHOOK_TEST } from '../../domain/webhooks/webhook-kind.js';
import type { WebhookDeliveryRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { insertTest } from '../../persistence/webhooks/webhook-delivery.sql.js';
import { lockEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { webhookEndpointNotFound, webhookEndpointPaused, type WebhookEndpointNotFound, type WebhookEndpointPaused } from './webhook-refusals.js';

export interface SendTestWebhookInput {
  readonly endpointId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refused = WebhookEndpointNotFound | WebhookEndpointPaused;
export type SendTestWebhookRefusal = Refused | TryAgain | IdempotencyConflict;
export type SendTestWebhookResult = Result<WebhookDeliveryRecord, SendTestWebhookRefusal>;

/** Sends a message of the kind `webhook.test` to an endpoint, whatever it has asked for. */
@Injectable()
export class SendTestWebhookUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SendTestWebhookInput): Promise<SendTestWebhookResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'sendTestWebhook', key, input }, () => send(tx, input.endpointId))));
  }
}

async function send(tx: Transaction, endpointId: string): Promise<Result<WebhookDeliveryRecord, Refused>> {
  const endpoint = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
  if (endpoint === null) return refuse(webhookEndpointNotFound);
  if (endpoint.state === 'PAUSED') return refuse(webhookEndpointPaused);
  const delivery = await insertTest(tx, endpoint.id, WEBHOOK_TEST.code);
  await tx.outbox.add({ ...DELIVER_WEBHOOKS, payload: {} });
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'webhook-endpoint.tested',
    subjectKind: 'webhook_endpoint',
    subjectId: endpoint.id,
    after: { deliveryId: delivery.id },
  });
  return ok(delivery);
}
