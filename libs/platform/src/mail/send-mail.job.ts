import { z } from 'zod';
import { SEND_MAIL } from './send-mail.js';

/** Sends one mail. Tried for some five minutes at a time; what is not sent then is queued anew by `careForMail`. */
export const sendMailJob = {
  queue: SEND_MAIL.queue,
  name: SEND_MAIL.job,
  payload: z.object({ mailId: z.uuid() }),
  attempts: 12,
  backoffMs: 2_000,
} as const;
