import { ok, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, tryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';

/** Whether an error says that somebody has recorded, or an import has brought, the same contact at this very moment. */
export const isContactTaken = (error: unknown): boolean => sqlState(error) === '23505' && (error as { constraint?: unknown }).constraint === 'care_hours_key';

/** What every command's input may carry. */
export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

/** What a command can always be refused with. */
export type AnyCommandRefusal = TryAgain | IdempotencyConflict;

interface Command<I, D, T, R extends Refusal> {
  readonly name: string;
  readonly input: I;
  /** Acts, and yields what is remembered under the key: ids, not what is said of a case. */
  readonly act: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<D, R>>;
  /** The answer, as it is now. */
  readonly read: (tx: Transaction, done: D) => Promise<T>;
}

/** Runs a command about hours in one unit of work, at most once per key. */
export async function runOnHours<I extends Keyed, D, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input, act, read }: Command<I, D, T, R>,
): Promise<Result<T, R | AnyCommandRefusal>> {
  const { idempotencyKey: key, ...rest } = input;
  try {
    return await orTryAgain(() =>
      unitOfWork.run(context, async (tx): Promise<Result<T, R | AnyCommandRefusal>> => {
        const done = await answerOnce(tx, { name, key, input: rest }, () => act(tx, rest));
        return done.ok ? ok(await read(tx, done.value)) : done;
      }),
    );
  } catch (error) {
    if (isContactTaken(error)) return refuse(tryAgain);
    throw error;
  }
}
