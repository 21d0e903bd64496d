/** Whose sessions a calendar feed shows: those of one offer, of all offers of a provider, or of the offers that a person leads. */
export type CalendarFeedKind = 'OFFER' | 'PROVIDER' | 'PERSON';
