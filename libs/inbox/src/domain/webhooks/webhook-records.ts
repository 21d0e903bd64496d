export type WebhookEndpointState = 'ACTIVE' | 'PAUSED';
/** BY_HAND: somebody of the organisation; GONE: it has answered 410; FAILING: nothing was delivered for days. */
export type WebhookPauseReason = 'BY_HAND' | 'GONE' | 'FAILING';
export type WebhookDeliveryState = 'PENDING' | 'DELIVERED' | 'GIVEN_UP';

/** Why an attempt failed: a coarse code, never anything that the receiver has said. */
export const WEBHOOK_ERRORS = ['TIMEOUT', 'NAME_UNKNOWN', 'ADDRESS_FORBIDDEN', 'UNREACHABLE', 'TLS_FAILED', 'REDIRECTED', 'STATUS', 'GONE', 'SECRET_UNREADABLE'] as const;
export type WebhookErrorCode = (typeof WEBHOOK_ERRORS)[number];

/** An endpoint as its organisation sees it; never with a secret. */
export interface WebhookEndpointRecord {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly kinds: readonly string[];
  readonly state: WebhookEndpointState;
  readonly pauseReason: WebhookPauseReason | null;
  readonly pausedAt: Date | null;
  /** Since when no attempt has succeeded; null: the last one did, or there was none. */
  readonly failingSince: Date | null;
  /** Until then messages are signed with the secret before the last change, too; null or past: they are not. */
  readonly oldSecretUntil: Date | null;
  readonly createdAt: Date;
}

export interface WebhookDeliveryRecord {
  /** The header webhook-id. */
  readonly id: string;
  readonly endpointId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  /** Null: nothing more is tried. */
  readonly nextAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: WebhookErrorCode | null;
  readonly endedAt: Date | null;
}
