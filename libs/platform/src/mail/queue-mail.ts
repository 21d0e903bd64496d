import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/transaction.js';
import { SEND_MAIL } from './send-mail.js';

export interface QueuedMail {
  /** The address. */
  readonly to: string;
  /** Code of a registered MailTemplate, as a literal: a test looks for its template. */
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

/** The same for many mails, in two statements. */
export async function queueMails(tx: Transaction, mails: readonly QueuedMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({ ...mail, id: randomUUID() }));
  await tx.execute(
    `INSERT INTO platform.mail (id, recipient, template, params)
     SELECT m.id, m."to", m.template, m.params FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, "to" text, template text, params jsonb)`,
    [JSON.stringify(rows)],
  );
  await tx.outbox.addAll(rows.map(({ id }) => ({ ...SEND_MAIL, payload: { mailId: id } })));
}
