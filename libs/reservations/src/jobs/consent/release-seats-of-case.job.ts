import { CONSENT_REVOKED } from '#kernel';
import { z } from 'zod';

/** The family of this case has taken its consent to taking part back: its seats to come are given back. */
export const releaseSeatsOfCaseJob = {
  queue: CONSENT_REVOKED.queue,
  name: CONSENT_REVOKED.job,
  payload: z.object({ referralId: z.uuid(), agencyId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
