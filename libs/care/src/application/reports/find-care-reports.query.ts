import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ReportVerdict } from '../../domain/reports/report-codes.js';
import type { AnswerRecord, ReportRecord } from '../../domain/reports/report-record.js';
import { findGroupOfferUseOfReports, type GroupOfferUse } from '../../persistence/deadlines/report-prefill.sql.js';
import { findAnswers, findLastAnswers, findReports, findVersions, IS_UNANSWERED, REPORT_COLUMNS } from '../../persistence/reports/report.sql.js';

export interface ReportFilter {
  readonly period?: YearMonth | undefined;
  readonly verdict?: ReportVerdict | undefined;
  readonly referralId?: string | undefined;
  /** Only those that ask the agency and have no answer yet. */
  readonly unansweredOnly?: boolean | undefined;
}

/** The newest month first, within it by case. A month that is later has the smaller number, so that one comparison goes through all columns. */
const BY_MONTH = new Keyset('care-reports-newest-first', [
  { sql: `(DATE '9999-12-31' - r.period)`, type: 'integer' },
  { sql: 'r.referral_code COLLATE "C"', type: 'text' },
  { sql: 'r.id', type: 'uuid' },
]);

/** Monthly care reports, for the agency and the responsible provider: row-level security hides them from everybody else (DD-11, DD-12). */
@Injectable()
export class FindCareReportsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The versions in force, the newest month first, then by case. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { period, verdict, referralId, unansweredOnly = false }: ReportFilter = {}): Promise<Page<ReportRecord>> {
    const after = BY_MONTH.decode(request.after);
    if (referralId !== undefined && !isUuid(referralId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const [own] = await tx.sql<{ kind: string }>('SELECT kind FROM identity.organisation_v WHERE id = $1', [context.organisationId]);
      const rows = await tx.sql<ReportRecord & { key: string[] }>(
        `SELECT ${REPORT_COLUMNS}, ${BY_MONTH.keySql} AS key FROM care.report_v r
         WHERE r.${own?.kind === 'AGENCY' ? 'agency_id' : 'provider_id'} = $1 AND ${BY_MONTH.after('$2')} AND ($3::text IS NULL OR r.period = to_date($3, 'YYYY-MM'))
           AND ($4::text IS NULL OR r.verdict = $4) AND ($5::uuid IS NULL OR r.referral_id = $5) AND (NOT $6::boolean OR ${IS_UNANSWERED})
         ORDER BY ${BY_MONTH.sortedBy.join(', ')} LIMIT $7`,
        [context.organisationId, after, period ?? null, verdict ?? null, referralId ?? null, unansweredOnly, request.first + 1],
      );
      return BY_MONTH.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Those of a set of ids, of whatever version, that the caller may read. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, ReportRecord>> {
    const rows = await this.unitOfWork.run(context, (tx) => findReports(tx, ids.filter(isUuid)));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All versions of the reports that these belong to, by the id that was asked for; the first version first. */
  async versionsOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ReportRecord[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findVersions(tx, ids)), (row) => row.askedId);
  }

  /** The answer that counts, by the id of the report. */
  async lastAnswers(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, AnswerRecord>> {
    const rows = await this.unitOfWork.run(context, (tx) => findLastAnswers(tx, ids));
    return new Map(rows.map((row) => [row.askedId, row]));
  }

  /** All answers to these versions, by the id of the report; the first one first. */
  async answers(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AnswerRecord[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findAnswers(tx, ids)), (row) => row.reportId);
  }

  /** What was made of group offers on the days of reports, by report (BHV-17). */
  groupOffersOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly GroupOfferUse[]>> {
    return this.unitOfWork.run(context, (tx) => findGroupOfferUseOfReports(tx, ids));
  }
}
