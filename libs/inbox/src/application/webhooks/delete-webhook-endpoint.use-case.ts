import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { WEBHOOK_PAUSED } from '../../domain/webhooks/webhook-tasks.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { deleteEndpoint, lockEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { closeTasks } from '../close-tasks.js';
import { webhookEndpointNotFound, type WebhookEndpointNotFound } from './webhook-refusals.js';
import { journalOf } from './webhook-target.js';

export interface DeleteWebhookEndpointInput {
  readonly endpointId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface WebhookEndpointDeleted {
  readonly endpointId: string;
}

export type DeleteWebhookEndpointRefusal = WebhookEndpointNotFound | TryAgain | IdempotencyConflict;
export type DeleteWebhookEndpointResult = Result<WebhookEndpointDeleted, DeleteWebhookEndpointRefusal>;

/** Forgets an endpoint with its secret and everything that was sent to it or still waits. */
@Injectable()
export class DeleteWebhookEndpointUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: DeleteWebhookEndpointInput): Promise<DeleteWebhookEndpointResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'deleteWebhookEndpoint', key, input }, () => erase(tx, input.endpointId))),
    );
  }
}

async function erase(tx: Transaction, endpointId: string): Promise<Result<WebhookEndpointDeleted, WebhookEndpointNotFound>> {
  const was = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
  if (was === null) return refuse(webhookEndpointNotFound);
  await closeTasks(tx, { kind: WEBHOOK_PAUSED, subjectKind: 'webhook_endpoint', subjectIds: [was.id], as: 'CANCELLED' });
  await deleteEndpoint(tx, was.id);
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'webhook-endpoint.deleted',
    subjectKind: 'webhook_endpoint',
    subjectId: was.id,
    before: journalOf(was),
  });
  return ok({ endpointId: was.id });
}
