import { ExportStatementQuery } from './export-statement.query.js';

/** Queries of documents of a month. */
export const documentProviders = [ExportStatementQuery];
