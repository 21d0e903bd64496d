import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { DeadlineState } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { ALL_DEADLINES, findNextDeadlines, RECORD_COLUMNS, type DeadlineRow } from '../../persistence/deadlines/deadline-list.sql.js';
import { findPlanDays, type PlanDaysRecord } from '../../persistence/deadlines/plan-days.sql.js';

export interface DeadlineFilter {
  readonly referralId?: string | undefined;
  readonly state?: DeadlineState | undefined;
  /** True: only those that are open and whose day has passed; false: only the others. */
  readonly overdue?: boolean | undefined;
  /** Only those that are due on this day or before. */
  readonly until?: LocalDate | undefined;
}

const BY_DUE_DAY = new Keyset('case-deadlines', [
  { sql: 'd.due_on', type: 'date' },
  { sql: 'd.id', type: 'uuid' },
]);

/** Deadlines of cases, the ends of their approvals among them (DD-08), for the agency and the responsible provider (row-level security). */
@Injectable()
export class FindCaseDeadlinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By due day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: DeadlineFilter = {}): Promise<Page<DeadlineRecord>> {
    const after = BY_DUE_DAY.decode(request.after);
    if (filter.referralId !== undefined && !isUuid(filter.referralId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<DeadlineRow & { key: string[] }>(
        `SELECT ${RECORD_COLUMNS}, ${BY_DUE_DAY.keySql} AS key FROM (${ALL_DEADLINES}) d CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t
         WHERE ${BY_DUE_DAY.after('$1')} AND ($2::uuid IS NULL OR d.referral_id = $2) AND ($3::text IS NULL OR d.state = $3)
           AND ($4::boolean IS NULL OR (d.state = 'OPEN' AND d.due_on < t.today) = $4) AND ($5::date IS NULL OR d.due_on <= $5)
         ORDER BY ${BY_DUE_DAY.sortedBy.join(', ')} LIMIT $6`,
        [after, filter.referralId ?? null, filter.state ?? null, filter.overdue ?? null, filter.until ?? null, request.first + 1],
      );
      return BY_DUE_DAY.page(rows.map(({ key, ...node }) => ({ node: node as DeadlineRecord, key })), request);
    });
  }

  /** The open deadline of each case that is due first, by referral; a case without one has no entry. */
  next(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, DeadlineRecord>> {
    return this.unitOfWork.run(context, (tx) => findNextDeadlines(tx, referralIds));
  }

  /** What the Hilfeplan says of days, by referral. */
  planDays(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, PlanDaysRecord>> {
    return this.unitOfWork.run(context, (tx) => findPlanDays(tx, referralIds));
  }
}
