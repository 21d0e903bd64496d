import { OFFER_FREED_SEATS } from '#kernel';
import { z } from 'zod';

/** A seat is free, or somebody waits: whoever is next in the queue is offered what suits (DD-35). */
export const offerFreedSeatsJob = {
  queue: OFFER_FREED_SEATS.queue,
  name: OFFER_FREED_SEATS.job,
  payload: z.object({ subjectId: z.uuid() }),
  attempts: 10,
  backoffMs: 1_000,
} as const;
