import { isUuid, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import { sideOf } from '../../domain/deadlines/case-side.js';
import type { CaseSide } from '../../domain/deadlines/deadline-codes.js';
import { lockDeadlines, readCases, type CountedCase } from '../../persistence/deadlines/case-facts.sql.js';

/** What every command's input may carry. */
export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

/** What a command can always be refused with. */
export type AnyCommandRefusal = TryAgain | IdempotencyConflict;

/** Runs a command in one unit of work, at most once per key; a lock that is not to be had in time is TRY_AGAIN. */
export function runOnce<I extends Keyed, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input }: { readonly name: string; readonly input: I },
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<T, R>>,
): Promise<Result<T, R | AnyCommandRefusal>> {
  const { idempotencyKey: key, ...rest } = input;
  return orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: rest }, () => work(tx, rest))));
}

/** A case whose deadlines nobody else counts until the commit. */
export interface OwnCase extends CountedCase {
  /** On which side of it the caller works. */
  readonly side: CaseSide;
}

/** The case for those who work on it, with its deadlines locked; undefined for everybody else, as where there is none. */
export async function lockOwnCase(tx: Transaction, referralId: string): Promise<OwnCase | undefined> {
  if (!isUuid(referralId)) return undefined;
  const [seen] = await readCases(tx, [referralId]);
  const side = seen && sideOf(tx.context, seen);
  if (!seen || side == null) return undefined;
  await lockDeadlines(tx, [referralId]);
  return { ...seen, side };
}
