import { Injectable } from '@nestjs/common';
import type { FlagReservationsPayload } from '#kernel';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import type { Transaction } from '#platform';
import { RESERVATION_WITHOUT_CLAUSE } from '../domain/reservation-tasks.js';
import { FlagLegalBasisUseCase } from './legal-basis/flag-legal-basis.use-case.js';
import { findRestingReservations, type RestingReservation } from '../persistence/missing-clauses.sql.js';

/**
 * Opens tasks for reservations to come that rest on a clause which is missing, and closes those that no longer hold
 * (DD-23): for the case leads of the responsible provider, the administrators of the host and the agency's caseworkers.
 * The same for legal bases that the agreement does not list any more, or lists again (BHV-19).
 * Runs after an agreement has begun, ended or been replaced, in the agency's name; twice does no more than once.
 */
@Injectable()
export class FlagReservationsUseCase {
  private readonly legalBasis = new FlagLegalBasisUseCase();

  async work(tx: Transaction, { agencyId, providerId }: FlagReservationsPayload): Promise<void> {
    const resting = await findRestingReservations(tx, agencyId, providerId);
    const [flagged, sound] = [resting.filter(({ firstDay }) => firstDay !== null), resting.filter(({ firstDay }) => firstDay === null)];
    const kind = RESERVATION_WITHOUT_CLAUSE;
    await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds: sound.map(({ id }) => id), as: 'CANCELLED' });
    await openTasks(tx, flagged.flatMap((reservation) => tasksOf(agencyId, reservation)));
    await this.legalBasis.work(tx, { agencyId, responsibleId: providerId });
  }
}

/** Whoever is responsible for the case may give the seat up, and with it the tasks of the others. */
const tasksOf = (agencyId: string, { id, responsibleId, hostId, firstDay }: RestingReservation): NewTask[] =>
  [
    { organisationId: responsibleId, ownerRole: 'CASE_LEAD' },
    { organisationId: hostId, ownerRole: 'ADMINISTRATOR' },
    { organisationId: agencyId, ownerRole: 'CASEWORKER' },
  ].map((owner) => ({ ...owner, kind: RESERVATION_WITHOUT_CLAUSE, subjectKind: 'reservation', subjectId: id, dueOn: firstDay, closers: [responsibleId] }));
