import { WebhookCommandsResolver } from './webhook-commands.resolver.js';
import { WebhookMessagesResolver } from './webhook-messages.resolver.js';
import { WebhooksResolver } from './webhooks.resolver.js';

export const webhookResolvers = [WebhookCommandsResolver, WebhookMessagesResolver, WebhooksResolver];
