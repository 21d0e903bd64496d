import type { WebhookKind } from '#inbox';
import type { Transaction } from '#platform';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { rebookBudgets } from './budgets/rebook-budgets.js';
import { announceReservations } from './webhooks/announce-reservation.js';

/**
 * What follows from every change of a reservation, in the transaction of the change: the budgets are booked anew (TS-17), and the
 * parties' own systems are told. A hold is nobody's business but its case's: the host's system hears of it from the request on.
 */
export const afterChange = (tx: Transaction, kind: WebhookKind, { id }: Pick<ReservationRecord, 'id'>): Promise<void> => afterChanges(tx, kind, [id]);

/** The same of many at once. */
export async function afterChanges(tx: Transaction, kind: WebhookKind, ids: readonly string[]): Promise<void> {
  await rebookBudgets(tx, ids);
  await announceReservations(tx, kind, ids);
}
