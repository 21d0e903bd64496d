import type { Refusal } from '#kernel';
import { MOST_HITS_TO_NOTIFY, MOST_SAVED_SEARCHES } from '../../domain/finding/saved-search.js';

/** No such search, or not one's own: both answer alike. */
export interface SavedSearchNotFound extends Refusal {
  readonly code: 'SAVED_SEARCH_NOT_FOUND';
}

/** Another search of the same person has this name. */
export interface SavedSearchNameTaken extends Refusal {
  readonly code: 'SAVED_SEARCH_NAME_TAKEN';
}

/** More searches are not kept for one person. */
export interface TooManySavedSearches extends Refusal {
  readonly code: 'TOO_MANY_SAVED_SEARCHES';
  readonly most: number;
}

/** A search that finds so much tells of nothing in particular: it can be kept, but not notify. */
export interface SavedSearchTooWide extends Refusal {
  readonly code: 'SAVED_SEARCH_TOO_WIDE';
  readonly most: number;
}

export const savedSearchUnknown: SavedSearchNotFound = { code: 'SAVED_SEARCH_NOT_FOUND', message: 'There is no such search of yours.' };
export const savedSearchNameTaken: SavedSearchNameTaken = { code: 'SAVED_SEARCH_NAME_TAKEN', message: 'A search of yours has this name.' };
export const tooManySavedSearches: TooManySavedSearches = {
  code: 'TOO_MANY_SAVED_SEARCHES',
  message: `At most ${MOST_SAVED_SEARCHES} searches are kept for one person.`,
  most: MOST_SAVED_SEARCHES,
};
export const savedSearchTooWide: SavedSearchTooWide = {
  code: 'SAVED_SEARCH_TOO_WIDE',
  message: `A search that finds more than ${MOST_HITS_TO_NOTIFY} offers cannot notify.`,
  most: MOST_HITS_TO_NOTIFY,
};
