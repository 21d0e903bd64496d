import { CASE_ENDED } from '#kernel';
import { z } from 'zod';

/** A case has ended or goes on again: whether its responsible provider owes a final report is looked at anew. */
export const lookAfterFinalReportJob = {
  queue: CASE_ENDED.queue,
  name: CASE_ENDED.job,
  payload: z.object({ referralId: z.uuid(), agencyId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
