import { z } from 'zod';
import { CLEAR_PAIR } from '../../domain/runs/clear-pair.js';

/** The job that clears one pair of organisations anew in a month of an agency. */
export const clearPairJob = {
  queue: CLEAR_PAIR.queue,
  name: CLEAR_PAIR.job,
  payload: z.object({ agencyId: z.uuid(), period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), firstId: z.uuid(), secondId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
} as const;
