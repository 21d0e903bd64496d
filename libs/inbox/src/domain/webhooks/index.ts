export { checkWebhookEvent, type WebhookData, type WebhookEvent, type WebhookValue } from './webhook-message.js';
export { WEBHOOK_KINDS, WEBHOOK_TEST, WebhookKinds, type WebhookKind } from './webhook-kind.js';
export { MOST_ATTEMPTS } from './webhook-retries.js';
export { webhookTasks } from './webhook-tasks.js';
export type * from './webhook-records.js';
