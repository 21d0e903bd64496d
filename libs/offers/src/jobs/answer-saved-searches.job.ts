import { SEATS_CHANGED } from '#kernel';
import { z } from 'zod';

/** An offer has seats that it did not have: whose saved searches does it answer? */
export const answerSavedSearchesJob = {
  queue: SEATS_CHANGED.queue,
  name: SEATS_CHANGED.job,
  payload: z.object({ offerId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
