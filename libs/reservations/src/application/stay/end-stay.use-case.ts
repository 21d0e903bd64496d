import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import { releaseSeats } from '#offers';
import { tryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { cancellationOf } from '../../domain/cancellation.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { pastDays, spanInvalid, type PastDays, type StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import { endReservation, hasLeftover } from '../../persistence/cancel-reservation.sql.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { toRecord } from '../../persistence/reservation.sql.js';
import { findRun } from '../../persistence/stay/stay.sql.js';
import { RESERVATION_CANCELLED } from '../../domain/reservation-webhooks.js';
import { afterChange } from '../after-change.js';
import type { CancellationReason } from '../cancel-reservation.use-case.js';
import { journalPlacement } from '../placement/journal-placement.js';
import { reservationEnded, type ReservationEnded } from '../reservation-refusals.js';
import { runOnStay, type StayCommand, type StayRefusal } from './run-on-stay.js';

export interface EndStayInput extends StayCommand {
  /** The last day: today or later, and before the end that it has. */
  readonly lastDay: LocalDate;
  readonly reason: CancellationReason;
}

type Refusals = PastDays | StaySpanInvalid | ReservationEnded | TryAgain;
export type EndStayRefusal = Refusals | StayRefusal;
export type EndStayResult = Result<ReservationRecord, EndStayRefusal>;

/** Ends a stay on a day to come or today, in an open group and in a closed run; the seats after it are free. cancelReservation gives back what is left at once. */
@Injectable()
export class EndStayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndStayInput): Promise<EndStayResult> {
    return runOnStay(this.unitOfWork, context, { name: 'endStay', input }, end);
  }
}

async function end(tx: Transaction, was: HeldRow, { lastDay, reason }: Omit<EndStayInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const { today } = await findRun(tx, was.offer_id, lastDay);
  if (was.valid_to !== null && was.valid_to < today) return refuse(reservationEnded);
  if (lastDay < today) return refuse(pastDays('lastDay', today));
  if (lastDay < was.valid_from || (was.valid_to !== null && lastDay >= was.valid_to)) {
    return refuse(spanInvalid('lastDay', `a day from ${was.valid_from} on and before ${was.valid_to ?? 'an open end'}`));
  }
  const cancellation = cancellationOf(toRecord(was), addDays(lastDay, 1));
  if (cancellation === null) return refuse(reservationEnded);
  // Seats before the reservation's row: the order in which everybody takes these locks.
  const seats = await releaseSeats(tx, was.id, cancellation.freeFrom);
  const ended = await endReservation(tx, was, cancellation, reason);
  if (ended === null || (await hasLeftover(tx, ended))) return refuse(tryAgain);
  await tx.journal.write({
    agencyId: was.agency_id,
    action: 'reservation.ended',
    subjectKind: 'reservation',
    subjectId: was.id,
    before: { validTo: was.valid_to },
    after: { validTo: ended.validTo, reason, seats },
  });
  await journalPlacement(tx, { referralId: was.referral_id, agencyId: was.agency_id, was: was.case_state });
  await afterChange(tx, RESERVATION_CANCELLED, ended);
  return ok(ended);
}
