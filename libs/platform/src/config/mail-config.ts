import { z } from 'zod';
import type { SmtpSettings } from '../mail/smtp-transport.js';

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$/;

/** Variables of outgoing mail. The address of the server holds its password, so it may come as a file, empty for none. */
export const mailVariables = {
  PV_SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/\S+)?$/, 'must be an smtp:// or smtps:// address')
    .optional(),
  PV_MAIL_FROM: z.string().regex(ADDRESS, 'must be a mail address, or a name with one in angle brackets').optional(),
};

interface MailVariables {
  readonly PV_SMTP_URL?: string | undefined;
  readonly PV_MAIL_FROM?: string | undefined;
}

/** Undefined without a server; the name of the variable that is missing beside one. */
export function mailOf(env: MailVariables): SmtpSettings | { readonly missing: string } | undefined {
  if (!env.PV_SMTP_URL) return undefined;
  return env.PV_MAIL_FROM === undefined ? { missing: 'PV_MAIL_FROM' } : { url: env.PV_SMTP_URL, from: env.PV_MAIL_FROM };
}
