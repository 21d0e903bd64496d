import { Injectable } from '@nestjs/common';
import { actingAgency, notAnAgency, valueInvalid, type NotAnAgency, type ValueInvalid } from '#agreements';
import { ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findRun, insertRun, thisMonth } from '../../persistence/reports/queue-runs.sql.js';
import { orderRuns } from './queue-report-runs.js';

export interface BuildCareReportsInput {
  readonly period: YearMonth;
  readonly idempotencyKey?: string | undefined;
}

export interface CareReportsOrdered {
  readonly period: YearMonth;
}

/** Only months that are over have a report. */
export interface MonthNotOver extends Refusal {
  readonly code: 'MONTH_NOT_OVER';
}

/** Nobody has reports of the time before. */
const FIRST_MONTH: YearMonth = '2000-01';

type Refused = NotAnAgency | MonthNotOver | ValueInvalid;
export type BuildCareReportsRefusal = Refused | TryAgain | IdempotencyConflict;
export type BuildCareReportsResult = Result<CareReportsOrdered, BuildCareReportsRefusal>;

/** Queues the reports of a month for the agency acted for, if nobody has yet: mostly the first of the month has. A run that has failed is queued anew. */
@Injectable()
export class BuildCareReportsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: BuildCareReportsInput): Promise<BuildCareReportsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'buildCareReports', key, input: rest }, () => order(tx, rest.period))));
  }
}

async function order(tx: Transaction, period: YearMonth): Promise<Result<CareReportsOrdered, Refused>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  if (period >= (await thisMonth(tx))) return refuse({ code: 'MONTH_NOT_OVER', message: `The month ${period} is not over.` });
  if (period < FIRST_MONTH) return refuse(valueInvalid('period', `a month that is over, from ${FIRST_MONTH} on`));
  const added = await insertRun(tx, agency.id, period);
  const run = added ?? (await findRun(tx, agency.id, period))!;
  if (added === undefined && 'state' in run && run.state !== 'FAILED') return ok({ period });
  await orderRuns(tx, [run]);
  await tx.journal.write({ agencyId: agency.id, action: 'care-reports.requested', subjectKind: 'care_report_run', subjectId: run.id, after: { period } });
  return ok({ period });
}
