import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';
import type { MailTemplates } from './mail-templates.js';
import { giveUpOldMail, queueForgottenMail } from './mail.sql.js';

/** After so many days a mail says nothing any more: links have run out, days have passed. */
const OLDEST_DAYS = 3;

/** A server that was away for the whole of a job gets this long to come back. */
const REST_MINUTES = 15;

const MOST_AT_ONCE = 500;

export interface MailCare {
  readonly queued: number;
  readonly givenUp: number;
}

/**
 * Looks after mail whose job has ended without sending it: because there was no mail server then, or because it was away
 * for too long. Queues it anew, if there is a server now, and gives up what is older than three days, or than the link in
 * it holds.
 */
export function careForMail(unitOfWork: UnitOfWork, canSend: boolean, templates: MailTemplates): Promise<MailCare> {
  return unitOfWork.run(operatorContext('MAIL', 'care-for-mail'), async (tx) => {
    // Two workers at once would queue the same mail twice.
    const [lock] = await tx.sql<{ ours: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('care-for-mail', 7355611)) AS ours`);
    if (!lock!.ours) return { queued: 0, givenUp: 0 };
    const givenUp = await giveUpOldMail(tx, OLDEST_DAYS, templates);
    return { queued: canSend ? await queueForgottenMail(tx, REST_MINUTES, MOST_AT_ONCE) : 0, givenUp };
  });
}
