import { tryAgain, type TryAgain } from '#platform';

/** What the guards of the database say of lines that somebody closed or cleared anew between the look and the write. */
const OVERTAKEN: ReadonlySet<unknown> = new Set(['dispute_month', 'dispute_line', 'dispute_sides']);

/** Runs a whole unit of work; lines that went away under it are the refusal TRY_AGAIN, and nothing was done. */
export async function orOvertaken<T>(work: () => Promise<T>): Promise<T | { readonly ok: false; readonly refusal: TryAgain }> {
  try {
    return await work();
  } catch (error) {
    if (OVERTAKEN.has(constraintOf(error))) return { ok: false, refusal: tryAgain };
    throw error;
  }
}

/** The driver's error, or the one that the database layer has wrapped around it, names the constraint. */
function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: { constraint?: unknown } };
  return constraint ?? driverError?.constraint;
}
