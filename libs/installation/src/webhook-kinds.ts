import { WebhookKinds } from '#inbox';
import { reservationWebhooks } from '#reservations';

/** The kinds of events of all contexts, of which the systems of organisations may be told; docs/webhooks.md lists them. */
export const webhookKinds = new WebhookKinds([...reservationWebhooks]);
