import type { Transaction } from '#platform';
import { RESERVATION_EXPIRED } from '../../domain/reservation-webhooks.js';
import { expireOfCase, type ExpiredReservation } from '../../persistence/loop/expire.sql.js';
import { afterChanges } from '../after-change.js';

/** Writes down that the deadlines of this case's wishes have passed, so that it may wish for the same days again. Who is to hear of a request hears of it from the job (tidyExpired). */
export async function expireWishesOf(tx: Transaction, referralId: string): Promise<void> {
  await tellOfExpired(tx, await expireOfCase(tx, referralId));
}

/** In the journal of each agency, off the budgets on which they were expected (TS-17), and to the systems of all parties. */
export async function tellOfExpired(tx: Transaction, expired: readonly ExpiredReservation[]): Promise<void> {
  if (expired.length === 0) return;
  await tx.journal.writeAll(
    expired.map(({ id, agencyId, was, deadline }) => ({
      agencyId,
      action: 'reservation.expired',
      subjectKind: 'reservation',
      subjectId: id,
      before: { state: was, expiresAt: deadline },
      after: { state: 'EXPIRED' },
    })),
  );
  await afterChanges(tx, RESERVATION_EXPIRED, expired.map(({ id }) => id));
}
