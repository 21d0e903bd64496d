import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type IdSource, type Result } from '#kernel';
import { answerOnce, CONFIG, ID_SOURCE, orTryAgain, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { WEBHOOK_KINDS, WebhookKinds } from '../../domain/webhooks/webhook-kind.js';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { ownAgency } from '../../persistence/inbox.sql.js';
import { countOwnEndpoints, insertEndpoint, type EndpointTarget } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { MOST_ENDPOINTS, webhookEndpointLimit, type WebhookEndpointLimit } from './webhook-refusals.js';
import { newWebhookSecret, WebhookSecrets } from './webhook-secrets.js';
import { journalOf, webhookTarget, type TargetRefusal } from './webhook-target.js';

export interface CreateWebhookEndpointInput extends EndpointTarget {
  readonly idempotencyKey?: string | undefined;
}

export interface WebhookEndpointCreated {
  readonly endpoint: WebhookEndpointRecord;
  /** `whsec_…`; null when the command was only repeated: it is shown once and kept under a seal. */
  readonly secret: string | null;
}

type Refused = TargetRefusal | WebhookEndpointLimit;
export type CreateWebhookEndpointRefusal = Refused | TryAgain | IdempotencyConflict;
export type CreateWebhookEndpointResult = Result<WebhookEndpointCreated, CreateWebhookEndpointRefusal>;

/** Registers an address of the organisation's own system; from now on it is told of events of these kinds. */
@Injectable()
export class CreateWebhookEndpointUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(WEBHOOK_KINDS) private readonly kinds: WebhookKinds,
  ) {}

  async run(context: RequestContext, input: CreateWebhookEndpointInput): Promise<CreateWebhookEndpointResult> {
    const { idempotencyKey: key, ...wish } = input;
    let shown: string | null = null;
    const work = async (tx: Transaction) => {
      const secret = newWebhookSecret();
      const created = await this.create(tx, wish, secret);
      shown = created.ok ? secret : null;
      return created;
    };
    const outcome = await orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'createWebhookEndpoint', key, input: wish }, () => work(tx))),
    );
    // Beside what is remembered for a repetition, never in it.
    return outcome.ok ? ok({ endpoint: outcome.value, secret: shown }) : outcome;
  }

  private async create(tx: Transaction, wish: EndpointTarget, secret: string): Promise<Result<WebhookEndpointRecord, Refused>> {
    const target = webhookTarget(wish, { kinds: this.kinds, allowsLocalhost: this.config.webhookLocalhost });
    if (!target.ok) return target;
    if ((await countOwnEndpoints(tx)) >= MOST_ENDPOINTS) return refuse(webhookEndpointLimit);
    const id = this.ids.next();
    const sealed = await this.secrets.seal({ organisationId: tx.context.organisationId!, endpointId: id, number: 1 }, secret);
    const endpoint = await insertEndpoint(tx, id, target.value, sealed);
    await tx.journal.write({
      agencyId: await ownAgency(tx),
      action: 'webhook-endpoint.created',
      subjectKind: 'webhook_endpoint',
      subjectId: endpoint.id,
      after: journalOf(endpoint),
    });
    return ok(endpoint);
  }
}
