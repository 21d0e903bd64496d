import { SESSION_CHANGED } from '#kernel';
import { z } from 'zod';

/** A session was cancelled or moved: who holds seats in it? */
export const tellSeatHoldersJob = {
  queue: SESSION_CHANGED.queue,
  name: SESSION_CHANGED.job,
  payload: z.object({ sessionId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
