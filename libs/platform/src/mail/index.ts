export type { MailTemplate } from './mail-template.js';
export { queueMail, type QueuedMail } from './queue-mail.js';
export { SEND_MAIL } from './send-mail.js';
