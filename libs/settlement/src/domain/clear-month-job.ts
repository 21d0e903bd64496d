import { z } from 'zod';

/** The job that clears a month; its payload names the queued run and the agency in whose name it works. */
export const clearMonthJob = {
  queue: 'settlement',
  name: 'clear-month',
  payload: z.object({ runId: z.uuid(), agencyId: z.uuid() }),
  attempts: 5,
  backoffMs: 2_000,
} as const;
