import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { closeTasks } from '#inbox';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { SAVED_SEARCH_HIT, SAVED_SEARCH_SUBJECT } from '../../domain/finding/finding-tasks.js';
import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import { criteriaForJournal, nameProblem, type SavedSearchRecord } from '../../domain/finding/saved-search.js';
import { findSavedSearch, isNameTaken, lockSavedSearch, removeHits, updateSavedSearch } from '../../persistence/finding/saved-search.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { badCriteria, pointOf, type BadCriteria } from './bad-criteria.js';
import { keepKnownHits } from './keep-known-hits.js';
import { savedSearchNameTaken, savedSearchUnknown, type SavedSearchNameTaken, type SavedSearchNotFound, type SavedSearchTooWide } from './saved-search-refusals.js';

export interface ChangeSavedSearchInput extends Keyed {
  readonly savedSearchId: string;
  /** Absent: as it was. */
  readonly name?: string | undefined;
  readonly criteria?: OfferCriteria | undefined;
  readonly notify?: boolean | undefined;
}

export type ChangeSavedSearchRefusal = SavedSearchNotFound | BadCriteria | SavedSearchNameTaken | SavedSearchTooWide | AnyCommandRefusal;

/** Changes a search of the caller's own. With other criteria, or when it begins to notify, what it finds now counts as known. */
@Injectable()
export class ChangeSavedSearchUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeSavedSearchInput): Promise<Result<SavedSearchRecord, ChangeSavedSearchRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'changeSavedSearch', input }, change);
  }
}

async function change(tx: Transaction, input: ChangeSavedSearchInput): Promise<Result<SavedSearchRecord, ChangeSavedSearchRefusal>> {
  const { savedSearchId: id } = input;
  const before = isUuid(id) ? await lockSavedSearch(tx, id) : undefined;
  if (before === undefined) return refuse(savedSearchUnknown);
  const after = { name: input.name?.trim() ?? before.name, criteria: input.criteria ?? before.criteria, notify: input.notify ?? before.notify };
  const problem = input.name === undefined ? null : nameProblem(input.name);
  if (problem !== null) return refuse(badCriteria(problem));
  const point = await pointOf(tx, after.criteria);
  if (!point.ok) return point;
  if (await isNameTaken(tx, id, after.name)) return refuse(savedSearchNameTaken);
  const isAnew = input.criteria !== undefined || after.notify !== before.notify;
  await updateSavedSearch(tx, id, { ...after, point: point.value }, isAnew);
  if (isAnew) {
    await closeTasks(tx, { kind: SAVED_SEARCH_HIT, subjectKind: SAVED_SEARCH_SUBJECT, subjectIds: [id], as: 'CANCELLED' });
    await removeHits(tx, id);
    const known = after.notify ? await keepKnownHits(tx, { id, criteria: after.criteria, point: point.value }) : ok(undefined);
    if (!known.ok) return known;
  }
  await tx.journal.write({
    agencyId: null,
    action: 'saved-search.changed',
    subjectKind: 'saved-search',
    subjectId: id,
    before: { criteria: criteriaForJournal(before.criteria), notify: before.notify },
    after: { criteria: criteriaForJournal(after.criteria), notify: after.notify },
  });
  return ok(await findSavedSearch(tx, id));
}
