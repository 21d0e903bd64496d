import { Injectable } from '@nestjs/common';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import type { ConsentRevokedPayload } from '#kernel';
import { releaseSeatsOf } from '#offers';
import type { Transaction } from '#platform';
import { lockConsent } from '#referrals';
import { cancellationOf, type Cancellation } from '../../domain/cancellation.js';
import { CONSENT_REVOKED_TASK, reservationTasks } from '../../domain/reservation-tasks.js';
import { endReservations, findOpenReservations, haveLeftover, type OpenReservation } from '../../persistence/consent/seats-of-case.sql.js';
import { lockCase } from '../../persistence/reserve-seat.sql.js';
import { journalPlacement } from '../placement/journal-placement.js';

interface Ending extends Cancellation {
  readonly was: OpenReservation;
}

/**
 * Gives back all seats to come of a case whose family has taken its consent back (BHV-18), as cancelReservation does one by one:
 * what has begun ends on the day before, what has not is cancelled, what was used stays and is settled. Host, responsible provider and
 * agency get a task. In the name of the agency; twice does no more than once, and nothing where the family consents again.
 */
@Injectable()
export class ReleaseSeatsOfCaseUseCase {
  async work(tx: Transaction, { referralId }: ConsentRevokedPayload): Promise<void> {
    // Nobody reserves for the case meanwhile.
    const referral = await lockCase(tx, referralId);
    if (!referral || referral.consent) return;
    const endings = (await findOpenReservations(tx, referralId)).flatMap((was): Ending[] => {
      const cancellation = cancellationOf(was, was.freeFrom);
      return cancellation === null ? [] : [{ ...cancellation, was }];
    });
    if (endings.length === 0) return;
    // Seats before reservations: the order in which everybody takes these locks.
    const seats = await releaseSeatsOf(tx, endings.map(({ was, state, freeFrom }) => ({ holderId: was.id, from: state === 'CANCELLED' ? null : freeFrom })));
    const ended = await endReservations(tx, endings.map(({ was, state, validTo }) => ({ id: was.id, state, validTo, was: was.validTo })));
    // Somebody was at the same reservations meanwhile: the job comes again and sees what they have become.
    if (ended.size !== endings.length || (await haveLeftover(tx, [...ended]))) throw new Error('A reservation of the case has changed meanwhile');
    // Asked last: seats and reservations are locked before referrals by everybody. The job comes again and leaves the seats alone.
    if (await lockConsent(tx, referralId)) throw new Error('The family of the case consents again');
    await tellParties(tx, endings);
    await tx.journal.writeAll(endings.map((ending) => entryOf(ending, seats.get(ending.was.id) ?? 0)));
    await journalPlacement(tx, { referralId, agencyId: referral.agency_id, was: referral.state });
  }
}

async function tellParties(tx: Transaction, endings: readonly Ending[]): Promise<void> {
  const subjectIds = endings.map(({ was }) => was.id);
  for (const kind of reservationTasks) await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds, as: 'CANCELLED' });
  await openTasks(tx, endings.flatMap(tasksOf));
}

const entryOf = ({ was, state, validTo }: Ending, seats: number) => ({
  agencyId: was.agencyId,
  action: 'reservation.cancelled',
  subjectKind: 'reservation',
  subjectId: was.id,
  before: { state: was.state, validTo: was.validTo },
  after: { state, validTo, reason: 'CONSENT_REVOKED', seats },
});

/** An agency has no case leads. */
const tasksOf = ({ was, freeFrom }: Ending): NewTask[] =>
  [
    ...(was.responsibleId === was.agencyId ? [] : [{ organisationId: was.responsibleId, ownerRole: 'CASE_LEAD' }]),
    { organisationId: was.hostId, ownerRole: 'GROUP_LEAD' },
    { organisationId: was.agencyId, ownerRole: 'CASEWORKER' },
  ].map((owner) => ({ ...owner, kind: CONSENT_REVOKED_TASK, subjectKind: 'reservation', subjectId: was.id, dueOn: freeFrom }));
