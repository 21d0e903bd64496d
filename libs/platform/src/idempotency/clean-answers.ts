import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';

/** Days that a key is remembered: far longer than anybody repeats a command whose answer got lost. */
export const REMEMBERED_DAYS = 30;

const BATCH = 1_000;
const MOST_BATCHES = 20;

/** Deletes answers older than REMEMBERED_DAYS, at most 20,000 in one call, in short transactions. Returns how many. */
export async function cleanAnswers(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < MOST_BATCHES && !signal?.aborted; batch++) {
    const count = await unitOfWork.run(operatorContext('CLEAN_UP', 'clean-answers'), (tx) =>
      tx.execute(
        `DELETE FROM platform.idempotency WHERE ctid IN (
           SELECT ctid FROM platform.idempotency WHERE created_at < platform.now() - make_interval(days => $1) LIMIT $2 FOR UPDATE SKIP LOCKED)`,
        [REMEMBERED_DAYS, BATCH],
      ),
    );
    deleted += count;
    if (count < BATCH) break;
  }
  return deleted;
}
