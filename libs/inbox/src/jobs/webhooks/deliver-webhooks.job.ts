import { z } from 'zod';
import { DELIVER_WEBHOOKS } from '../../domain/webhooks/deliver-webhooks.js';

/** Something is to be sent to the systems of organisations. What was not sent is told by the table, so a job that fails loses nothing. */
export const deliverWebhooksJob = {
  queue: DELIVER_WEBHOOKS.queue,
  name: DELIVER_WEBHOOKS.job,
  payload: z.object({}),
  attempts: 3,
  backoffMs: 2_000,
} as const;
