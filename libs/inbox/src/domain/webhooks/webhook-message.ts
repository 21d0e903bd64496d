import { checkWebhookKind, type WebhookKind } from './webhook-kind.js';

/** An id, a code, a day, an instant, a number or a yes or no; never a text that somebody has written. */
export type WebhookValue = string | number | boolean | null;

export type WebhookData = Readonly<Record<string, WebhookValue>>;

/** Something that has happened, for the systems of these organisations. */
export interface WebhookEvent {
  /** Whose systems hear of it, if they have asked for this kind: parties who may see everything that is in the data. */
  readonly organisationIds: readonly string[];
  readonly kind: WebhookKind;
  /** Id of what it is about. */
  readonly subjectId: string;
  /** When it happened; absent: now. */
  readonly occurredAt?: Date | undefined;
  readonly data: WebhookData;
}

const TEXT = /^[A-Za-z0-9_.:+-]{1,64}$/;

/**
 * Throws for data that its kind does not name, and for texts that are no ids, codes or days: a name, or what somebody has written,
 * must not leave the service this way, and the mistake is the program's.
 */
export function checkWebhookEvent({ kind, data }: WebhookEvent): void {
  checkWebhookKind(kind);
  for (const [field, value] of Object.entries(data)) {
    if (!kind.fields.includes(field)) throw new Error(`Webhook kind ${kind.code} does not name the field ${field}.`);
    if (typeof value === 'string' && !TEXT.test(value)) throw new Error(`Webhook kind ${kind.code}, ${field}: only ids, codes and days are sent.`);
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`Webhook kind ${kind.code}, ${field}: only whole numbers are sent.`);
  }
}

/** The body of the request, the same text in every attempt: Standard Webhooks 1.0.0, "Payload structure". */
export const webhookBody = (message: { readonly kind: string; readonly occurredAt: Date; readonly data: WebhookData }): string =>
  JSON.stringify({ type: message.kind, timestamp: message.occurredAt.toISOString(), data: message.data });
