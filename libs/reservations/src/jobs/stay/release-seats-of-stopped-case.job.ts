import { CASE_STOPPED } from '#kernel';
import { z } from 'zod';

/** The help of this case has ended or is paused: what it holds or asks for is withdrawn, and with an end its seats to come are given back. */
export const releaseSeatsOfStoppedCaseJob = {
  queue: CASE_STOPPED.queue,
  name: CASE_STOPPED.job,
  payload: z.object({ referralId: z.uuid(), agencyId: z.uuid(), lastDay: z.iso.date() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
