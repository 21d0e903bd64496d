import { isUuid, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import { isToldByFamily, type CaseSides } from '../../domain/consent/case-actor.js';
import type { Standing } from '../../domain/requests/referral-states.js';
import { findSides } from '../../persistence/consent/consent.sql.js';
import { caseUnknown, type CaseNotFound } from '../identity/identity-refusals.js';

interface CaseCommand {
  readonly referralId: string;
  readonly idempotencyKey?: string | undefined;
}

/** Runs a command of those to whom a family may tell what it wants, at most once per key; for everybody else there is no such referral. */
export function runOnCase<I extends CaseCommand, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input }: { readonly name: string; readonly input: I },
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>, sides: CaseSides & Standing) => Promise<Result<T, R>>,
): Promise<Result<T, R | CaseNotFound | TryAgain | IdempotencyConflict>> {
  const { idempotencyKey: key, ...rest } = input;
  return orTryAgain(() =>
    unitOfWork.run(context, (tx) =>
      answerOnce(tx, { name, key, input: rest }, async (): Promise<Result<T, R | CaseNotFound>> => {
        const sides = isUuid(input.referralId) ? await findSides(tx, input.referralId) : undefined;
        if (!sides || !isToldByFamily(tx.context, sides)) return refuse(caseUnknown);
        return work(tx, rest, sides);
      }),
    ),
  );
}
