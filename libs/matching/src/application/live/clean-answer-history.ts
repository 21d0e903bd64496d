import { operatorContext, type UnitOfWork } from '#platform';
import { cleanAnswerHistory as cleanBatch } from '../../persistence/live/answers.sql.js';

/** Whoever comes back later than this asks for the whole list. */
export const HISTORY_DAYS = 30;

const BATCH = 10_000;

/** Deletes what nobody comes back for any more. Answers how many changes are gone. */
export async function cleanAnswerHistory(unitOfWork: UnitOfWork, signal: AbortSignal): Promise<number> {
  for (let total = 0; ; ) {
    const deleted = await unitOfWork.run(operatorContext('CLEAN_UP', 'clean-answer-history'), (tx) => cleanBatch(tx, HISTORY_DAYS, BATCH));
    total += deleted;
    if (deleted < BATCH || signal.aborted) return total;
  }
}
