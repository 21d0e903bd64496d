import { CERTIFICATE_WITHDRAWN } from '#kernel';
import { z } from 'zod';

/** A certificate of this agency was withdrawn or granted: which reservations lie on days without one? */
export const flagUncertifiedJob = {
  queue: CERTIFICATE_WITHDRAWN.queue,
  name: CERTIFICATE_WITHDRAWN.job,
  payload: z.object({ certificateId: z.uuid(), agencyId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
