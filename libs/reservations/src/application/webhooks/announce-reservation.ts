import type { WebhookKind } from '#inbox';
import type { Transaction } from '#platform';

/**
 * Tells the systems of its agency, the responsible provider and its host of a reservation; a kind of reservation-webhooks.ts. While it is only held the host is
 * not told: that is between those who have the case. What is told, and to whom, the database takes from what is stored.
 */
export const announceReservation = (tx: Transaction, kind: WebhookKind, id: string): Promise<void> => announceReservations(tx, kind, [id]);

/** The same for many, in one statement. */
export async function announceReservations(tx: Transaction, { code }: WebhookKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.prepared('pv_announce_reservations', 'SELECT reservations.announce($1, $2, $3)', [code, ids, tx.context.correlationId]);
}
