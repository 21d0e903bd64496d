import { compareCodePoints } from '#kernel';
import type { Transaction } from '#platform';
import { findChargeLines, findHeldLines, findNamedParties, findStatementLines, findSums, type DocumentedMonth } from '../../persistence/documents/statement.sql.js';
import type { StatementContent } from './statement-pdf.js';

/** What two organisations have to do with each other in a month, in five statements; null: nothing. To be read as the operator: each of the two sees less. */
export async function readStatementContent(tx: Transaction, month: DocumentedMonth, firstId: string, secondId: string): Promise<StatementContent | null> {
  const parties = await findNamedParties(tx, [firstId, secondId]);
  // The same document for whoever asks first: the lesser code stands first.
  const [first, second] = [...parties].sort((a, b) => compareCodePoints(a.code, b.code));
  if (first === undefined || second === undefined) return null;
  const values = [tx, month.runId, first.id, second.id] as const;
  const content = { month, first, second, sums: await findSums(...values), lines: await findStatementLines(...values), held: await findHeldLines(...values), charges: await findChargeLines(...values) };
  return content.lines.length + content.held.length + content.charges.length === 0 ? null : content;
}
