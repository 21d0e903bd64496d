import type { Transaction } from '../database/transaction.js';
import type { MailTemplates } from './mail-templates.js';
import { SEND_MAIL } from './send-mail.js';

export interface WaitingMail {
  readonly recipient: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The mail, if it still waits to be sent. */
export async function findMail(tx: Transaction, mailId: string): Promise<WaitingMail | undefined> {
  const [row] = await tx.sql<WaitingMail & Record<string, unknown>>(
    'SELECT recipient, template, params FROM platform.mail WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL',
    [mailId],
  );
  return row;
}

export async function markSent(tx: Transaction, mailId: string): Promise<void> {
  await tx.execute(
    `UPDATE platform.mail SET sent_at = platform.now(), recipient = NULL, params = '{}' WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL`,
    [mailId],
  );
}

export async function giveUpMail(tx: Transaction, mailId: string, failure: string): Promise<void> {
  await tx.execute(
    `UPDATE platform.mail SET given_up_at = platform.now(), failure = $2, recipient = NULL, params = '{}'
     WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL`,
    [mailId, failure],
  );
}

/** Gives up what has waited longer, or longer than its template holds; returns how many. */
export function giveUpOldMail(tx: Transaction, days: number, templates: MailTemplates): Promise<number> {
  const brief = templates.all.flatMap(({ code, holdsMinutes }) => (holdsMinutes === undefined ? [] : [{ code, holdsMinutes }]));
  return tx.execute(
    `UPDATE platform.mail SET given_up_at = platform.now(), failure = 'MAIL_TOO_OLD', recipient = NULL, params = '{}'
     WHERE sent_at IS NULL AND given_up_at IS NULL AND (created_at < platform.now() - make_interval(days => $1) OR EXISTS (
       SELECT 1 FROM unnest($2::text[], $3::int[]) AS brief(code, minutes)
       WHERE brief.code = template AND created_at < platform.now() - make_interval(mins => brief.minutes)))`,
    [days, brief.map(({ code }) => code), brief.map(({ holdsMinutes }) => holdsMinutes)],
  );
}

/** Queues jobs for mail that waits without one, and whose last one did not fail within so many minutes; returns how many. */
export function queueForgottenMail(tx: Transaction, restMinutes: number, most: number): Promise<number> {
  return tx.execute(
    `WITH busy AS (
       SELECT payload ->> 'mailId' AS mail_id FROM platform.outbox
       WHERE job = $1 AND done_at IS NULL AND (failed_at IS NULL OR failed_at > platform.now() - make_interval(mins => $2)))
     INSERT INTO platform.outbox (queue, job, payload, correlation_id)
     SELECT $3, $1, jsonb_build_object('mailId', m.id), 'care-for-mail' FROM platform.mail m
     WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND NOT EXISTS (SELECT 1 FROM busy WHERE busy.mail_id = m.id::text)
     ORDER BY m.created_at LIMIT $4`,
    [SEND_MAIL.job, restMinutes, SEND_MAIL.queue, most],
  );
}
