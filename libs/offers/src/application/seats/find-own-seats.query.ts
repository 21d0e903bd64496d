import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { OwnSeatsRecord } from '../../domain/seats/own-seats.js';

const BY_ID = new Keyset('own-seats', [{ sql: 'c.holder_id', type: 'uuid' }]);

/** What a host blocks and keeps in its own offers, from today on; for others there is nothing. */
@Injectable()
export class FindOwnSeatsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same page of each of the offers, oldest first; one statement for all of them. Throws BadCursorError. */
  async ofOffers(context: RequestContext, offerIds: readonly string[], request: PageRequest): Promise<ReadonlyMap<string, Page<OwnSeatsRecord>>> {
    const after = BY_ID.decode(request.after);
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<OwnSeatsRecord & { cursor_key: string[] }>(
        `SELECT page.* FROM unnest($1::uuid[]) AS o(id) CROSS JOIN LATERAL (
           SELECT c.holder_id AS id, o.id AS "offerId", c.kind, max(c.seats) AS seats, (c.expires_at AT TIME ZONE 'Europe/Berlin')::date - 1 AS until,
             jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date, 'seats', c.seats) ORDER BY s.date, s.start, s.id) AS sessions, ${BY_ID.keySql} AS cursor_key
           FROM offers.session s JOIN offers.seat_claim_v c ON c.session_id = s.id AND c.host_id = $2
           WHERE s.offer_id = o.id AND s.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AND ${BY_ID.after('$3')}
           GROUP BY c.holder_id, c.kind, c.expires_at ORDER BY c.holder_id LIMIT $4) page`,
        [offerIds, context.organisationId, after, request.first + 1],
      ),
    );
    const keyed = rows.map(({ cursor_key: key, ...node }) => ({ node, key }));
    const byOffer = groupBy(keyed, (row) => row.node.offerId);
    return new Map(offerIds.map((id) => [id, BY_ID.page(byOffer.get(id) ?? [], request)]));
  }
}
