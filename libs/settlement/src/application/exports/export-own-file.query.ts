import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { operatorContext, UnitOfWork, type RequestContext } from '#platform';
import type { AgencyNotFound } from '../clear-month.use-case.js';
import type { MonthNotCleared } from '../close-month.use-case.js';
import { expectMonth, type MonthNotClosed } from './export-month.use-case.js';
import type { ExportedFile, ExportedMonth, ExportItem, ExportProblem, MonthExporter } from './month-exporter.js';
import { MONTH_EXPORTERS } from './month-exporters.js';

export interface OwnFileInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly as: 'pain001' | 'datev';
}

/** The file cannot be made before somebody says what is missing. */
export interface ExportIncomplete extends Refusal {
  readonly code: 'EXPORT_INCOMPLETE';
  readonly problems: readonly ExportProblem[];
}

/** The organisation has nothing to pay, or nothing to book. */
export interface NothingToExport extends Refusal {
  readonly code: 'NOTHING_TO_EXPORT';
}

export type OwnFileRefusal = AgencyNotFound | MonthNotCleared | MonthNotClosed | ExportIncomplete | NothingToExport;

/**
 * The transfers or the bookings of the organisation acted for, of one closed month: what `pv export` writes for it, and nothing of others. What is taken
 * out is noted in the access log.
 */
@Injectable()
export class ExportOwnFileQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: OwnFileInput): Promise<Result<ExportedFile, OwnFileRefusal>> {
    const own = context.organisationId;
    if (own === null || !isUuid(input.agencyId)) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
    const exporter = MONTH_EXPORTERS.find(({ as }) => as === input.as)!;
    const month = await this.unitOfWork.run(context, async (tx) => {
      const found = await expectMonth(tx, input, exporter);
      await logAccess(tx, { subjectKind: 'settlement-month', subjectIds: [`${input.agencyId}:${input.period}:${input.as}`.toLowerCase()], granted: found.ok });
      // A refusal as the outcome would roll the entry of the log back.
      return { found };
    });
    return month.found.ok ? this.write(context, exporter, month.found.value, own) : month.found;
  }

  /** As the operator: the accounts of those who are paid are not the payer's to read otherwise. */
  private async write(context: RequestContext, exporter: MonthExporter, month: ExportedMonth, own: string): Promise<Result<ExportedFile, ExportIncomplete | NothingToExport>> {
    const items: ExportItem[] = [];
    await this.unitOfWork.run(
      operatorContext('CLEARING', context.correlationId),
      async (tx) => {
        for await (const item of exporter.files(tx, month, own)) items.push(item);
      },
      { isolation: 'REPEATABLE READ' },
    );
    const problems = items.filter((item): item is ExportProblem => 'organisation' in item);
    if (problems.length > 0) return refuse({ code: 'EXPORT_INCOMPLETE', message: `The file of ${month.period} cannot be made: ${problems.map(({ message }) => message).join(' ')}`, problems });
    const files = items.filter((item): item is ExportedFile => 'bytes' in item);
    if (files.length === 0) return refuse({ code: 'NOTHING_TO_EXPORT', message: exporter.as === 'pain001' ? `Nothing of ${month.period} is left to pay.` : `There is nothing to book for ${month.period}.` });
    // A second batch begins after 99,999 bookings; the pairs of one organisation in one month are some hundreds.
    if (files.length > 1) throw new Error('An organisation has one file of a month');
    return ok(files[0]!);
  }
}
