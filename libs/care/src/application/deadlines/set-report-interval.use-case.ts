import { Injectable } from '@nestjs/common';
import { findRegimesOfCases, valueInvalid, type ValueInvalid } from '#agreements';
import { HELP_CHANGED, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { monthsFrom } from '../../domain/deadlines/report-days.js';
import { writePlanDays, type PlanDaysRecord } from '../../persistence/deadlines/plan-days.sql.js';
import { lockOwnCase, runOnce, type AnyCommandRefusal, type Keyed, type OwnCase } from './case-command.js';
import { caseOver, caseUnknown, deadlineNotInRegime, type CaseOver, type CaseUnknown, type DeadlineNotInRegime } from './deadline-refusals.js';
import { rulesOf } from './rules-of-regime.js';

export interface SetReportIntervalInput extends Keyed {
  readonly referralId: string;
  /** Whole months, fewer than the regime's; null: as the regime says. */
  readonly months: number | null;
}

type Refused = CaseUnknown | CaseOver | DeadlineNotInRegime | ValueInvalid;
export type SetReportIntervalRefusal = Refused | AnyCommandRefusal;
export type SetReportIntervalResult = Result<PlanDaysRecord, SetReportIntervalRefusal>;

/** The agency's caseworker says that reports are due sooner than the regime asks for, because the Hilfeplan does (BHV-16); from today on. */
@Injectable()
export class SetReportIntervalUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetReportIntervalInput): Promise<SetReportIntervalResult> {
    return runOnce(this.unitOfWork, context, { name: 'setReportInterval', input }, setInterval);
  }
}

async function setInterval(tx: Transaction, { referralId, months }: Omit<SetReportIntervalInput, 'idempotencyKey'>): Promise<Result<PlanDaysRecord, Refused>> {
  const own = await lockOwnCase(tx, referralId);
  if (own?.side !== 'AGENCY') return refuse(caseUnknown);
  if (own.isOver) return refuse(caseOver);
  const problem = months === null ? null : await problemOf(tx, own, months);
  if (problem !== null) return refuse(problem);
  const { agencyId, planTalkOn, reportMonths: before } = own;
  if (months === before) return ok({ referralId: own.referralId, planTalkOn, reportMonths: months });
  const written = await writePlanDays(tx, own, { reportMonths: months });
  await tx.journal.write({ agencyId, action: 'report-interval.set', subjectKind: 'referral', subjectId: own.referralId, before: { reportMonths: before }, after: { reportMonths: months } });
  await tx.outbox.add({ ...HELP_CHANGED, payload: { referralId: own.referralId } });
  return ok(written);
}

/** Shorter than the regime's, counted from the first day of the help. */
async function problemOf(tx: Transaction, own: OwnCase, months: number): Promise<DeadlineNotInRegime | ValueInvalid | null> {
  const question = { ...own, caseId: own.referralId, providerId: own.responsibleId };
  const regime = (await findRegimesOfCases(tx, [question])).get(own.referralId);
  const rule = regime && (await rulesOf(regime)).rules.get('REPORT');
  if (rule === undefined) return deadlineNotInRegime('REPORT');
  const from = own.firstDay ?? own.today;
  const byRegime = rule.dueOn(from, 1);
  const isShorter = Number.isInteger(months) && months >= 1 && months <= 60 && byRegime !== null && monthsFrom(from, months, rule) < byRegime;
  return isShorter ? null : valueInvalid('months', 'whole months from 1 on, and fewer than the regime asks for');
}
