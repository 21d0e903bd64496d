import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { WEBHOOK_KINDS, WebhookKinds } from '../../domain/webhooks/webhook-kind.js';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { changeEndpoint, lockEndpoint } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { webhookEndpointNotFound, type WebhookEndpointNotFound } from './webhook-refusals.js';
import { journalOf, webhookTarget, type TargetRefusal } from './webhook-target.js';

/** What is absent stays as it is. */
export interface ChangeWebhookEndpointInput {
  readonly endpointId: string;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refused = WebhookEndpointNotFound | TargetRefusal;
export type ChangeWebhookEndpointRefusal = Refused | TryAgain | IdempotencyConflict;
export type ChangeWebhookEndpointResult = Result<WebhookEndpointRecord, ChangeWebhookEndpointRefusal>;

/** Where messages go and which; what waits to be sent goes to the new address. */
@Injectable()
export class ChangeWebhookEndpointUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(WEBHOOK_KINDS) private readonly kinds: WebhookKinds,
  ) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ChangeWebhookEndpointInput): Promise<ChangeWebhookEndpointResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'changeWebhookEndpoint', key, input }, () => this.change(tx, input))),
    );
  }

  private async change(tx: Transaction, { endpointId, ...wish }: Omit<ChangeWebhookEndpointInput, 'idempotencyKey'>): Promise<Result<WebhookEndpointRecord, Refused>> {
    const was = isUuid(endpointId) ? await lockEndpoint(tx, endpointId) : null;
    if (was === null) return refuse(webhookEndpointNotFound);
    const wished = { url: wish.url ?? was.url, description: wish.description ?? was.description, kinds: wish.kinds ?? was.kinds };
    const target = webhookTarget(wished, { kinds: this.kinds, allowsLocalhost: this.config.webhookLocalhost });
    if (!target.ok) return target;
    const endpoint = await changeEndpoint(tx, was.id, target.value);
    await tx.journal.write({
      agencyId: await ownAgency(tx),
      action: 'webhook-endpoint.changed',
      subjectKind: 'webhook_endpoint',
      subjectId: was.id,
      before: journalOf(was),
      after: journalOf(endpoint),
    });
    return ok(endpoint);
  }
}
