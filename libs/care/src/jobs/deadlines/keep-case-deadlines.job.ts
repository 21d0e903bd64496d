import { HELP_CHANGED } from '#kernel';
import { z } from 'zod';

/** What the deadlines of this case are counted from has changed. */
export const keepCaseDeadlinesJob = {
  queue: HELP_CHANGED.queue,
  name: HELP_CHANGED.job,
  payload: z.object({ referralId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
