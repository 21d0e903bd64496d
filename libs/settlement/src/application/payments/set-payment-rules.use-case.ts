import { Injectable } from '@nestjs/common';
import { valueInvalid, type NotAnAgency, type ValueInvalid } from '#agreements';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { paymentRulesProblem, type PaymentRules } from '../../domain/payments/payment-rules.js';
import { actsForAgency, findPaymentRules, lockPaymentRules, writePaymentRules } from '../../persistence/payments/rules.sql.js';

export interface SetPaymentRulesInput extends PaymentRules {
  readonly idempotencyKey?: string | undefined;
}

type Refusals = NotAnAgency | ValueInvalid;
export type SetPaymentRulesRefusal = Refusals | TryAgain | IdempotencyConflict;
export type SetPaymentRulesResult = Result<PaymentRules, SetPaymentRulesRefusal>;

/** An agency decides when what is owed in its clearing is due and when it is reminded of. What is open keeps its due day. */
@Injectable()
export class SetPaymentRulesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...rules }: SetPaymentRulesInput): Promise<SetPaymentRulesResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setPaymentRules', key, input: rules }, () => set(tx, rules))));
  }
}

async function set(tx: Transaction, rules: PaymentRules): Promise<Result<PaymentRules, Refusals>> {
  if (!(await actsForAgency(tx))) return refuse({ code: 'NOT_AN_AGENCY', message: 'Only an agency decides this.' });
  const problem = paymentRulesProblem(rules);
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  await lockPaymentRules(tx);
  const own = tx.context.organisationId!;
  const before = await findPaymentRules(tx, own);
  await writePaymentRules(tx, rules);
  await tx.journal.write({ agencyId: own, action: 'payment-rules.set', subjectKind: 'organisation', subjectId: own, before, after: rules });
  return ok(rules);
}
