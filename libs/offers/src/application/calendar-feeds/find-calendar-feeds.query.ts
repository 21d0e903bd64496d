import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { FEED_FIELDS, type CalendarFeedRecord } from '../../persistence/calendar-feeds/calendar-feed.sql.js';

const BY_ID = new Keyset('calendarFeeds', [{ sql: 'f.id', type: 'uuid' }]);

/** One's own calendar feeds in the organisation acted for, the oldest first; never their addresses. */
@Injectable()
export class FindCalendarFeedsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<CalendarFeedRecord>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<CalendarFeedRecord & { key: string[] }>(
        `SELECT ${FEED_FIELDS}, ${BY_ID.keySql} AS key FROM offers.calendar_feed f
         WHERE f.organisation_id = $1 AND f.user_id = $2 AND ${BY_ID.after('$3')} ORDER BY f.id LIMIT $4`,
        [context.organisationId, context.actor, after, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
