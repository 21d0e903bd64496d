/** Whose sessions a calendar feed shows: those of one offer, of all offers of a provider, or of the offers that a person leads. */
export type SessionFeedKind = 'OFFER' | 'PROVIDER' | 'PERSON';

/** TASKS: no sessions, but the open tasks of a person with their due days. */
export type CalendarFeedKind = SessionFeedKind | 'TASKS';
