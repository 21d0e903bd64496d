import type { LocalDate } from '#kernel';
import type { OfferCriteria } from './offer-criteria.js';

/** More searches of one person than anybody looks at. */
export const MOST_SAVED_SEARCHES = 50;

/** A search that finds more offers than this would tell of something all the time. */
export const MOST_HITS_TO_NOTIFY = 1_000;

/** As its owner sees it. */
export interface SavedSearchRecord {
  readonly id: string;
  readonly name: string;
  readonly criteria: OfferCriteria;
  readonly notify: boolean;
  readonly createdAt: Date;
  /** Offers that were found since its owner last said to know of all. */
  readonly newHits: number;
}

/** What is wrong with a name, in one sentence; null: nothing. */
export const nameProblem = (name: string): string | null =>
  name.trim() === '' || [...name].length > 100 || /\p{Cc}/u.test(name) ? 'name: a text of 1 to 100 characters was expected.' : null;

/** A search lives on: from the day on which its span has begun, it asks for as many weeks from today. */
export function criteriaOn(today: LocalDate, criteria: OfferCriteria): OfferCriteria {
  const { freeWeekly } = criteria;
  return freeWeekly === undefined || freeWeekly.from >= today ? criteria : { ...criteria, freeWeekly: { ...freeWeekly, from: today } };
}

/** What the journal keeps of criteria: everything but the words, in which somebody might have written more than a topic. */
export const criteriaForJournal = ({ text, ...rest }: OfferCriteria): object => ({ ...rest, ...(text !== undefined && { text: 'given' }) });
