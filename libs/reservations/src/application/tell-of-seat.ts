import { closeTasks, openTasks, type NewTask } from '#inbox';
import { todayOf } from '../domain/holds/deadline.js';
import { confirmCapacity } from '#offers';
import type { Transaction } from '#platform';
import type { ReferralState } from '#referrals';
import { SEAT_UNANSWERED } from '../domain/loop/loop-tasks.js';
import { SEAT_APPROVAL_OPEN, SEAT_NOTICE, SEAT_REQUESTED } from '../domain/reservation-tasks.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { followRequest } from './loop/follow-request.js';
import { answerTask, notNeededTasks } from './loop/tell-of-request-end.js';
import { afterChange } from './after-change.js';
import { RESERVATION_CONFIRMED, RESERVATION_HELD, RESERVATION_REQUESTED } from '../domain/reservation-webhooks.js';
import { journalPlacement, writePlacement } from './placement/journal-placement.js';

/** What reservations.confirm has written besides the state. */
export interface ConfirmedSeat {
  readonly seats: number;
  readonly caseWas: ReferralState;
  readonly caseIs: ReferralState;
}

export const confirmed = (row: { readonly seats: number | null; readonly case_was: ReferralState | null; readonly case_is: ReferralState | null }): ConfirmedSeat => ({
  seats: row.seats!,
  caseWas: row.case_was!,
  caseIs: row.case_is!,
});

const SUBJECT = 'reservation';

/** A wish in the journal, as it begins, and what follows from it. */
export async function journalWish(tx: Transaction, action: 'reservation.held' | 'reservation.requested', reservation: ReservationRecord): Promise<void> {
  const { id, agencyId, code, referralId, offerId, variant, validFrom, validTo, state, holdKind, expiresAt, hostAnswer, agencyAnswer } = reservation;
  await tx.journal.write({
    agencyId,
    action,
    subjectKind: SUBJECT,
    subjectId: id,
    after: { code, referralId, offerId, variant, validFrom, validTo, state, holdKind, expiresAt, hostAnswer, agencyAnswer },
  });
  await afterChange(tx, action === 'reservation.held' ? RESERVATION_HELD : RESERVATION_REQUESTED, reservation);
}

/** Asks whoever has to answer: the host's group leads, the agency's caseworkers; reminded and escalated as the agency has decided. */
export async function tellOfRequest(tx: Transaction, reservation: ReservationRecord): Promise<void> {
  await journalWish(tx, 'reservation.requested', reservation);
  const { id, hostId, agencyId, askerId, hostAnswer, agencyAnswer } = reservation;
  const days = await followRequest(tx, reservation, lastDayOf(reservation));
  const of = { subjectKind: SUBJECT, subjectId: id, dueOn: days.dueOn, closers: [askerId!, agencyId, hostId] };
  const asked: NewTask[] = [
    ...(hostAnswer === 'OPEN' ? [{ ...of, kind: days.of(SEAT_REQUESTED), organisationId: hostId, ownerRole: 'GROUP_LEAD' }] : []),
    ...(agencyAnswer === 'OPEN' ? [{ ...of, kind: days.of(SEAT_APPROVAL_OPEN), organisationId: agencyId, ownerRole: 'CASEWORKER' }] : []),
  ];
  await openTasks(tx, asked);
}

/** The last day before the deadline. */
const lastDayOf = ({ expiresAt }: ReservationRecord): string => todayOf(new Date(expiresAt!.getTime() - 1));

/** A seat that was confirmed at once by whoever sees its case. */
export async function tellOfConfirmation(tx: Transaction, reservation: ReservationRecord, how: { readonly caseWas: ReferralState; readonly seats: number }): Promise<void> {
  await journalConfirmation(tx, reservation, how.seats);
  await journalPlacement(tx, { referralId: reservation.referralId, agencyId: reservation.agencyId, was: how.caseWas });
  await noticeToAgency(tx, reservation);
  await afterChange(tx, RESERVATION_CONFIRMED, reservation);
  await confirmCapacity(tx, [reservation.offerId], 'RESERVATION');
}

/** A wish that became a seat by the last answer, whoever gave it. */
export async function tellOfConfirmedWish(tx: Transaction, reservation: ReservationRecord, { seats, caseWas, caseIs }: ConfirmedSeat): Promise<void> {
  await journalConfirmation(tx, reservation, seats);
  if (caseIs !== caseWas) await writePlacement(tx, { referralId: reservation.referralId, agencyId: reservation.agencyId, was: caseWas }, caseIs);
  await noticeToAgency(tx, reservation);
  await afterChange(tx, RESERVATION_CONFIRMED, reservation);
  await confirmCapacity(tx, [reservation.offerId], 'RESERVATION');
}

async function journalConfirmation(tx: Transaction, reservation: ReservationRecord, seats: number): Promise<void> {
  const { id, code, referralId, offerId, variant, validFrom, validTo } = reservation;
  await tx.journal.write({
    agencyId: reservation.agencyId,
    action: 'reservation.confirmed',
    subjectKind: SUBJECT,
    subjectId: id,
    after: { code, referralId, offerId, variant, validFrom, validTo, seats },
  });
}

/** BHV-17: the agency hears of a group seat that others have confirmed for its case. */
async function noticeToAgency(tx: Transaction, { id, agencyId, askerId, requestedAt }: ReservationRecord): Promise<void> {
  // It has done so itself, or asked for it and hears the answer (tellOfAnswer).
  if (tx.context.organisationId === agencyId || (requestedAt !== null && askerId === agencyId)) return;
  await openTasks(tx, [{ kind: SEAT_NOTICE, organisationId: agencyId, ownerRole: 'CASEWORKER', subjectKind: SUBJECT, subjectId: id }]);
}

/** Whoever asked hears that it was answered; nobody has to answer any more. */
export async function tellOfAnswer(tx: Transaction, reservation: ReservationRecord): Promise<void> {
  const { id, askerId, state } = reservation;
  await closeAsked(tx, id, 'DONE');
  const isOwn = askerId === null || askerId === tx.context.organisationId;
  await openTasks(tx, [...(isOwn ? [] : [answerTask(reservation)]), ...(state === 'DECLINED' ? notNeededTasks(reservation) : [])]);
}

/** The tasks of those who were asked. */
export async function closeAsked(tx: Transaction, id: string, as: 'DONE' | 'CANCELLED'): Promise<void> {
  for (const kind of [SEAT_REQUESTED, SEAT_APPROVAL_OPEN, SEAT_UNANSWERED]) await closeTasks(tx, { kind, subjectKind: SUBJECT, subjectIds: [id], as });
}
