import { z } from 'zod';
import { BUILD_CARE_REPORTS } from '../../domain/reports/build-care-reports.js';

/** The job that builds the care reports of a month; its payload names the run. */
export const buildCareReportsJob = {
  queue: BUILD_CARE_REPORTS.queue,
  name: BUILD_CARE_REPORTS.job,
  payload: z.object({ runId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
} as const;
