import { CalendarFeedsResolver } from './calendar-feeds.resolver.js';

export const calendarFeedResolvers = [CalendarFeedsResolver];
