import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DELIVER_WEBHOOKS } from '../../domain/webhooks/deliver-webhooks.js';
import type { WebhookDeliveryRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { beginAnew, lockDelivery } from '../../persistence/webhooks/webhook-delivery.sql.js';
import {
  webhookDeliveryNotFound,
  webhookDeliveryUnderWay,
  webhookEndpointPaused,
  type WebhookDeliveryNotFound,
  type WebhookDeliveryUnderWay,
  type WebhookEndpointPaused,
} from './webhook-refusals.js';

export interface ResendWebhookDeliveryInput {
  readonly deliveryId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refused = WebhookDeliveryNotFound | WebhookDeliveryUnderWay | WebhookEndpointPaused;
export type ResendWebhookDeliveryRefusal = Refused | TryAgain | IdempotencyConflict;
export type ResendWebhookDeliveryResult = Result<WebhookDeliveryRecord, ResendWebhookDeliveryRefusal>;

/** Sends a message once more, under its own webhook-id and with all attempts before it, whatever became of it. */
@Injectable()
export class ResendWebhookDeliveryUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ResendWebhookDeliveryInput): Promise<ResendWebhookDeliveryResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'resendWebhookDelivery', key, input }, () => resend(tx, input.deliveryId))),
    );
  }
}

async function resend(tx: Transaction, deliveryId: string): Promise<Result<WebhookDeliveryRecord, Refused>> {
  const was = isUuid(deliveryId) ? await lockDelivery(tx, deliveryId) : null;
  if (was === null) return refuse(webhookDeliveryNotFound);
  if (was.isPaused) return refuse(webhookEndpointPaused);
  if (was.isOut) return refuse(webhookDeliveryUnderWay);
  const delivery = await beginAnew(tx, was.id);
  await tx.outbox.add({ ...DELIVER_WEBHOOKS, payload: {} });
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'webhook-delivery.resent',
    subjectKind: 'webhook_delivery',
    subjectId: was.id,
    before: { state: was.state, attempts: was.attempts },
    after: { state: delivery.state, attempts: delivery.attempts },
  });
  return ok(delivery);
}
