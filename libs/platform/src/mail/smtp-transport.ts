import type { Transporter } from 'nodemailer';
import { MailError, type MailErrorCode } from './mail.error.js';
import type { MailTransport, OutgoingMail } from './mail-transport.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS where the server offers it; `?requireTLS=true` demands it) or `smtps://…`. */
  readonly url: string;
  /** Sender, as `Platzverbund <post@example.org>` or the bare address. */
  readonly from: string;
}

/** Milliseconds: a job may wait, but not so long that its worker looks dead. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** Mail over SMTP by nodemailer, which is loaded with the first mail. A connection per mail: there are few. */
export class SmtpTransport implements MailTransport {
  private transporter: Transporter | undefined;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    this.domain = settings.from.slice(settings.from.lastIndexOf('@') + 1).replace(/[>\s]+$/, '');
  }

  async send({ messageId, to, subject, text }: OutgoingMail): Promise<void> {
    const transporter = await this.open();
    try {
      await transporter.sendMail({
        from: this.settings.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw new MailError(codeOf(error));
    }
  }

  private async open(): Promise<Transporter> {
    if (this.transporter === undefined) {
      const { createTransport } = await import('nodemailer');
      this.transporter = createTransport({ url: this.settings.url, ...PATIENCE });
    }
    return this.transporter;
  }
}

/** Only a 5xx to the recipient or to the message is about this mail; one to the sender or the sign-in is about us. */
function codeOf(error: unknown): MailErrorCode {
  const { responseCode, command, code } = (error ?? {}) as { responseCode?: number; command?: string; code?: string };
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'MAIL_SIGN_IN_FAILED';
  if (responseCode === undefined) return 'MAIL_SERVER_AWAY';
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA') ? 'MAIL_REFUSED' : 'MAIL_DEFERRED';
}
