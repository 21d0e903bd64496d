export { documentProviders } from './document-providers.js';
export { ExportStatementQuery, MOST_STATEMENT_LINES, type MonthTableInput, type StatementFileInput } from './export-statement.query.js';
export type { TableFormat } from './write-month-table.js';
export { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../domain/documents/statement-texts.js';
export { MONTH_TABLES, type MonthTable } from '../../persistence/documents/month-tables.sql.js';
