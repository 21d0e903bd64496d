import type { Refusal } from '#kernel';

/** The key was used before for another command or another input; the first answer is not given away for it. */
export interface IdempotencyConflict extends Refusal {
  readonly code: 'IDEMPOTENCY_CONFLICT';
}
