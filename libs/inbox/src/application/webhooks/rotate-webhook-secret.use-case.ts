import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { lockEndpoint, rotateSecret } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { webhookEndpointNotFound, type WebhookEndpointNotFound } from './webhook-refusals.js';
import { newWebhookSecret, WebhookSecrets } from './webhook-secrets.js';

export interface RotateWebhookSecretInput {
  readonly endpointId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface WebhookSecretRotated {
  readonly endpoint: WebhookEndpointRecord;
  /** The new one; null when the command was only repeated. */
  readonly secret: string | null;
}

export type RotateWebhookSecretRefusal = WebhookEndpointNotFound | TryAgain | IdempotencyConflict;
export type RotateWebhookSecretResult = Result<WebhookSecretRotated, RotateWebhookSecretRefusal>;

/** Hours for which the secret before signs beside the new one, so that the other system takes it over without a gap. */
export const GRACE_HOURS = 24;

/** Gives an endpoint another signing secret. One that was still in its grace ends with the next rotation. */
@Injectable()
export class RotateWebhookSecretUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
  ) {}

  async run(context: RequestContext, { idempotencyKey: key, ...input }: RotateWebhookSecretInput): Promise<RotateWebhookSecretResult> {
    let shown: string | null = null;
    const work = async (tx: Transaction) => {
      const secret = newWebhookSecret();
      const rotated = await this.rotate(tx, input.endpointId, secret);
      shown = rotated.ok ? secret : null;
      return rotated;
    };
    const outcome = await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'rotateWebhookSecret', key, input }, () => work(tx))));
    // Beside what is remembered for a repetition, never in it.
    return outcome.ok ? ok({ endpoint: outcome.value, secret: shown }) : outcome;
  }

  private async rotate(tx: Transaction, endpointId: string, secret: string): Promise<Result<WebhookEndpointRecord, WebhookEndpointNotFound>> {
    const was = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
    if (was === null) return refuse(webhookEndpointNotFound);
    const number = was.secretNumber + 1;
    const sealed = await this.secrets.seal({ organisationId: was.organisationId, endpointId: was.id, number }, secret);
    const endpoint = await rotateSecret(tx, was.id, sealed, GRACE_HOURS);
    await tx.journal.write({
      agencyId: await ownAgency(tx),
      action: 'webhook-endpoint.secret-rotated',
      subjectKind: 'webhook_endpoint',
      subjectId: was.id,
      before: { secretNumber: was.secretNumber, oldSecretUntil: was.oldSecretUntil },
      after: { secretNumber: number, oldSecretUntil: endpoint.oldSecretUntil },
    });
    return ok(endpoint);
  }
}
