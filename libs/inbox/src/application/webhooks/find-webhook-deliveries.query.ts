import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { WebhookDeliveryRecord, WebhookDeliveryState } from '../../domain/webhooks/webhook-records.js';
import { DELIVERY_FIELDS } from '../../persistence/webhooks/webhook-delivery.sql.js';

export interface WebhookDeliveryFilter {
  readonly endpointId?: string | undefined;
  readonly state?: WebhookDeliveryState | undefined;
}

/** Newest first: by the seconds back from a day of 2023, which fit into a whole number. */
const NEWEST = new Keyset('webhookDeliveries', [
  { sql: '(1700000000 - floor(extract(epoch FROM d.created_at))::bigint)::integer', type: 'integer' },
  { sql: 'd.id', type: 'uuid' },
]);

/** What was sent to the endpoints of the organisation acted for, or waits to be, of the last 30 days. */
@Injectable()
export class FindWebhookDeliveriesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. An endpoint that is not there, or not the organisation's, has had none. */
  page(context: RequestContext, request: PageRequest, { endpointId, state }: WebhookDeliveryFilter = {}): Promise<Page<WebhookDeliveryRecord>> {
    const after = NEWEST.decode(request.after);
    if (endpointId !== undefined && !isUuid(endpointId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<WebhookDeliveryRecord & { key: string[] }>(
        `SELECT ${DELIVERY_FIELDS}, ${NEWEST.keySql} AS key FROM inbox.webhook_delivery d
         WHERE d.organisation_id = $1 AND ($2::uuid IS NULL OR d.endpoint_id = $2) AND ($3::text IS NULL OR d.state = $3) AND ${NEWEST.after('$4')}
         ORDER BY ${NEWEST.sortedBy.join(', ')} LIMIT $5`,
        [context.organisationId, endpointId ?? null, state ?? null, after, request.first + 1],
      );
      return NEWEST.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
