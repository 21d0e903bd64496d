import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { DEFAULT_MODE, type NotificationMode } from '../domain/notification-mode.js';
import type { TaskRecord, TaskState } from '../domain/task-record.js';
import { IS_MINE, IS_OVERDUE, RECORD_COLUMNS, type TaskRecordRow } from '../persistence/inbox.sql.js';
import { findMode } from '../persistence/preference.sql.js';

export interface InboxFilter {
  readonly state?: TaskState | undefined;
  readonly kind?: string | undefined;
  /** True: only those whose due day has passed; false: only the others. */
  readonly overdue?: boolean | undefined;
  /** Every task of the organisation, for an administrator; nobody else sees more by it. */
  readonly everybody?: boolean | undefined;
}

const BY_DUE_DAY = new Keyset('inbox', [
  { sql: `coalesce(due_on, '9999-12-31'::date)`, type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

/** The tasks of the caller in the organisation acted for, and how they want to hear of them. */
@Injectable()
export class FindInboxQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By due day, those without one last. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: InboxFilter = {}): Promise<Page<TaskRecord>> {
    const after = BY_DUE_DAY.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<TaskRecordRow & { key: string[] }>(
        `SELECT ${RECORD_COLUMNS}, ${BY_DUE_DAY.keySql} AS key FROM inbox.task
         WHERE organisation_id = platform.current_organisation() AND ${BY_DUE_DAY.after('$1')}
           AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR kind = $3) AND ($4::boolean IS NULL OR ${IS_OVERDUE} = $4)
           AND ($5::boolean OR ${IS_MINE})
         ORDER BY ${BY_DUE_DAY.sortedBy.join(', ')} LIMIT $6`,
        [after, filter.state ?? null, filter.kind ?? null, filter.overdue ?? null, filter.everybody === true, request.first + 1],
      );
      return BY_DUE_DAY.page(rows.map(({ key, ...node }) => ({ node: node as TaskRecord, key })), request);
    });
  }

  /** How the caller hears of tasks; DIGEST for whoever has not chosen. */
  mode(context: RequestContext): Promise<NotificationMode> {
    return this.unitOfWork.run(context, async (tx) => (await findMode(tx)) ?? DEFAULT_MODE);
  }
}
