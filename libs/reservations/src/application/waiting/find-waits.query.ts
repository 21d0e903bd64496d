import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { OfferMadeRecord, WaitRecord, WaitState } from '../../domain/waiting/wait-record.js';
import { findOffersMade, WAIT_COLUMNS, WAITS } from '../../persistence/waiting/wait.sql.js';

export interface WaitFilter {
  readonly referralId?: string | undefined;
  /** Absent: those that are not over. */
  readonly state?: WaitState | undefined;
}

const IN_ORDER = new Keyset('waits', [
  { sql: 'w.priority', type: 'integer' },
  // Numbers of the service grow with time.
  { sql: 'w.id', type: 'uuid' },
]);

/** Who waits for the caller's organisation, as agency or responsible provider (row-level security). */
@Injectable()
export class FindWaitsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The most urgent first, then who has waited longest. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { referralId, state }: WaitFilter = {}): Promise<Page<WaitRecord>> {
    const after = IN_ORDER.decode(request.after);
    if (referralId !== undefined && !isUuid(referralId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<WaitRecord & { key: string[] }>(
        `SELECT ${WAIT_COLUMNS}, ${IN_ORDER.keySql} AS key FROM ${WAITS}
         WHERE ${IN_ORDER.after('$1')} AND ($2::uuid IS NULL OR w.referral_id = $2) AND CASE WHEN $3::text IS NULL THEN w.state IN ('WAITING', 'PAUSED') ELSE w.state = $3 END
         ORDER BY ${IN_ORDER.sortedBy.join(', ')} LIMIT $4`,
        [after, referralId ?? null, state ?? null, request.first + 1],
      );
      return IN_ORDER.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** What was offered to whom, the last first, by wait. */
  offersMade(context: RequestContext, waitIds: readonly string[]): Promise<ReadonlyMap<string, readonly OfferMadeRecord[]>> {
    return this.unitOfWork.run(context, async (tx) => groupBy(await findOffersMade(tx, waitIds), ({ waitId }) => waitId));
  }
}
