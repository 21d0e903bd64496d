import { SavedSearchesResolver } from './saved-searches.resolver.js';
import { SearchOffersResolver } from './search-offers.resolver.js';

export const findingResolvers = [SavedSearchesResolver, SearchOffersResolver];
