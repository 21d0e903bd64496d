import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/transaction.js';
import { SEND_MAIL } from './send-mail.js';

export interface QueuedMail {
  /** The address. */
  readonly to: string;
  /** Code of a registered MailTemplate. */
  readonly template: string;
  /** What the template puts in; emptied once the mail is sent. */
  readonly params: Readonly<Record<string, string>>;
}

/** Writes a mail in the transaction of its cause; a job sends it after the commit. The job's payload is the mail's id alone. */
export async function queueMail(tx: Transaction, mail: QueuedMail): Promise<void> {
  const mailId = randomUUID();
  await tx.prepared('pv_mail', 'INSERT INTO platform.mail (id, recipient, template, params) VALUES ($1, $2, $3, $4::jsonb)', [
    mailId,
    mail.to,
    mail.template,
    JSON.stringify(mail.params),
  ]);
  await tx.outbox.add({ ...SEND_MAIL, payload: { mailId } });
}
