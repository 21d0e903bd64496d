import type { Refusal, Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';

/** What every command's input may carry. */
export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

/** What a command can always be refused with. */
export type AnyCommandRefusal = TryAgain | IdempotencyConflict;

/** Runs a command in one unit of work, at most once per key; a lock that is not to be had in time is TRY_AGAIN. */
export function runCommand<I extends Keyed, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input }: { readonly name: string; readonly input: I },
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<T, R>>,
): Promise<Result<T, R | AnyCommandRefusal>> {
  const { idempotencyKey: key, ...rest } = input;
  return orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: rest }, () => work(tx, rest))));
}
