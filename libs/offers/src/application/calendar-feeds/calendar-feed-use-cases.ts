import { CreateCalendarFeedUseCase } from './create-calendar-feed.use-case.js';
import { FetchCalendarFeedUseCase } from './fetch-calendar-feed.use-case.js';
import { FindCalendarFeedsQuery } from './find-calendar-feeds.query.js';
import { RevokeCalendarFeedUseCase } from './revoke-calendar-feed.use-case.js';

export const calendarFeedUseCases = [CreateCalendarFeedUseCase, FetchCalendarFeedUseCase, FindCalendarFeedsQuery, RevokeCalendarFeedUseCase];
