import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, tryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type UnitOfWork } from '#platform';
import { lockSessions, tellOfFreeSeats } from '#offers';
import { isPossible, mayAct, type SeatActionName } from '../../domain/seat-actions.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { findAsked, findSessionsToLock, giveBack, lockCaseOf, writeAnswer, type AgencyDecision, type AskedRow, type HostDecision } from '../../persistence/holds/answer.sql.js';
import { findRecord } from '../../persistence/holds/find-record.sql.js';
import { RESERVATION_DECLINED } from '../../domain/reservation-webhooks.js';
import { afterChange } from '../after-change.js';
import { confirmWish, type ConfirmRefusal } from '../confirm-wish.js';
import { reservationUnknown, seatNotConfirmable, seatSigningRightMissing, wrongState, type ReservationNotFound, type SeatNotConfirmable, type SeatSigningRightMissing } from '../reservation-refusals.js';
import { closeAsked, tellOfAnswer, tellOfConfirmedWish } from '../tell-of-seat.js';
import { SEAT_APPROVAL_OPEN, SEAT_REQUESTED } from '../../domain/reservation-tasks.js';
import { closeTasks } from '#inbox';
import { expired, isExpiredMeanwhile, wishRefusalOf } from '../wish-refusals.js';

export interface AnswerInput {
  readonly reservationId: string;
  readonly idempotencyKey?: string | undefined;
}

export type AnswerRefusal = ReservationNotFound | ConfirmRefusal | SeatNotConfirmable | SeatSigningRightMissing | IdempotencyConflict;
export type AnswerResult = Result<ReservationRecord, AnswerRefusal>;

/** What is answered, by which action, and with which reason, if it is a no. */
export interface SeatAnswer {
  readonly action: SeatActionName;
  readonly answer: { readonly host: HostDecision } | { readonly agency: AgencyDecision };
  readonly reason: string | null;
}

/** Answers a request at most once per key: the last yes confirms the seat, a no gives it back at once. */
export async function answerSeat(unitOfWork: UnitOfWork, context: RequestContext, input: AnswerInput, said: SeatAnswer): Promise<AnswerResult> {
  const { idempotencyKey: key, ...rest } = input;
  try {
    return await orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name: said.action, key, input: rest }, () => answer(tx, rest.reservationId, said))));
  } catch (error) {
    if (isExpiredMeanwhile(error)) return refuse(expired);
    const refusal = wishRefusalOf(error);
    if (refusal === null) throw error;
    return refuse(refusal.code !== 'CONSENT_MISSING' ? tryAgain : 'host' in said.answer ? seatNotConfirmable : refusal);
  }
}

async function answer(tx: Transaction, reservationId: string, said: SeatAnswer): Promise<Result<ReservationRecord, Exclude<AnswerRefusal, IdempotencyConflict>>> {
  const row = await lockAsked(tx, reservationId);
  if (!row || !mayAct(said.action, tx.context, { agencyId: row.agency_id, responsibleId: row.responsible_id ?? '', hostId: row.host_id })) return refuse(reservationUnknown);
  if (!isPossible(said.action, row.state) || !isOpen(row, said)) return refuse(wrongState(row.state));
  if ('agency' in said.answer && tx.context.signingRight !== true) return refuse(seatSigningRightMissing);
  if (said.reason !== null) return decline(tx, row, said, said.reason);
  await journalAnswer(tx, await writeAnswer(tx, row.id, said.answer, null), row, said);
  await closeOwn(tx, row.id, said);
  const seat = await confirmWish(tx, row.id);
  if (!seat.ok) return 'host' in said.answer && OF_THE_CASE.includes(seat.refusal.code) ? refuse(seatNotConfirmable) : seat;
  const reservation = await findRecord(tx, row.id);
  if (seat.value === null) return ok(reservation);
  await tellOfConfirmedWish(tx, reservation, seat.value);
  await tellOfAnswer(tx, reservation);
  return ok(reservation);
}

/** Says something of the case, which is none of the host's business. */
const OF_THE_CASE: readonly string[] = ['CONSENT_MISSING', 'REFERRAL_NOT_SEARCHING'];

/** The case first, then the sessions, as for a new reservation. */
async function lockAsked(tx: Transaction, reservationId: string): Promise<AskedRow | undefined> {
  if (!isUuid(reservationId) || !(await lockCaseOf(tx, reservationId))) return undefined;
  await lockSessions(tx, await findSessionsToLock(tx, reservationId));
  return findAsked(tx, reservationId);
}

const isOpen = (row: AskedRow, { answer: side }: SeatAnswer): boolean => ('host' in side ? row.host_answer : row.agency_answer) === 'OPEN';

async function decline(tx: Transaction, row: AskedRow, said: SeatAnswer, reason: string): Promise<Result<ReservationRecord, never>> {
  const declined = await writeAnswer(tx, row.id, said.answer, reason);
  await tellOfFreeSeats(tx, await giveBack(tx, row.id));
  await journalAnswer(tx, declined, row, said);
  await closeAsked(tx, row.id, 'CANCELLED');
  await tellOfAnswer(tx, declined);
  await afterChange(tx, RESERVATION_DECLINED, declined);
  return ok(declined);
}

/** One's own task is done with the answer; the other side's stays open. */
const closeOwn = (tx: Transaction, id: string, { answer: side }: SeatAnswer): Promise<unknown> =>
  closeTasks(tx, { kind: 'host' in side ? SEAT_REQUESTED : SEAT_APPROVAL_OPEN, subjectKind: 'reservation', subjectIds: [id], as: 'DONE' });

async function journalAnswer(tx: Transaction, now: ReservationRecord, was: AskedRow, { answer: side, reason }: SeatAnswer): Promise<void> {
  await tx.journal.write({
    agencyId: now.agencyId,
    action: `reservation.${('host' in side ? side.host : side.agency).toLowerCase()}`,
    subjectKind: 'reservation',
    subjectId: now.id,
    before: { state: was.state, hostAnswer: was.host_answer, agencyAnswer: was.agency_answer },
    after: { state: now.state, hostAnswer: now.hostAnswer, agencyAnswer: now.agencyAnswer, reason },
  });
}
