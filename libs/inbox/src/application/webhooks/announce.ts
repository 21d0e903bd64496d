import type { Transaction } from '#platform';
import { checkWebhookEvent, type WebhookEvent } from '../../domain/webhooks/webhook-message.js';
import { announceAll as announceRows } from '../../persistence/webhooks/webhook-delivery.sql.js';

/**
 * Tells the systems of these organisations what has happened, in the caller's transaction: one message for each active endpoint that
 * has asked for the kind, sent after the commit. For the system itself (operator); an organisation reaches its own endpoints alone, and
 * what it does is told to others by a function of the context in which it happens (reservations.announce). The data are ids and codes that
 * all of these organisations may see; the endpoints look the rest up with their own rights. Throws for data that the kind does not name.
 */
export const announce = (tx: Transaction, event: WebhookEvent): Promise<void> => announceAll(tx, [event]);

/** The same for many events, in one statement however many there are. */
export async function announceAll(tx: Transaction, events: readonly WebhookEvent[]): Promise<void> {
  if (events.length === 0) return;
  events.forEach(checkWebhookEvent);
  await announceRows(tx, events);
}
