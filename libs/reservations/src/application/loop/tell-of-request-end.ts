import { closeTasks, openTasks, type NewTask } from '#inbox';
import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { SEAT_ANSWERED, SEAT_APPROVAL_OPEN, SEAT_REQUESTED } from '../../domain/reservation-tasks.js';
import { SEAT_NOT_NEEDED, SEAT_UNANSWERED } from '../../domain/loop/loop-tasks.js';
import type { FollowedRequest } from '../../persistence/loop/seat-request.sql.js';

const SUBJECT = 'reservation';

type Ended = Pick<ReservationRecord, 'id' | 'agencyId' | 'hostId' | 'askerId' | 'hostAnswer'>;

/** Those who work on the case in the organisation that asked. */
const askerOf = ({ id, askerId, agencyId }: Ended) => ({
  organisationId: askerId!,
  ownerRole: askerId === agencyId ? 'CASEWORKER' : 'CASE_LEAD',
  subjectKind: SUBJECT,
  subjectId: id,
});

/** The host that has said yes. */
const hostOf = ({ id, hostId }: Ended): NewTask => ({ kind: SEAT_NOT_NEEDED, organisationId: hostId, ownerRole: 'GROUP_LEAD', subjectKind: SUBJECT, subjectId: id });

/** The task with which whoever asked hears what became of a request. */
export const answerTask = (ended: Ended): NewTask => ({ ...askerOf(ended), kind: SEAT_ANSWERED });

/** A request has come to nothing: a host that has said yes hears that its seat is not needed. */
export const notNeededTasks = (ended: Ended): NewTask[] => (ended.hostAnswer === 'ACCEPTED' ? [hostOf(ended)] : []);

/** Nobody has answered in time: nobody has to any more, and whoever asked hears of it. */
export async function tellOfExpiry(tx: Transaction, expired: readonly FollowedRequest[]): Promise<void> {
  const subjectIds = expired.map(({ id }) => id);
  for (const kind of [SEAT_REQUESTED, SEAT_APPROVAL_OPEN, SEAT_UNANSWERED]) await closeTasks(tx, { kind, subjectKind: SUBJECT, subjectIds, as: 'CANCELLED' });
  await openTasks(tx, expired.flatMap((ended) => [answerTask(ended), ...notNeededTasks(ended)]));
}

/** Those who were asked have been reminded in vain, and their administrators hear of it: so does whoever asked. */
export const tellOfEscalation = (tx: Transaction, escalated: readonly FollowedRequest[]): Promise<void> =>
  openTasks(tx, escalated.map((request) => ({ ...askerOf(request), kind: SEAT_UNANSWERED, closers: [request.hostId, request.agencyId, request.askerId] })));

/**
 * The case gives a request up: whoever was asked has a task less, a host that has said yes hears that the seat is not needed, and
 * whoever asked hears of it, if it was the other side of the case that gave it up.
 */
export async function tellOfWithdrawal(tx: Transaction, was: Ended & Pick<ReservationRecord, 'state'>): Promise<void> {
  if (was.state !== 'REQUESTED') return;
  const isOwn = was.askerId === null || was.askerId === tx.context.organisationId;
  await openTasks(tx, [...(isOwn ? [] : [answerTask(was)]), ...notNeededTasks(was)]);
}
