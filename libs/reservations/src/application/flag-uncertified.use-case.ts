import { Injectable } from '@nestjs/common';
import type { CertificateWithdrawnPayload } from '#kernel';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import type { Transaction } from '#platform';
import { RESERVATION_UNCERTIFIED } from '../domain/reservation-tasks.js';
import { findReservationsUnder, type CertifiedReservation } from '../persistence/uncertified.sql.js';

/**
 * Opens tasks for reservations with sessions to come that no certificate of their agency covers, because those are settled
 * with nobody (DD-14), and closes them where all are covered again: for the case leads of the responsible provider, the
 * administrators of the host and the agency's caseworkers. Runs after a certificate was withdrawn or granted, in the agency's
 * name; twice does no more than once.
 */
@Injectable()
export class FlagUncertifiedUseCase {
  async work(tx: Transaction, { agencyId, certificateId }: CertificateWithdrawnPayload): Promise<void> {
    const reservations = await findReservationsUnder(tx, certificateId);
    const covered = reservations.filter(({ firstDay }) => firstDay === null).map(({ id }) => id);
    await closeTasks(tx, { kind: RESERVATION_UNCERTIFIED, subjectKind: 'reservation', subjectIds: covered, as: 'CANCELLED' });
    await openTasks(tx, reservations.filter(({ firstDay }) => firstDay !== null).flatMap((reservation) => tasksOf(agencyId, reservation)));
  }
}

/** Whoever is responsible for the case may give the seat up, and with it the tasks of the others. An agency has no case leads. */
const tasksOf = (agencyId: string, { id, responsibleId, hostId, firstDay }: CertifiedReservation): NewTask[] =>
  [
    ...(responsibleId === agencyId ? [] : [{ organisationId: responsibleId, ownerRole: 'CASE_LEAD' }]),
    { organisationId: hostId, ownerRole: 'ADMINISTRATOR' },
    { organisationId: agencyId, ownerRole: 'CASEWORKER' },
  ].map((owner) => ({ ...owner, kind: RESERVATION_UNCERTIFIED, subjectKind: 'reservation', subjectId: id, dueOn: firstDay, closers: [responsibleId] }));
