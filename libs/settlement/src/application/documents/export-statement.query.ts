import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type YearMonth } from '#kernel';
import { operatorContext, UnitOfWork, type RequestContext } from '#platform';
import type { DocumentLanguage } from '../../domain/documents/statement-texts.js';
import { findDocumentedMonth } from '../../persistence/documents/statement.sql.js';
import { findTable, type MonthTable } from '../../persistence/documents/month-tables.sql.js';
import { readStatementBasis, readStatementContent } from './read-statement.js';
import { statementPdf } from './statement-pdf.js';
import { writeMonthTable, type TableFormat } from './write-month-table.js';

export interface StatementFileInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly firstId: string;
  readonly secondId: string;
  readonly language: DocumentLanguage;
}

export interface MonthTableInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly table: MonthTable;
  readonly format: TableFormat;
}

/** More lines are read by nobody on paper, and drawing them keeps everybody else waiting. */
export const MOST_STATEMENT_LINES = 2_000;

/** Documents of a month as files, for its agency and for the providers of its pairs. What is taken out is noted in the access log. */
@Injectable()
export class ExportStatementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The statement of a pair: for the agency any, for others those that they are a party of. Null: none, or none of the caller's; TOO_MANY: more than a PDF takes. */
  async statement(context: RequestContext, input: StatementFileInput): Promise<Buffer | 'TOO_MANY' | null> {
    const { agencyId, period, firstId, secondId } = input;
    if (![agencyId, firstId, secondId].every(isUuid)) return null;
    const own = context.organisationId;
    const month = await this.unitOfWork.run(context, async (tx) => {
      const isTheirs = own !== null && [agencyId, firstId, secondId].some((id) => id.toLowerCase() === own);
      const found = isTheirs ? await findDocumentedMonth(tx, agencyId, period) : null;
      await logAccess(tx, { subjectKind: 'settlement-statement', subjectIds: [`${agencyId}:${period}:${firstId}:${secondId}`.toLowerCase()], granted: found !== null });
      return found;
    });
    if (month === null) return null;
    // Both sides and the agency get the same document: held lines, names of groups and the account of the payee are read past the policies of one of them.
    const content = await this.unitOfWork.run(operatorContext('CLEARING', context.correlationId), async (tx) =>
      readStatementContent(tx, month, firstId, secondId, await readStatementBasis(tx, month, [firstId, secondId])),
    );
    if (content === null) return null;
    return content.lines.length > MOST_STATEMENT_LINES ? 'TOO_MANY' : statementPdf(content, input.language);
  }

  /** A table of the month, with the rows that the caller may see; null: no such month that one may see. */
  async table(context: RequestContext, { agencyId, period, table, format }: MonthTableInput): Promise<Buffer | null> {
    if (!isUuid(agencyId)) return null;
    const rows = await this.unitOfWork.run(context, async (tx) => {
      const month = await findDocumentedMonth(tx, agencyId, period);
      await logAccess(tx, { subjectKind: 'settlement-month', subjectIds: [`${agencyId}:${period}:${table}`.toLowerCase()], granted: month !== null });
      return month === null ? null : findTable(tx, month.runId, table, month.agencyId === context.organisationId ? null : context.organisationId);
    });
    return rows === null ? null : writeMonthTable(table, rows, format);
  }
}
