import type { Refusal, Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';

export interface Command {
  readonly idempotencyKey?: string | undefined;
}

/** Runs a command in one unit of work, at most once per idempotency key; a lock that is not to be had in time is TRY_AGAIN. */
export function runCommand<I extends Command, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  command: { readonly name: string; readonly input: I },
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<T, R>>,
): Promise<Result<T, R | TryAgain | IdempotencyConflict>> {
  const { idempotencyKey: key, ...input } = command.input;
  return orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name: command.name, key, input }, () => work(tx, input))));
}
