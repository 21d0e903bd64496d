import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { closeTasks } from '#inbox';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { SAVED_SEARCH_HIT, SAVED_SEARCH_SUBJECT } from '../../domain/finding/finding-tasks.js';
import { criteriaForJournal, type SavedSearchRecord } from '../../domain/finding/saved-search.js';
import { lockSavedSearch, removeSavedSearch } from '../../persistence/finding/saved-search.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { savedSearchUnknown, type SavedSearchNotFound } from './saved-search-refusals.js';

export interface SavedSearchChoice extends Keyed {
  readonly savedSearchId: string;
}

export type DeleteSavedSearchRefusal = SavedSearchNotFound | AnyCommandRefusal;

/** Forgets a search of the caller's own, and what it has found. */
@Injectable()
export class DeleteSavedSearchUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers it as it was. */
  run(context: RequestContext, input: SavedSearchChoice): Promise<Result<SavedSearchRecord, DeleteSavedSearchRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'deleteSavedSearch', input }, remove);
  }
}

async function remove(tx: Transaction, { savedSearchId: id }: SavedSearchChoice): Promise<Result<SavedSearchRecord, DeleteSavedSearchRefusal>> {
  const before = isUuid(id) ? await lockSavedSearch(tx, id) : undefined;
  if (before === undefined) return refuse(savedSearchUnknown);
  await closeTasks(tx, { kind: SAVED_SEARCH_HIT, subjectKind: SAVED_SEARCH_SUBJECT, subjectIds: [before.id], as: 'CANCELLED' });
  await removeSavedSearch(tx, before.id);
  await tx.journal.write({
    agencyId: null,
    action: 'saved-search.deleted',
    subjectKind: 'saved-search',
    subjectId: before.id,
    before: { criteria: criteriaForJournal(before.criteria), notify: before.notify },
  });
  return ok(before);
}
