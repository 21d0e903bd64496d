import { findRegimesOfCases } from '#agreements';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import { groupBy } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { OWED_BY, type CountedDeadline, type DeadlineChanges, type KnownDeadline } from '../../domain/deadlines/case-facts.js';
import { organisationOf, type CaseParties } from '../../domain/deadlines/case-side.js';
import { countDeadlines } from '../../domain/deadlines/count-deadlines.js';
import type { KeptCode } from '../../domain/deadlines/deadline-codes.js';
import { DEADLINE_SUBJECT, TASK_OF } from '../../domain/deadlines/deadline-tasks.js';
import { lockDeadlines, readCases, readKnown, type CountedCase } from '../../persistence/deadlines/case-facts.sql.js';
import { cancelDeadlines, insertDeadlines, moveDeadlines, type NewDeadline } from '../../persistence/deadlines/write-deadlines.sql.js';
import { rulesByCase } from './rules-of-regime.js';

export interface DeadlinesKept {
  readonly opened: number;
  readonly moved: number;
  readonly cancelled: number;
}

interface CaseChanges {
  readonly facts: CountedCase;
  readonly changes: DeadlineChanges;
}

/**
 * Counts the deadlines of these cases anew in the operator's transaction and writes what has changed, with its tasks. The same
 * few statements however many cases there are; a repetition, and whoever comes at the same time, finds nothing left to do.
 */
export async function keepDeadlines(tx: Transaction, referralIds: readonly string[]): Promise<DeadlinesKept> {
  await lockDeadlines(tx, referralIds);
  // After the lock: what another worker has written by now is seen.
  const cases = await readCases(tx, referralIds);
  const known = groupBy(await readKnown(tx, referralIds), (row) => row.referralId);
  const counted = cases.filter(({ isOver }) => !isOver).map((one) => ({ ...one, caseId: one.referralId, providerId: one.responsibleId }));
  const rules = await rulesByCase(await findRegimesOfCases(tx, counted));
  const changed = cases.map(
    (facts): CaseChanges => ({
      facts,
      changes: countDeadlines({ facts, regime: rules.get(facts.referralId) ?? null, known: known.get(facts.referralId) ?? [], today: facts.today }),
    }),
  );
  const cancelled = changed.flatMap(({ changes }) => changes.cancelled);
  const moved = changed.flatMap(({ changes }) => changes.moved);
  await cancel(tx, cancelled);
  await move(tx, moved);
  const opened = await open(tx, changed);
  return { opened, moved: moved.length, cancelled: cancelled.length };
}

async function cancel(tx: Transaction, rows: readonly KnownDeadline[]): Promise<void> {
  if (rows.length === 0) return;
  await cancelDeadlines(tx, rows.map(({ id }) => id));
  await tx.journal.writeAll(rows.map((row) => entryOf(row, 'deadline.cancelled', { before: { state: 'OPEN' }, after: { state: 'CANCELLED' } })));
  for (const [code, ofCode] of groupBy(rows, (row) => row.code)) {
    await closeTasks(tx, { kind: TASK_OF[code], subjectKind: DEADLINE_SUBJECT, subjectIds: ofCode.map(({ id }) => id), as: 'CANCELLED' });
  }
}

async function move(tx: Transaction, moved: DeadlineChanges['moved']): Promise<void> {
  if (moved.length === 0) return;
  await moveDeadlines(tx, moved.map(({ before: { id }, after }) => ({ id, ...after })));
  await tx.journal.writeAll(moved.map(({ before, after }) => entryOf(before, 'deadline.moved', { before: countOf(before), after: countOf(after) })));
  const redated = moved.filter(({ before, after }) => before.dueOn !== after.dueOn);
  await openTasks(tx, redated.map(({ before, after }) => taskOf({ ...before, dueOn: after.dueOn })));
}

async function open(tx: Transaction, changed: readonly CaseChanges[]): Promise<number> {
  const wanted = changed.flatMap(({ facts, changes }) => changes.opened.map((deadline) => newDeadline(facts, deadline)));
  if (wanted.length === 0) return 0;
  const written = await insertDeadlines(tx, wanted);
  await tx.journal.writeAll(written.map((row) => entryOf(row, 'deadline.opened', { after: { referralId: row.referralId, code: row.code, owedBy: row.owedById, ...countOf(row) } })));
  await openTasks(tx, written.map(taskOf));
  return written.length;
}

function newDeadline({ referralId, agencyId, responsibleId }: CaseParties & { readonly referralId: string }, deadline: CountedDeadline): NewDeadline {
  const owedBy = OWED_BY[deadline.code as Exclude<KeptCode, 'COORDINATION'>];
  return { referralId, agencyId, responsibleId, owedById: organisationOf(owedBy, { agencyId, responsibleId }), ...deadline };
}

const countOf = ({ countedFrom, dueOn, versionId }: CountedDeadline) => ({ countedFrom, dueOn, regimeVersionId: versionId });

export const entryOf = (row: { readonly id: string; readonly agencyId: string }, action: string, change: Pick<JournalEntry, 'before' | 'after'>): JournalEntry => ({
  agencyId: row.agencyId,
  action,
  subjectKind: DEADLINE_SUBJECT,
  subjectId: row.id,
  ...change,
});

/** For the caseworkers of the agency, or the case leads of the responsible provider: whoever owes it. */
export const taskOf = (row: Pick<KnownDeadline, 'id' | 'code' | 'dueOn' | 'owedById' | 'agencyId'>): NewTask => ({
  kind: TASK_OF[row.code],
  organisationId: row.owedById,
  subjectKind: DEADLINE_SUBJECT,
  subjectId: row.id,
  dueOn: row.dueOn,
  ownerRole: row.owedById === row.agencyId ? 'CASEWORKER' : 'CASE_LEAD',
});
