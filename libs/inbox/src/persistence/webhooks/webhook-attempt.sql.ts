import type { Transaction } from '#platform';
import type { WebhookData } from '../../domain/webhooks/webhook-message.js';
import type { WebhookErrorCode } from '../../domain/webhooks/webhook-records.js';

/** A delivery that the caller alone may attempt, until its lease has run out. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly occurredAt: Date;
  readonly data: WebhookData;
  readonly claim: number;
  /** This one included. */
  readonly attempts: number;
  readonly url: string;
  readonly secret: Buffer;
  readonly secretNumber: number;
  /** Null: none signs beside it any more. */
  readonly oldSecret: Buffer | null;
  readonly now: Date;
}

export interface ClaimLimits {
  readonly most: number;
  /** At most so many of one endpoint at a time, so that one that does not answer holds up nobody else. */
  readonly mostOfOne: number;
  readonly leaseSeconds: number;
}

/** Claims what is due, each endpoint's oldest first. Of two workers at once each gets others. */
export function claimDeliveries(tx: Transaction, { most, mostOfOne, leaseSeconds }: ClaimLimits): Promise<ClaimedDelivery[]> {
  return tx.prepared(
    'inbox_claim_webhooks',
    `WITH due AS MATERIALIZED (
       SELECT d.id FROM inbox.webhook_endpoint e
       CROSS JOIN LATERAL (SELECT count(*)::int AS taken FROM inbox.webhook_delivery b WHERE b.endpoint_id = e.id AND b.state = 'PENDING' AND b.lease_until > platform.now()) busy
       CROSS JOIN LATERAL (
         SELECT c.id, c.next_attempt_at FROM inbox.webhook_delivery c
         WHERE c.endpoint_id = e.id AND c.state = 'PENDING' AND c.next_attempt_at <= platform.now()
         ORDER BY c.next_attempt_at, c.id LIMIT greatest($2 - busy.taken, 0) FOR UPDATE SKIP LOCKED) d
       WHERE e.state = 'ACTIVE' ORDER BY d.next_attempt_at, d.id LIMIT $1)
     UPDATE inbox.webhook_delivery d SET claim = d.claim + 1, attempts = d.attempts + 1,
       next_attempt_at = platform.now() + make_interval(secs => $3), lease_until = platform.now() + make_interval(secs => $3)
     FROM due, inbox.webhook_endpoint e WHERE d.id = due.id AND e.id = d.endpoint_id
     RETURNING d.id, d.endpoint_id AS "endpointId", d.organisation_id AS "organisationId", d.kind, d.occurred_at AS "occurredAt", d.data, d.claim, d.attempts,
       e.url, e.secret, e.secret_number AS "secretNumber", CASE WHEN e.old_until > platform.now() THEN e.old_secret END AS "oldSecret", platform.now() AS now`,
    [most, mostOfOne, leaseSeconds],
  );
}

export interface AttemptEnd {
  readonly id: string;
  readonly claim: number;
  readonly status: number | null;
  /** Null: delivered. */
  readonly error: WebhookErrorCode | null;
  /** Seconds until the next attempt; null: no more. */
  readonly wait: number | null;
}

/** Says how an attempt went; false: somebody else has the delivery since, or it is gone, and nothing was written. */
export async function endAttempt(tx: Transaction, { id, claim, status, error, wait }: AttemptEnd): Promise<boolean> {
  const state = error === null ? 'DELIVERED' : wait === null ? 'GIVEN_UP' : 'PENDING';
  const rows = await tx.execute(
    `UPDATE inbox.webhook_delivery SET state = $3, last_status = $4, last_error = $5, lease_until = NULL,
       next_attempt_at = CASE WHEN $3 = 'PENDING' THEN platform.now() + make_interval(secs => $6) END, ended_at = CASE WHEN $3 <> 'PENDING' THEN platform.now() END
     WHERE id = $1 AND claim = $2 AND state = 'PENDING'`,
    [id, claim, state, status, error, wait ?? 0],
  );
  return rows > 0;
}

export interface AttemptedEndpoint {
  readonly id: string;
  readonly organisationId: string;
  /** The organisation, if it is an agency, into whose chain of the journal entries go. */
  readonly agencyId: string | null;
  readonly isActive: boolean;
  /** Nothing was delivered for so many days. */
  readonly isFailing: boolean;
}

/** Locks the endpoint before its delivery, as whoever deletes it does. */
export async function lockAttempted(tx: Transaction, endpointId: string, failingDays: number): Promise<AttemptedEndpoint | null> {
  const [row] = await tx.sql<AttemptedEndpoint & Record<string, unknown>>(
    `SELECT e.id, e.organisation_id AS "organisationId", (SELECT o.id FROM identity.organisation_v o WHERE o.id = e.organisation_id AND o.kind = 'AGENCY') AS "agencyId",
       e.state = 'ACTIVE' AS "isActive", coalesce(e.failing_since <= platform.now() - make_interval(days => $2), false) AS "isFailing"
     FROM inbox.webhook_endpoint e WHERE e.id = $1 FOR NO KEY UPDATE OF e`,
    [endpointId, failingDays],
  );
  return row ?? null;
}

/** Notes since when nothing was delivered; writes only when that changes. */
export async function noteHealth(tx: Transaction, endpointId: string, isWell: boolean): Promise<void> {
  await tx.execute(
    `UPDATE inbox.webhook_endpoint SET failing_since = CASE WHEN NOT $2 THEN platform.now() END WHERE id = $1 AND (failing_since IS NOT NULL) = $2`,
    [endpointId, isWell],
  );
}
