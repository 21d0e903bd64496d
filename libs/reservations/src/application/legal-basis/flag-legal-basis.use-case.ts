import { Injectable } from '@nestjs/common';
import { closeTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { RESERVATION_BASIS_UNCOVERED } from '../../domain/reservation-tasks.js';
import { findBasisReservations } from '../../persistence/legal-basis/uncovered.sql.js';

/**
 * Opens a task of the agency's caseworkers for each reservation with sessions to come whose legal basis the responsible provider's
 * agreement does not list, and closes it where all are covered again (BHV-19). Runs after approvals of a referral or an agreement
 * have changed, in the agency's name; twice does no more than once.
 */
@Injectable()
export class FlagLegalBasisUseCase {
  async work(tx: Transaction, by: { readonly agencyId: string; readonly referralId?: string; readonly responsibleId?: string }): Promise<void> {
    const kind = RESERVATION_BASIS_UNCOVERED;
    const reservations = await findBasisReservations(tx, by);
    const covered = reservations.filter(({ firstDay }) => firstDay === null).map(({ id }) => id);
    await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds: covered, as: 'CANCELLED' });
    const flagged = reservations.filter(({ firstDay }) => firstDay !== null);
    // Whoever is responsible for the case may give the seat up, and with it the task.
    await openTasks(tx, flagged.map(({ id, agencyId, responsibleId, firstDay }) => ({
      kind,
      organisationId: agencyId,
      ownerRole: 'CASEWORKER',
      subjectKind: 'reservation',
      subjectId: id,
      dueOn: firstDay,
      closers: [responsibleId],
    })));
  }
}
