import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';

export interface Retention {
  /** Days that a done job stays known: longer than any copy of it can linger in a queue. */
  readonly doneDays: number;
  /** Days that a failed job stays, for whoever looks into it. */
  readonly failedDays: number;
}

export const RETENTION: Retention = { doneDays: 14, failedDays: 90 };

const BATCH = 1_000;
const MOST_BATCHES = 20;

/** Deletes old finished rows, at most 20,000 in one call, in short transactions. Returns how many. */
export async function cleanOutbox(unitOfWork: UnitOfWork, retention: Retention = RETENTION, signal?: AbortSignal): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < MOST_BATCHES && !signal?.aborted; batch++) {
    const count = await unitOfWork.run(operatorContext('CLEAN_UP', 'clean-outbox'), (tx) =>
      tx.execute(
        `DELETE FROM platform.outbox WHERE id IN (
           SELECT id FROM platform.outbox
           WHERE done_at < platform.now() - make_interval(days => $1) OR failed_at < platform.now() - make_interval(days => $2)
           LIMIT $3 FOR UPDATE SKIP LOCKED)`,
        [retention.doneDays, retention.failedDays, BATCH],
      ),
    );
    deleted += count;
    if (count < BATCH) break;
  }
  return deleted;
}
