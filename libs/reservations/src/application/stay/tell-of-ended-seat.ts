import { closeTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { reservationTasks, SEAT_ENDED } from '../../domain/reservation-tasks.js';
import { RESERVATION_CANCELLED } from '../../domain/reservation-webhooks.js';
import type { EndedSeat } from '../../persistence/stay/transfer.sql.js';
import { afterChange } from '../after-change.js';

/**
 * A seat has ended because another one took its place (transferSeat): in the journal, on the budgets, and nobody has to see to it any
 * more. Its host, which has not ended it, learns that it has, and not where the young person goes.
 */
export async function tellOfEndedSeat(tx: Transaction, { id, agencyId, hostId, seats, before, after }: EndedSeat): Promise<void> {
  await tx.journal.write({
    agencyId,
    action: 'reservation.cancelled',
    subjectKind: 'reservation',
    subjectId: id,
    before,
    after: { ...after, reason: 'OTHER_OFFER', seats },
  });
  for (const kind of reservationTasks) await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds: [id], as: 'CANCELLED' });
  await openTasks(tx, [{ kind: SEAT_ENDED, organisationId: hostId, ownerRole: 'GROUP_LEAD', subjectKind: 'reservation', subjectId: id }]);
  await afterChange(tx, RESERVATION_CANCELLED, { id });
}
