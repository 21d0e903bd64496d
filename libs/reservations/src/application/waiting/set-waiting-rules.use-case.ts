import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DEFAULT_CONSEQUENCES, waitingRulesProblem, type Consequences, type WaitingRules } from '../../domain/waiting/waiting-rules.js';
import { actsForAgency, lockSeatRules } from '../../persistence/rules/seat-rules.sql.js';
import { findWaitingRules, writeWaitingRules } from '../../persistence/waiting/waiting-rules.sql.js';
import { notAnAgency, type NotAnAgency } from '../rules/rules-refusals.js';
import { waitingRulesInvalid, type WaitingRulesInvalid } from './waiting-refusals.js';

export interface SetWaitingRulesInput extends Omit<WaitingRules, 'consequences'> {
  /** What is left out has the usual consequence. */
  readonly consequences: Partial<Consequences>;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = NotAnAgency | WaitingRulesInvalid;
export type SetWaitingRulesRefusal = Refusals | TryAgain | IdempotencyConflict;
export type SetWaitingRulesResult = Result<WaitingRules, SetWaitingRulesRefusal>;

/** An agency decides how long a seat is offered and what follows where it is declined. What is offered keeps its deadline. */
@Injectable()
export class SetWaitingRulesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetWaitingRulesInput): Promise<SetWaitingRulesResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setWaitingRules', key, input }, () => set(tx, input))));
  }
}

async function set(tx: Transaction, { consequences, ...numbers }: Omit<SetWaitingRulesInput, 'idempotencyKey'>): Promise<Result<WaitingRules, Refusals>> {
  if (!(await actsForAgency(tx))) return refuse(notAnAgency);
  const problem = waitingRulesProblem(numbers);
  if (problem) return refuse(waitingRulesInvalid(problem.field, problem.expected));
  await lockSeatRules(tx);
  const agencyId = tx.context.organisationId!;
  const was = await findWaitingRules(tx, agencyId);
  const rules: WaitingRules = { ...numbers, consequences: { ...DEFAULT_CONSEQUENCES, ...consequences } };
  await writeWaitingRules(tx, rules);
  await tx.journal.write({ agencyId, action: 'waiting-rules.set', subjectKind: 'organisation', subjectId: agencyId, before: was, after: rules });
  return ok(rules);
}
