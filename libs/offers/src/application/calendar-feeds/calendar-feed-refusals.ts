import type { Refusal } from '#kernel';

/** The offer is not there, or not in the catalogue. */
export interface FeedOfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

/** Unknown, or somebody else's. */
export interface CalendarFeedNotFound extends Refusal {
  readonly code: 'CALENDAR_FEED_NOT_FOUND';
}

/** A feed of this kind cannot be made so, or not by whoever asks. */
export interface CalendarFeedNotPossible extends Refusal {
  readonly code: 'CALENDAR_FEED_NOT_POSSIBLE';
  readonly expected: string;
}

/** Somebody has as many feeds as one can look after. */
export interface CalendarFeedLimit extends Refusal {
  readonly code: 'CALENDAR_FEED_LIMIT';
  readonly limit: number;
}

export const MOST_FEEDS = 50;

export const feedOfferNotFound: FeedOfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const calendarFeedNotFound: CalendarFeedNotFound = { code: 'CALENDAR_FEED_NOT_FOUND', message: 'There is no such calendar feed.' };
export const calendarFeedLimit: CalendarFeedLimit = {
  code: 'CALENDAR_FEED_LIMIT',
  message: `You have ${MOST_FEEDS} calendar feeds; revoke one first.`,
  limit: MOST_FEEDS,
};
export const calendarFeedNotPossible = (expected: string): CalendarFeedNotPossible => ({
  code: 'CALENDAR_FEED_NOT_POSSIBLE',
  message: `This calendar feed cannot be made; expected was ${expected}.`,
  expected,
});
