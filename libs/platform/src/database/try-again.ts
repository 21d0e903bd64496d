import type { Refusal } from '#kernel';
import { sqlState } from './unit-of-work.js';

/** Others were at the same rows for longer than a request may wait. Nothing was done; the same command may be sent again. */
export interface TryAgain extends Refusal {
  readonly code: 'TRY_AGAIN';
}

export const tryAgain: TryAgain = { code: 'TRY_AGAIN', message: 'Others are working on the same seats or records. Nothing was done; try again.' };

const LOCK_NOT_AVAILABLE = '55P03';

/** Two who waited for each other, and a snapshot that was overtaken: what is left of them when a unit of work has tried often enough. */
const CONFLICTS: ReadonlySet<string> = new Set(['40P01', '40001']);

/** True for the error that PostgreSQL gives when lock_timeout has passed. */
export const isLockTimeout = (error: unknown): boolean => sqlState(error) === LOCK_NOT_AVAILABLE;

/** Runs a whole unit of work and turns its lock timeout, and the conflict that it could not get past, into the refusal TRY_AGAIN; every other error stays one. */
export async function orTryAgain<T>(work: () => Promise<T>): Promise<T | { readonly ok: false; readonly refusal: TryAgain }> {
  try {
    return await work();
  } catch (error) {
    if (isLockTimeout(error) || CONFLICTS.has(sqlState(error))) return { ok: false, refusal: tryAgain };
    throw error;
  }
}
