import type { Transaction } from '#platform';
import type { WebhookEndpointRecord, WebhookPauseReason } from '../../domain/webhooks/webhook-records.js';

export const ENDPOINT_FIELDS = `e.id, e.url, e.description, e.kinds, e.state, e.pause_reason AS "pauseReason", e.paused_at AS "pausedAt",
  e.failing_since AS "failingSince", e.old_until AS "oldSecretUntil", e.created_at AS "createdAt"`;

/** What a rotation needs beside what is shown. */
export interface LockedEndpoint extends WebhookEndpointRecord {
  readonly organisationId: string;
  readonly secretNumber: number;
}

export interface EndpointTarget {
  readonly url: string;
  readonly description: string;
  readonly kinds: readonly string[];
}

/** Of the organisation acted for, one command after the other: two at once would both find room for one more. */
export async function countOwnEndpoints(tx: Transaction): Promise<number> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355644))', [tx.context.organisationId]);
  const [row] = await tx.sql<{ endpoints: number }>('SELECT count(*)::int AS endpoints FROM inbox.webhook_endpoint WHERE organisation_id = $1', [tx.context.organisationId]);
  return row!.endpoints;
}

export async function insertEndpoint(tx: Transaction, id: string, target: EndpointTarget, secret: Buffer): Promise<WebhookEndpointRecord> {
  const [row] = await tx.sql<WebhookEndpointRecord & Record<string, unknown>>(
    `INSERT INTO inbox.webhook_endpoint AS e (id, organisation_id, url, description, kinds, secret) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${ENDPOINT_FIELDS}`,
    [id, tx.context.organisationId, target.url, target.description, target.kinds, secret],
  );
  return row!;
}

/** One of the organisation acted for, kept from others who would change it at the same time; null: there is none. */
export async function lockEndpoint(tx: Transaction, id: string): Promise<LockedEndpoint | null> {
  const [row] = await tx.sql<LockedEndpoint & Record<string, unknown>>(
    `SELECT ${ENDPOINT_FIELDS}, e.organisation_id AS "organisationId", e.secret_number AS "secretNumber"
     FROM inbox.webhook_endpoint e WHERE e.id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Another address has not failed yet. */
export async function changeEndpoint(tx: Transaction, id: string, target: EndpointTarget): Promise<WebhookEndpointRecord> {
  const [row] = await tx.sql<WebhookEndpointRecord & Record<string, unknown>>(
    `UPDATE inbox.webhook_endpoint e SET url = $2, description = $3, kinds = $4, failing_since = CASE WHEN url = $2 THEN failing_since END
     WHERE id = $1 RETURNING ${ENDPOINT_FIELDS}`,
    [id, target.url, target.description, target.kinds],
  );
  return row!;
}

/** The secret that was signs beside the new one for so many hours. */
export async function rotateSecret(tx: Transaction, id: string, secret: Buffer, graceHours: number): Promise<WebhookEndpointRecord> {
  const [row] = await tx.sql<WebhookEndpointRecord & Record<string, unknown>>(
    `UPDATE inbox.webhook_endpoint e SET secret = $2, secret_number = secret_number + 1, old_secret = secret, old_until = platform.now() + make_interval(hours => $3)
     WHERE id = $1 RETURNING ${ENDPOINT_FIELDS}`,
    [id, secret, graceHours],
  );
  return row!;
}

export async function pauseEndpoint(tx: Transaction, id: string, reason: WebhookPauseReason): Promise<WebhookEndpointRecord> {
  const [row] = await tx.sql<WebhookEndpointRecord & Record<string, unknown>>(
    `UPDATE inbox.webhook_endpoint e SET state = 'PAUSED', pause_reason = $2, paused_at = platform.now() WHERE id = $1 RETURNING ${ENDPOINT_FIELDS}`,
    [id, reason],
  );
  return row!;
}

export async function resumeEndpoint(tx: Transaction, id: string): Promise<WebhookEndpointRecord> {
  const [row] = await tx.sql<WebhookEndpointRecord & Record<string, unknown>>(
    `UPDATE inbox.webhook_endpoint e SET state = 'ACTIVE', pause_reason = NULL, paused_at = NULL, failing_since = NULL WHERE id = $1 RETURNING ${ENDPOINT_FIELDS}`,
    [id],
  );
  return row!;
}

/** With all its deliveries. */
export async function deleteEndpoint(tx: Transaction, id: string): Promise<void> {
  await tx.execute('DELETE FROM inbox.webhook_endpoint WHERE id = $1', [id]);
}
