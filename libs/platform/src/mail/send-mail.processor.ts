import type { Logger } from 'pino';
import type { Transaction } from '../database/transaction.js';
import { JobFailedError } from '../queue/job-failed.error.js';
import type { JobProcessor } from '../queue/job-processor.js';
import type { JobRun } from '../queue/job-run.js';
import { operatorContext, type RequestContext } from '../request/request-context.js';
import { MailError } from './mail.error.js';
import type { MailTemplates } from './mail-templates.js';
import type { MailTransport, OutgoingMail } from './mail-transport.js';
import { findMail, giveUpMail, markSent } from './mail.sql.js';
import { sendMailJob } from './send-mail.job.js';

interface Payload extends Readonly<Record<string, string>> {
  readonly mailId: string;
}

/**
 * Sends a mail at least once: the server takes it first, and then the row is marked, together with the end of the job. A
 * worker that dies in between sends it again under the same Message-ID. Without a transport the job ends and the mail
 * stays where it is, for the day on which there is one (`careForMail`). Subject and text are never logged.
 */
export class SendMailProcessor implements JobProcessor<Payload> {
  readonly job = sendMailJob;
  private readonly sent = new WeakSet<JobRun>();

  constructor(
    private readonly templates: MailTemplates,
    private readonly transport: MailTransport | null,
    private readonly logger: Logger,
  ) {}

  context(_payload: Payload, run: JobRun): RequestContext {
    return operatorContext('MAIL', run.correlationId);
  }

  async prepare(payload: Payload, run: JobRun): Promise<void> {
    if (this.transport === null) return;
    const mail = await this.read(payload, run);
    if (mail === null) return;
    try {
      await this.transport.send(mail);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      if (error.isPermanent) await this.giveUpFor(error.code, payload, run);
      throw new JobFailedError(error.code, error.isPermanent);
    }
    this.sent.add(run);
  }

  async handle(tx: Transaction, { mailId }: Payload, run: JobRun): Promise<void> {
    if (this.sent.has(run)) await markSent(tx, mailId);
  }

  /** The mail with its text; null when it is sent already or given up. */
  private async read(payload: Payload, run: JobRun): Promise<OutgoingMail | null> {
    const { mailId } = payload;
    const row = await run.step(this.context(payload, run), (tx) => findMail(tx, mailId));
    if (row === undefined) return null;
    const template = this.templates.find(row.template);
    if (template === undefined) {
      this.logger.error({ mailId, template: row.template }, 'there is no mail template of this code; the mail is given up');
      await this.giveUpFor('MAIL_TEMPLATE_UNKNOWN', payload, run);
      throw new JobFailedError('MAIL_TEMPLATE_UNKNOWN', true);
    }
    return { messageId: mailId, to: row.recipient, subject: template.subject(row.params), text: template.text(row.params) };
  }

  private giveUpFor(failure: string, payload: Payload, run: JobRun): Promise<void> {
    return run.step(this.context(payload, run), (tx) => giveUpMail(tx, payload.mailId, failure));
  }
}
