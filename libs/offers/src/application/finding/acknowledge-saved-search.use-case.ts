import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { closeTasks } from '#inbox';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { SAVED_SEARCH_HIT, SAVED_SEARCH_SUBJECT } from '../../domain/finding/finding-tasks.js';
import type { SavedSearchRecord } from '../../domain/finding/saved-search.js';
import { lockSavedSearch, markHitsSeen } from '../../persistence/finding/saved-search.sql.js';
import { runCommand } from '../run-command.js';
import type { DeleteSavedSearchRefusal, SavedSearchChoice } from './delete-saved-search.use-case.js';
import { savedSearchUnknown } from './saved-search-refusals.js';

/** The caller has seen what a search of theirs has found: nothing of it is new any more, and the task about it is done. */
@Injectable()
export class AcknowledgeSavedSearchUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SavedSearchChoice): Promise<Result<SavedSearchRecord, DeleteSavedSearchRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'acknowledgeSavedSearch', input }, acknowledge);
  }
}

async function acknowledge(tx: Transaction, { savedSearchId: id }: SavedSearchChoice): Promise<Result<SavedSearchRecord, DeleteSavedSearchRefusal>> {
  const before = isUuid(id) ? await lockSavedSearch(tx, id) : undefined;
  if (before === undefined) return refuse(savedSearchUnknown);
  const seen = await markHitsSeen(tx, before.id);
  await closeTasks(tx, { kind: SAVED_SEARCH_HIT, subjectKind: SAVED_SEARCH_SUBJECT, subjectIds: [before.id] });
  if (seen > 0)
    await tx.journal.write({ agencyId: null, action: 'saved-search.acknowledged', subjectKind: 'saved-search', subjectId: before.id, before: { newHits: seen }, after: { newHits: 0 } });
  return ok({ ...before, newHits: 0 });
}
