import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import { criteriaForJournal, MOST_SAVED_SEARCHES, nameProblem, type SavedSearchRecord } from '../../domain/finding/saved-search.js';
import { countSavedSearches, insertSavedSearch } from '../../persistence/finding/saved-search.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { badCriteria, pointOf, type BadCriteria } from './bad-criteria.js';
import { keepKnownHits } from './keep-known-hits.js';
import { savedSearchNameTaken, tooManySavedSearches, type SavedSearchNameTaken, type SavedSearchTooWide, type TooManySavedSearches } from './saved-search-refusals.js';

export interface SaveSearchInput extends Keyed {
  readonly name: string;
  readonly criteria: OfferCriteria;
  /** Whether its owner gets a task when an offer is added to what it finds. */
  readonly notify: boolean;
}

export type SaveSearchRefusal = BadCriteria | SavedSearchNameTaken | TooManySavedSearches | SavedSearchTooWide | AnyCommandRefusal;

/** Keeps a search for the caller alone, in the organisation acted for. */
@Injectable()
export class SaveSearchUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SaveSearchInput): Promise<Result<SavedSearchRecord, SaveSearchRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'saveSearch', input }, save);
  }
}

async function save(tx: Transaction, { name, criteria, notify }: SaveSearchInput): Promise<Result<SavedSearchRecord, SaveSearchRefusal>> {
  const problem = nameProblem(name);
  if (problem !== null) return refuse(badCriteria(problem));
  const point = await pointOf(tx, criteria);
  if (!point.ok) return point;
  if ((await countSavedSearches(tx)) >= MOST_SAVED_SEARCHES) return refuse(tooManySavedSearches);
  const saved = await insertSavedSearch(tx, { name: name.trim(), criteria, notify, point: point.value });
  if (saved === null) return refuse(savedSearchNameTaken);
  const known = notify ? await keepKnownHits(tx, { id: saved.id, criteria, point: point.value }) : ok(undefined);
  if (!known.ok) return known;
  await tx.journal.write({
    agencyId: null,
    action: 'saved-search.created',
    subjectKind: 'saved-search',
    subjectId: saved.id,
    after: { criteria: criteriaForJournal(criteria), notify },
  });
  return ok(saved);
}
