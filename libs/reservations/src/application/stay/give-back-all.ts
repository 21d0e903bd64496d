import { closeTasks, openTasks, type NewTask } from '#inbox';
import { releaseSeatsOf } from '#offers';
import type { Transaction } from '#platform';
import type { Cancellation } from '../../domain/cancellation.js';
import { reservationTasks } from '../../domain/reservation-tasks.js';
import { endReservations, haveLeftover, type OpenReservation } from '../../persistence/consent/seats-of-case.sql.js';
import type { CaseRow } from '../../persistence/reserve-seat.sql.js';
import { RESERVATION_CANCELLED } from '../../domain/reservation-webhooks.js';
import { afterChanges } from '../after-change.js';
import { journalPlacement } from '../placement/journal-placement.js';

export interface Ending extends Cancellation {
  readonly was: OpenReservation;
}

export interface GivingBack {
  readonly referral: CaseRow;
  readonly endings: readonly Ending[];
  /** A code, for the journal and the reservations. */
  readonly reason: string;
  /** What host, responsible provider and agency are told with. */
  readonly task: (typeof reservationTasks)[number];
  /** Asked last, because seats and reservations are locked before referrals by everybody; throws where there is no reason any more. */
  readonly isStillDue: () => Promise<void>;
}

/** Ends reservations of one case, all at once, in a few statements however many they are. Throws where somebody was at them meanwhile: the job comes again. */
export async function giveBackAll(tx: Transaction, { referral, endings, reason, task, isStillDue }: GivingBack): Promise<void> {
  if (endings.length === 0) return;
  // Seats before reservations: the order in which everybody takes these locks.
  const seats = await releaseSeatsOf(tx, endings.map(({ was, state, freeFrom }) => ({ holderId: was.id, from: state === 'CANCELLED' ? null : freeFrom })));
  const ended = await endReservations(tx, endings.map(({ was, state, validTo }) => ({ id: was.id, state, validTo, was: was.validTo, wasState: was.state, reason })));
  // Somebody was at the same reservations meanwhile: the job comes again and sees what they have become.
  if (ended.size !== endings.length || (await haveLeftover(tx, [...ended]))) throw new Error('A reservation of the case has changed meanwhile');
  await isStillDue();
  const subjectIds = endings.map(({ was }) => was.id);
  for (const kind of reservationTasks) await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds, as: 'CANCELLED' });
  await openTasks(tx, endings.flatMap((ending) => tasksOf(ending, task)));
  await tx.journal.writeAll(endings.map((ending) => entryOf(ending, reason, seats.get(ending.was.id) ?? 0)));
  await journalPlacement(tx, { referralId: referral.id, agencyId: referral.agency_id, was: referral.state });
  await afterChanges(tx, RESERVATION_CANCELLED, subjectIds);
}

const entryOf = ({ was, state, validTo }: Ending, reason: string, seats: number) => ({
  agencyId: was.agencyId,
  action: 'reservation.cancelled',
  subjectKind: 'reservation',
  subjectId: was.id,
  before: { state: was.state, validTo: was.validTo },
  after: { state, validTo, reason, seats },
});

/** An agency has no case leads. */
const tasksOf = ({ was, freeFrom }: Ending, kind: GivingBack['task']): NewTask[] =>
  [
    ...(was.responsibleId === was.agencyId ? [] : [{ organisationId: was.responsibleId, ownerRole: 'CASE_LEAD' }]),
    // Of a hold the host has never heard.
    ...(was.state === 'HELD' ? [] : [{ organisationId: was.hostId, ownerRole: 'GROUP_LEAD' }]),
    { organisationId: was.agencyId, ownerRole: 'CASEWORKER' },
  ].map((owner) => ({ ...owner, kind, subjectKind: 'reservation', subjectId: was.id, dueOn: freeFrom }));
