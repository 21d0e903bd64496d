import type { Transaction } from '#platform';
import type { WebhookEvent } from '../../domain/webhooks/webhook-message.js';
import type { WebhookDeliveryRecord } from '../../domain/webhooks/webhook-records.js';

export const DELIVERY_FIELDS = `d.id, d.endpoint_id AS "endpointId", d.kind, d.subject_id AS "subjectId", d.occurred_at AS "occurredAt", d.state, d.attempts,
  d.next_attempt_at AS "nextAttemptAt", d.last_status AS "lastStatus", d.last_error AS "lastError", d.ended_at AS "endedAt"`;

/** Writes what active endpoints of these organisations are to be told, as far as the caller reaches them, and the job that sends it. */
export async function announceAll(tx: Transaction, events: readonly WebhookEvent[]): Promise<void> {
  const rows = events.map(({ kind, ...event }) => ({ ...event, kind: kind.code }));
  await tx.prepared('inbox_announce', 'SELECT inbox.announce_webhooks($1::jsonb, $2)', [JSON.stringify(rows), tx.context.correlationId]);
}

/** A message of an own endpoint that is due at once. */
export async function insertTest(tx: Transaction, endpointId: string, kind: string): Promise<WebhookDeliveryRecord> {
  const [row] = await tx.sql<WebhookDeliveryRecord & Record<string, unknown>>(
    `INSERT INTO inbox.webhook_delivery AS d (endpoint_id, organisation_id, kind, subject_id, occurred_at, data, next_attempt_at)
     VALUES ($1::uuid, platform.current_organisation(), $2, $1::uuid, platform.now(), jsonb_build_object('endpointId', $1::uuid), platform.now()) RETURNING ${DELIVERY_FIELDS}`,
    [endpointId, kind],
  );
  return row!;
}

export interface LockedDelivery extends WebhookDeliveryRecord {
  readonly isPaused: boolean;
  /** Somebody attempts it just now. */
  readonly isOut: boolean;
}

export async function lockDelivery(tx: Transaction, id: string): Promise<LockedDelivery | null> {
  const [row] = await tx.sql<LockedDelivery & Record<string, unknown>>(
    `SELECT ${DELIVERY_FIELDS}, e.state = 'PAUSED' AS "isPaused", coalesce(d.lease_until > platform.now(), false) AS "isOut"
     FROM inbox.webhook_delivery d JOIN inbox.webhook_endpoint e ON e.id = d.endpoint_id WHERE d.id = $1 FOR NO KEY UPDATE OF d`,
    [id],
  );
  return row ?? null;
}

/** Due at once, with all attempts before it. */
export async function beginAnew(tx: Transaction, id: string): Promise<WebhookDeliveryRecord> {
  const [row] = await tx.sql<WebhookDeliveryRecord & Record<string, unknown>>(
    `UPDATE inbox.webhook_delivery d SET state = 'PENDING', attempts = 0, next_attempt_at = platform.now(), lease_until = NULL, ended_at = NULL
     WHERE id = $1 RETURNING ${DELIVERY_FIELDS}`,
    [id],
  );
  return row!;
}

/** Deletes so many of those that are older; returns how many there were. */
export function deleteOldDeliveries(tx: Transaction, days: number, most: number): Promise<number> {
  return tx.execute(
    `DELETE FROM inbox.webhook_delivery WHERE id IN (
       SELECT id FROM inbox.webhook_delivery WHERE created_at < platform.now() - make_interval(days => $1) ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [days, most],
  );
}
