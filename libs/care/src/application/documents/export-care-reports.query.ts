import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findGroupsOfReport } from '../../persistence/documents/report-groups.sql.js';
import { readCareReportRows } from '../reports/read-care-report-rows.js';
import { careReportsCsv, careReportsPdf, careReportsXlsx } from './care-report-list.js';
import { careReportPdf } from './care-report-pdf.js';

export type ReportFormat = 'pdf' | 'xlsx' | 'csv';

/** More lines are read by nobody on paper, and drawing them keeps everybody else waiting: about two seconds a thousand. */
export const MOST_PDF_ROWS = 2_000;

/** Care reports as files (DD-11): for the agency and the responsible provider (row-level security). What is taken out is noted in the access log. */
@Injectable()
export class ExportCareReportsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One report, of whatever version, as PDF; null: no such report, or not one of the caller's. */
  async one(context: RequestContext, id: string): Promise<Buffer | null> {
    if (!isUuid(id)) return null;
    const row = await this.unitOfWork.run(context, async (tx) => {
      const [found] = await readCareReportRows(tx, { reportIds: [id] });
      await logAccess(tx, { subjectKind: 'care-report', subjectIds: [id.toLowerCase()], granted: found !== undefined });
      return found && { report: found, groups: await findGroupsOfReport(tx, found.reportId) };
    });
    return row ? careReportPdf(row.report, row.groups) : null;
  }

  /** The versions in force of a month, by case; TOO_MANY: more than a PDF takes. */
  async month(context: RequestContext, period: YearMonth, format: ReportFormat): Promise<Buffer | 'TOO_MANY'> {
    const { rows, name } = await this.unitOfWork.run(context, async (tx) => {
      const [own] = await tx.sql<{ name: string }>('SELECT name FROM identity.organisation_v WHERE id = $1', [context.organisationId]);
      await logAccess(tx, { subjectKind: 'care-report-month', subjectIds: [period], granted: true });
      return { rows: await readCareReportRows(tx, { period }), name: own?.name ?? '' };
    });
    if (format === 'csv') return careReportsCsv(rows);
    if (format === 'xlsx') return careReportsXlsx(rows);
    return rows.length > MOST_PDF_ROWS ? 'TOO_MANY' : careReportsPdf(period, name, rows);
  }
}
