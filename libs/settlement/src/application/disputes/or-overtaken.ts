import type { Refusal } from '#kernel';
import { tryAgain, type TryAgain } from '#platform';

/** What the guards of the database say of lines that somebody closed or cleared anew between the look and the write. */
const OVERTAKEN: ReadonlySet<unknown> = new Set(['dispute_month', 'dispute_line', 'dispute_sides']);

/**
 * Runs a whole unit of work; lines that went away under it are the refusal TRY_AGAIN, and nothing was done. `told` are refusals by the guard of the
 * database that says them.
 */
export async function orOvertaken<T, R extends Refusal>(told: Readonly<Record<string, R>>, work: () => Promise<T>): Promise<T | { readonly ok: false; readonly refusal: R | TryAgain }> {
  try {
    return await work();
  } catch (error) {
    const constraint = constraintOf(error);
    const refusal = OVERTAKEN.has(constraint) ? tryAgain : typeof constraint === 'string' && Object.hasOwn(told, constraint) ? told[constraint] : undefined;
    if (refusal !== undefined) return { ok: false, refusal };
    throw error;
  }
}

/** The driver's error, or the one that the database layer has wrapped around it, names the constraint. */
function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: { constraint?: unknown } };
  return constraint ?? driverError?.constraint;
}
