import { Injectable } from '@nestjs/common';
import type { YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ReportRunView } from '../../domain/reports/report-run.js';
import { findRun } from '../../persistence/reports/queue-runs.sql.js';

/** How far the reports of a month are, for the agency acted for; null while nobody has begun with them, and for everybody else. */
@Injectable()
export class ReportRunQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, period: YearMonth): Promise<ReportRunView | null> {
    return (await this.unitOfWork.run(context, (tx) => findRun(tx, context.organisationId, period))) ?? null;
  }
}
