import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { lockFeed, revokeFeed } from '../../persistence/calendar-feeds/calendar-feed.sql.js';
import { ownKind } from '../../persistence/calendar-feeds/feed-parties.sql.js';
import { calendarFeedNotFound, type CalendarFeedNotFound } from './calendar-feed-refusals.js';

export interface RevokeCalendarFeedInput {
  readonly feedId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface CalendarFeedRevoked {
  readonly feedId: string;
  readonly revokedAt: Date;
}

export type RevokeCalendarFeedRefusal = CalendarFeedNotFound | TryAgain | IdempotencyConflict;
export type RevokeCalendarFeedResult = Result<CalendarFeedRevoked, RevokeCalendarFeedRefusal>;

/** Ends an own feed at once: its address answers like one that never was. One that was revoked before stays as it is. */
@Injectable()
export class RevokeCalendarFeedUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RevokeCalendarFeedInput): Promise<RevokeCalendarFeedResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'revokeCalendarFeed', key, input: rest }, () => revoke(tx, rest.feedId))));
  }
}

async function revoke(tx: Transaction, feedId: string): Promise<Result<CalendarFeedRevoked, CalendarFeedNotFound>> {
  const feed = isUuid(feedId) ? await lockFeed(tx, feedId) : null;
  if (feed === null) return refuse(calendarFeedNotFound);
  if (feed.revokedAt !== null) return ok({ feedId: feed.id, revokedAt: feed.revokedAt });
  const revokedAt = await revokeFeed(tx, feed.id);
  await tx.journal.write({
    agencyId: (await ownKind(tx)) === 'AGENCY' ? tx.context.organisationId : null,
    action: 'calendar-feed.revoked',
    subjectKind: 'calendar_feed',
    subjectId: feed.id,
    before: { revokedAt: null },
    after: { revokedAt },
  });
  return ok({ feedId: feed.id, revokedAt });
}
