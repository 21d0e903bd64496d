export { deliverWebhooksJob } from './webhooks/deliver-webhooks.job.js';
export { DeliverWebhooksProcessor } from './webhooks/deliver-webhooks.processor.js';
