import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { lockEndpoint, pauseEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { webhookEndpointNotFound, type WebhookEndpointNotFound } from './webhook-refusals.js';

export interface PauseWebhookEndpointInput {
  readonly endpointId: string;
  readonly idempotencyKey?: string | undefined;
}

export type PauseWebhookEndpointRefusal = WebhookEndpointNotFound | TryAgain | IdempotencyConflict;
export type PauseWebhookEndpointResult = Result<WebhookEndpointRecord, PauseWebhookEndpointRefusal>;

/** Sends nothing more to an endpoint until it is resumed. What happens meanwhile is not told later; what waits goes on waiting. */
@Injectable()
export class PauseWebhookEndpointUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: PauseWebhookEndpointInput): Promise<PauseWebhookEndpointResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'pauseWebhookEndpoint', key, input }, () => pause(tx, input.endpointId))),
    );
  }
}

async function pause(tx: Transaction, endpointId: string): Promise<Result<WebhookEndpointRecord, WebhookEndpointNotFound>> {
  const was = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
  if (was === null) return refuse(webhookEndpointNotFound);
  if (was.state === 'PAUSED') return ok(was);
  const endpoint = await pauseEndpoint(tx, was.id, 'BY_HAND');
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'webhook-endpoint.paused',
    subjectKind: 'webhook_endpoint',
    subjectId: was.id,
    before: { state: was.state, reason: was.pauseReason },
    after: { state: endpoint.state, reason: endpoint.pauseReason },
  });
  return ok(endpoint);
}
