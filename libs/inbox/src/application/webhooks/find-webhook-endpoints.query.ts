import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { WebhookEndpointRecord } from '../../domain/webhooks/webhook-records.js';
import { ENDPOINT_FIELDS } from '../../persistence/webhooks/webhook-endpoint.sql.js';

const BY_ID = new Keyset('webhookEndpoints', [{ sql: 'e.id', type: 'uuid' }]);

/** The endpoints of the organisation acted for; never their secrets. */
@Injectable()
export class FindWebhookEndpointsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<WebhookEndpointRecord>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<WebhookEndpointRecord & { key: string[] }>(
        `SELECT ${ENDPOINT_FIELDS}, ${BY_ID.keySql} AS key FROM inbox.webhook_endpoint e
         WHERE e.organisation_id = $1 AND ${BY_ID.after('$2')} ORDER BY e.id LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
