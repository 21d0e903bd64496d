import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ChangeSavedSearchRefusal } from '../../application/finding/change-saved-search.use-case.js';
import type { DeleteSavedSearchRefusal } from '../../application/finding/delete-saved-search.use-case.js';
import type { SaveSearchRefusal } from '../../application/finding/save-search.use-case.js';
import { SavedSearchType } from './saved-search.type.js';

@ObjectType('BadCriteria', { implements: () => RefusalType, description: 'The search cannot be meant so; the message says what was expected (BAD_CRITERIA).' })
export class BadCriteriaType extends RefusalType {}

@ObjectType('SavedSearchNameTaken', { implements: () => RefusalType, description: 'Another search of the caller has this name (SAVED_SEARCH_NAME_TAKEN).' })
export class SavedSearchNameTakenType extends RefusalType {}

@ObjectType('TooManySavedSearches', { implements: () => RefusalType, description: 'More searches are not kept for one person (TOO_MANY_SAVED_SEARCHES).' })
export class TooManySavedSearchesType extends RefusalType {
  @Field(() => Int, { description: 'So many are.' })
  most: number;
}

@ObjectType('SavedSearchTooWide', { implements: () => RefusalType, description: 'The search finds too much to tell of; it can be saved without (SAVED_SEARCH_TOO_WIDE).' })
export class SavedSearchTooWideType extends RefusalType {
  @Field(() => Int, { description: 'So many offers it may find.' })
  most: number;
}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };
const saved = { BAD_CRITERIA: BadCriteriaType, SAVED_SEARCH_NAME_TAKEN: SavedSearchNameTakenType, SAVED_SEARCH_TOO_WIDE: SavedSearchTooWideType, ...always };

export const saveSearchRefusals: RefusalTypes<SaveSearchRefusal> = { TOO_MANY_SAVED_SEARCHES: TooManySavedSearchesType, ...saved };
export const changeSavedSearchRefusals: RefusalTypes<ChangeSavedSearchRefusal> = { SAVED_SEARCH_NOT_FOUND: NotFoundType, ...saved };
export const savedSearchRefusals: RefusalTypes<DeleteSavedSearchRefusal> = { SAVED_SEARCH_NOT_FOUND: NotFoundType, ...always };

export const SaveSearchResultUnion = createUnionType({
  name: 'SaveSearchResult',
  description: 'The search as it is kept, or why it is not.',
  types: () => [SavedSearchType, BadCriteriaType, SavedSearchNameTakenType, TooManySavedSearchesType, SavedSearchTooWideType, TryAgainType, IdempotencyConflictType] as const,
});

export const ChangeSavedSearchResultUnion = createUnionType({
  name: 'ChangeSavedSearchResult',
  description: 'The search as it is now, or why it was not changed.',
  types: () => [SavedSearchType, NotFoundType, BadCriteriaType, SavedSearchNameTakenType, SavedSearchTooWideType, TryAgainType, IdempotencyConflictType] as const,
});

export const DeleteSavedSearchResultUnion = createUnionType({
  name: 'DeleteSavedSearchResult',
  description: 'The search as it was, or why it is still there.',
  types: () => [SavedSearchType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const AcknowledgeSavedSearchResultUnion = createUnionType({
  name: 'AcknowledgeSavedSearchResult',
  description: 'The search, of which nothing is new any more, or why nothing was done.',
  types: () => [SavedSearchType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
