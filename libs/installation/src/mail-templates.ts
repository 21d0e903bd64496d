import { identityMails } from '#identity';
import { inboxMails } from '#inbox';
import { freshnessMails } from '#offers';
import { MailTemplates } from '#platform';
import { paymentMails } from '#settlement';

/** The texts of all mails; a test looks for one that is used and not in here. */
export const mailTemplates = new MailTemplates([...identityMails, ...inboxMails, ...freshnessMails, ...paymentMails]);
