import { closeTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { FINAL_REPORT_MISSING } from '../../domain/documents/document-tasks.js';
import { findDone, type DocumentedCase } from '../../persistence/documents/document-status.sql.js';

const TASK = { kind: FINAL_REPORT_MISSING, subjectKind: 'referral' } as const;

/** Opens the task of a case that has ended without its final report, and closes that of any other. Under lockDocuments. */
export async function keepFinalReportTask(tx: Transaction, { id, agencyId, responsibleId, hasEnded }: DocumentedCase): Promise<void> {
  const isDone = (await findDone(tx, [id])).some(({ kind }) => kind === 'FINAL_REPORT');
  if (!hasEnded || isDone) {
    await closeTasks(tx, { ...TASK, subjectIds: [id], as: isDone ? 'DONE' : 'CANCELLED' });
    return;
  }
  // An agency that is responsible itself has no case leads.
  const ownerRole = responsibleId === agencyId ? 'CASEWORKER' : 'CASE_LEAD';
  await openTasks(tx, [{ ...TASK, subjectId: id, organisationId: responsibleId, ownerRole, closers: [agencyId] }]);
}
