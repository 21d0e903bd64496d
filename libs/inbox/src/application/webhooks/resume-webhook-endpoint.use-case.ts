import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { WEBHOOK_PAUSED } from '../../domain/webhooks/webhook-tasks.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { lockEndpoint, resumeEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { closeTasks } from '../close-tasks.js';
import { webhookEndpointNotFound, type WebhookEndpointNotFound } from './webhook-refusals.js';

export interface ResumeWebhookEndpointInput {
  readonly endpointId: string;
  readonly idempotencyKey?: string | undefined;
}

export type ResumeWebhookEndpointRefusal = WebhookEndpointNotFound | TryAgain | IdempotencyConflict;
export type ResumeWebhookEndpointResult = Result<WebhookEndpointRecord, ResumeWebhookEndpointRefusal>;

/** Sends to an endpoint again, whoever paused it and why; what has waited is due when it would have been. */
@Injectable()
export class ResumeWebhookEndpointUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ResumeWebhookEndpointInput): Promise<ResumeWebhookEndpointResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'resumeWebhookEndpoint', key, input }, () => resume(tx, input.endpointId))),
    );
  }
}

async function resume(tx: Transaction, endpointId: string): Promise<Result<WebhookEndpointRecord, WebhookEndpointNotFound>> {
  const was = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
  if (was === null) return refuse(webhookEndpointNotFound);
  if (was.state === 'ACTIVE') return ok(was);
  const endpoint = await resumeEndpoint(tx, was.id);
  await closeTasks(tx, { kind: WEBHOOK_PAUSED, subjectKind: 'webhook_endpoint', subjectIds: [was.id] });
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'webhook-endpoint.resumed',
    subjectKind: 'webhook_endpoint',
    subjectId: was.id,
    before: { state: was.state, reason: was.pauseReason },
    after: { state: endpoint.state, reason: endpoint.pauseReason },
  });
  return ok(endpoint);
}
