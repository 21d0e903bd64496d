import { FLAG_RESERVATIONS } from '#kernel';
import { z } from 'zod';

/** An agreement of this agency and provider has changed: which reservations still have their clauses? */
export const flagReservationsJob = {
  queue: FLAG_RESERVATIONS.queue,
  name: FLAG_RESERVATIONS.job,
  payload: z.object({ agencyId: z.uuid(), providerId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
