import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DEFAULT_SEAT_RULES, seatRulesProblem, type SeatRules } from '../../domain/rules/seat-rules.js';
import { actsForAgency, findSeatRules, lockSeatRules, writeSeatRules } from '../../persistence/rules/seat-rules.sql.js';
import { notAnAgency, seatRulesInvalid, type NotAnAgency, type SeatRulesInvalid } from './rules-refusals.js';

/** When a request is followed up stays as it is where that is left out. */
export interface SetSeatRulesInput extends Omit<SeatRules, FollowUp>, Partial<Pick<SeatRules, FollowUp>> {
  readonly idempotencyKey?: string | undefined;
}

type FollowUp = 'chaseWorkingDays' | 'escalateWorkingDays';
type Refusals = NotAnAgency | SeatRulesInvalid;
export type SetSeatRulesRefusal = Refusals | TryAgain | IdempotencyConflict;
export type SetSeatRulesResult = Result<SeatRules, SetSeatRulesRefusal>;

/** An agency decides how long its seats are held and when host and agency have to have answered. What has begun keeps its deadline. */
@Injectable()
export class SetSeatRulesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetSeatRulesInput): Promise<SetSeatRulesResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setSeatRules', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, input: Omit<SetSeatRulesInput, 'idempotencyKey'>): Promise<Result<SeatRules, Refusals>> {
  if (!(await actsForAgency(tx))) return refuse(notAnAgency);
  await lockSeatRules(tx);
  const was = (await findSeatRules(tx, tx.context.organisationId!)) ?? DEFAULT_SEAT_RULES;
  const rules: SeatRules = { ...input, chaseWorkingDays: input.chaseWorkingDays ?? was.chaseWorkingDays, escalateWorkingDays: input.escalateWorkingDays ?? was.escalateWorkingDays };
  const problem = seatRulesProblem(rules);
  if (problem) return refuse(seatRulesInvalid(problem.field, problem.expected));
  await writeSeatRules(tx, rules);
  await tx.journal.write({ agencyId: tx.context.organisationId, action: 'seat-rules.set', subjectKind: 'organisation', subjectId: tx.context.organisationId!, before: was, after: rules });
  return ok(rules);
}
