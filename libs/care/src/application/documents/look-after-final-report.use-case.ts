import type { Transaction } from '#platform';
import { findDocumentedCase, lockDocuments } from '../../persistence/documents/document-status.sql.js';
import { keepFinalReportTask } from './keep-final-report-task.js';

/** A case has ended, or goes on again: whether its responsible provider owes a final report is looked at anew (GZ-06). The same for one call or many. */
export class LookAfterFinalReportUseCase {
  async work(tx: Transaction, { referralId }: { readonly referralId: string }): Promise<void> {
    await lockDocuments(tx, referralId);
    const found = await findDocumentedCase(tx, referralId);
    if (found) await keepFinalReportTask(tx, found);
  }
}
