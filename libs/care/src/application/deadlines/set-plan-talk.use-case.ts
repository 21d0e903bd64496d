import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { addDays, HELP_CHANGED, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { writePlanDays, type PlanDaysRecord } from '../../persistence/deadlines/plan-days.sql.js';
import { lockOwnCase, runOnce, type AnyCommandRefusal, type Keyed } from './case-command.js';
import { caseOver, caseUnknown, type CaseOver, type CaseUnknown } from './deadline-refusals.js';

export interface SetPlanTalkInput extends Keyed {
  readonly referralId: string;
  /** The day of the next Hilfeplangespräch, today or later; null: none is planned. */
  readonly planTalkOn: LocalDate | null;
}

export type SetPlanTalkRefusal = CaseUnknown | CaseOver | ValueInvalid | AnyCommandRefusal;
export type SetPlanTalkResult = Result<PlanDaysRecord, SetPlanTalkRefusal>;

/** Talks are planned so far ahead and no further. */
const MOST_DAYS_AHEAD = 731;

/** The agency's caseworker says when the Hilfeplan is talked about next: the report for it is due before (BHV-16). */
@Injectable()
export class SetPlanTalkUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetPlanTalkInput): Promise<SetPlanTalkResult> {
    return runOnce(this.unitOfWork, context, { name: 'setPlanTalk', input }, setTalk);
  }
}

async function setTalk(tx: Transaction, { referralId, planTalkOn }: Omit<SetPlanTalkInput, 'idempotencyKey'>): Promise<Result<PlanDaysRecord, CaseUnknown | CaseOver | ValueInvalid>> {
  const own = await lockOwnCase(tx, referralId);
  if (own?.side !== 'AGENCY') return refuse(caseUnknown);
  if (own.isOver) return refuse(caseOver);
  const lastDay = addDays(own.today, MOST_DAYS_AHEAD);
  if (planTalkOn !== null && (planTalkOn < own.today || planTalkOn > lastDay)) return refuse(valueInvalid('planTalkOn', `a day from ${own.today} to ${lastDay}`));
  const { agencyId, planTalkOn: before, reportMonths } = own;
  if (planTalkOn === before) return ok({ referralId: own.referralId, planTalkOn, reportMonths });
  const written = await writePlanDays(tx, own, { planTalkOn });
  await tx.journal.write({ agencyId, action: 'plan-talk.set', subjectKind: 'referral', subjectId: own.referralId, before: { planTalkOn: before }, after: { planTalkOn } });
  await tx.outbox.add({ ...HELP_CHANGED, payload: { referralId: own.referralId } });
  return ok(written);
}
