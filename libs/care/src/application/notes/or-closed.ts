import { refuse, type Refusal, type Result } from '#kernel';
import { sqlState, tryAgain, type TryAgain } from '#platform';

/** What the guards of the database refuse was possible a moment ago: a seat has ended, or a consent was taken back, meanwhile. */
export async function orClosed<T, R extends Refusal>(work: () => Promise<Result<T, R>>): Promise<Result<T, R | TryAgain>> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) === '23514') return refuse(tryAgain);
    throw error;
  }
}
