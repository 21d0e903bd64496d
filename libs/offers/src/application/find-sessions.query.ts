import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { SessionView } from '../domain/session-view.js';
import { SESSION_COLUMNS } from '../persistence/session-columns.js';

export type { SessionView } from '../domain/session-view.js';

export interface SessionRange {
  /** Both days belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const BY_TIME = new Keyset('sessions', [
  { sql: 's.date', type: 'date' },
  { sql: 's.start', type: 'time' },
  { sql: 's.id', type: 'uuid' },
]);

/** Sessions with their free seats: known to everyone signed in. */
@Injectable()
export class FindSessionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same page of each of the offers; one statement for all of them. */
  async ofOffers(context: RequestContext, offerIds: readonly string[], range: SessionRange, request: PageRequest): Promise<ReadonlyMap<string, Page<SessionView>>> {
    const after = BY_TIME.decode(request.after);
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<SessionView & { cursor_key: string[] }>(
        `SELECT page.* FROM unnest($1::uuid[]) AS o(id) CROSS JOIN LATERAL (
           SELECT ${SESSION_COLUMNS}, ${BY_TIME.keySql} AS cursor_key FROM offers.session_v s
           WHERE s.offer_id = o.id AND s.date BETWEEN $2 AND $3 AND ${BY_TIME.after('$4')}
           ORDER BY ${BY_TIME.sortedBy.join(', ')} LIMIT $5) page`,
        [offerIds, range.from, range.to, after, request.first + 1],
      ),
    );
    const keyed = rows.map(({ cursor_key: key, ...node }) => ({ node, key }));
    const byOffer = groupBy(keyed, (row) => row.node.offerId);
    return new Map(offerIds.map((id) => [id, BY_TIME.page(byOffer.get(id) ?? [], request)]));
  }

  async one(context: RequestContext, id: string): Promise<SessionView | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }

  /** Those of the ids that there are; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, SessionView>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<SessionView>(`SELECT ${SESSION_COLUMNS} FROM offers.session_v s WHERE s.id = ANY ($1::uuid[])`, [known]),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
