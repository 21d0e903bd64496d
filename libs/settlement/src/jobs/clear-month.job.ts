import { z } from 'zod';
import { CLEAR_MONTH } from '../domain/clear-month.js';

/** The job that clears a month; its payload names the queued run and the agency in whose name it works. */
export const clearMonthJob = {
  queue: CLEAR_MONTH.queue,
  name: CLEAR_MONTH.job,
  payload: z.object({ runId: z.uuid(), agencyId: z.uuid() }),
  attempts: 5,
  backoffMs: 2_000,
} as const;
