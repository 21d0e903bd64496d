import { LEGAL_BASIS_CHANGED } from '#kernel';
import { z } from 'zod';

/** Which legal basis is approved for a referral on which day has changed: which of its reservations are still covered? */
export const flagLegalBasisJob = {
  queue: LEGAL_BASIS_CHANGED.queue,
  name: LEGAL_BASIS_CHANGED.job,
  payload: z.object({ referralId: z.uuid(), agencyId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
