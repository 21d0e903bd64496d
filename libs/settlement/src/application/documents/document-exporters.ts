import type { Transaction } from '#platform';
import { findNamedParties, findDocumentedMonth, findPairs, type DocumentedMonth } from '../../persistence/documents/statement.sql.js';
import { findTable, MONTH_TABLES } from '../../persistence/documents/month-tables.sql.js';
import { monthFileName } from '../exports/file-name.js';
import type { ExportedMonth, ExportItem, MonthExporter } from '../exports/month-exporter.js';
import { readStatementBasis, readStatementContent } from './read-statement.js';
import { statementPdf } from './statement-pdf.js';
import { writeMonthTable, type TableFormat } from './write-month-table.js';

/** The statement of every pair of a month, in German: one PDF each. */
const pdfExporter: MonthExporter = {
  as: 'pdf',
  closedOnly: false,
  async *files(tx: Transaction, month: ExportedMonth): AsyncGenerator<ExportItem> {
    const documented = await monthOf(tx, month);
    const pairs = await findPairs(tx, month.runId);
    const codes = new Map((await findNamedParties(tx, [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))])).map(({ id, code }) => [id, code]));
    const basis = await readStatementBasis(tx, documented, null);
    for (const { firstId, secondId } of pairs) {
      const content = await readStatementContent(tx, documented, firstId, secondId, basis);
      if (content !== null) yield { name: monthFileName(month, 'statement', 'pdf', codes.get(firstId)!, codes.get(secondId)!), bytes: await statementPdf(content, 'de') };
    }
  },
};

async function monthOf(tx: Transaction, { agencyId, period }: ExportedMonth): Promise<DocumentedMonth> {
  const month = await findDocumentedMonth(tx, agencyId, period);
  if (month === null) throw new Error('A month that is exported was cleared');
  return month;
}

/** Every table of a month, one file each. */
const tableExporter = (format: TableFormat): MonthExporter => ({
  as: format,
  closedOnly: false,
  async *files(tx: Transaction, month: ExportedMonth): AsyncGenerator<ExportItem> {
    for (const table of MONTH_TABLES) yield { name: monthFileName(month, table, format), bytes: await writeMonthTable(table, await findTable(tx, month.runId, table, null), format) };
  },
});

/** Writers of what people read of a month. */
export const documentExporters: readonly MonthExporter[] = [pdfExporter, tableExporter('csv'), tableExporter('xlsx')];
