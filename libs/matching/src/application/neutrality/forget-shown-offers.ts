import { randomUUID } from 'node:crypto';
import { operatorContext, type UnitOfWork } from '#platform';
import { SHOWN_IS_KEPT_MONTHS } from '../../domain/neutrality/decline.js';
import { deleteOldShown } from '../../persistence/neutrality/shown.sql.js';

const BATCH = 5_000;

/** Forgets what was shown for a referral more than 13 months ago; how many rows. Stops between two batches when told to. */
export async function forgetShownOffers(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<number> {
  const context = operatorContext('DELETION', randomUUID());
  let forgotten = 0;
  for (;;) {
    const deleted = await unitOfWork.run(context, (tx) => deleteOldShown(tx, SHOWN_IS_KEPT_MONTHS, BATCH));
    forgotten += deleted;
    if (deleted < BATCH || signal?.aborted) return forgotten;
  }
}
