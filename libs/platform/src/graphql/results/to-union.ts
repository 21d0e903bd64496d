import type { Refusal, Result } from '#kernel';
import { isLockTimeout, tryAgain } from '../../database/try-again.js';
import { TryAgainType } from './try-again.type.js';

type ClassOf<T> = abstract new () => T;

/** Which object type stands for which refusal: the compiler misses none. */
export type RefusalTypes<R extends Refusal> = { readonly [Code in R['code']]: ClassOf<object> };

/**
 * The answer of a mutation: the outcome of a use case as a member of its result union. The success's fields and the
 * refusal's data are those of the object type. A lock that was not to be had in time is `TryAgain`.
 */
export async function toUnion<T extends object, R extends Refusal>(
  outcome: Promise<Result<T, R>>,
  success: ClassOf<object>,
  refusals: RefusalTypes<R>,
): Promise<object> {
  try {
    const result = await outcome;
    if (result.ok) return as(success, result.value);
    return as(refusals[result.refusal.code as R['code']], result.refusal);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return as(TryAgainType, tryAgain);
  }
}

/** An instance of the type, by which the union tells its members apart. */
function as(type: ClassOf<object>, fields: object): object {
  return Object.assign(Object.create(type.prototype as object) as object, fields);
}
