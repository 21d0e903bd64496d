import { AcknowledgeSavedSearchUseCase } from './acknowledge-saved-search.use-case.js';
import { ChangeSavedSearchUseCase } from './change-saved-search.use-case.js';
import { DeleteSavedSearchUseCase } from './delete-saved-search.use-case.js';
import { FindSavedSearchesQuery } from './find-saved-searches.query.js';
import { SaveSearchUseCase } from './save-search.use-case.js';
import { SearchOffersQuery } from './search-offers.query.js';

export { AcknowledgeSavedSearchUseCase } from './acknowledge-saved-search.use-case.js';
export { AnswerSavedSearchesUseCase } from './answer-saved-searches.use-case.js';
export type { BadCriteria } from './bad-criteria.js';
export { ChangeSavedSearchUseCase, type ChangeSavedSearchInput } from './change-saved-search.use-case.js';
export { DeleteSavedSearchUseCase, type SavedSearchChoice } from './delete-saved-search.use-case.js';
export { FindSavedSearchesQuery } from './find-saved-searches.query.js';
export { SaveSearchUseCase, type SaveSearchInput } from './save-search.use-case.js';
export { SearchOffersQuery, type FoundOffer } from './search-offers.query.js';
export { sweepSavedSearches, type SweptSearches } from './sweep-saved-searches.js';

/** What the program composes for finding and saved searches. */
export const findingUseCases = [AcknowledgeSavedSearchUseCase, ChangeSavedSearchUseCase, DeleteSavedSearchUseCase, FindSavedSearchesQuery, SaveSearchUseCase, SearchOffersQuery];
