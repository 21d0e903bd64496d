import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { releaseSeats } from '#offers';
import { answerOnce, orTryAgain, tryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { cancellationOf } from '../domain/cancellation.js';
import { mayAct } from '../domain/seat-actions.js';
import { reservationTasks } from '../domain/reservation-tasks.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { endReservation, findFreeFrom, hasLeftover } from '../persistence/cancel-reservation.sql.js';
import { lockReservation } from '../persistence/holds/hold.sql.js';
import { isExpiredMeanwhile, isPastMeanwhile } from './wish-refusals.js';
import { toRecord } from '../persistence/reservation.sql.js';
import { tellOfWithdrawal } from './loop/tell-of-request-end.js';
import { RESERVATION_CANCELLED } from '../domain/reservation-webhooks.js';
import { afterChange } from './after-change.js';
import { journalPlacement } from './placement/journal-placement.js';
import { reservationEnded, reservationUnknown, type ReservationEnded, type ReservationNotFound } from './reservation-refusals.js';

/** Why a seat is given back. A code and never a text, which would stay in the journal with whatever it says of a child. */
export const CANCELLATION_REASONS = ['FAMILY_DECLINED', 'HELP_ENDED', 'OTHER_OFFER', 'HOST_DECLINED', 'ENTERED_WRONGLY', 'OTHER'] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

export interface CancelReservationInput {
  readonly reservationId: string;
  readonly reason: CancellationReason;
  readonly idempotencyKey?: string | undefined;
}

export type CancelReservationRefusal = ReservationNotFound | ReservationEnded | TryAgain | IdempotencyConflict;
export type CancelReservationResult = Result<ReservationRecord, CancelReservationRefusal>;

/**
 * Gives a reservation's seats back from today on, by platform.now() in Europe/Berlin; from tomorrow on, once a session of
 * today has begun. Seats that were used stay reserved, because they are cleared: a reservation that has begun ends on the
 * day before and stays CONFIRMED, one that has not begun becomes CANCELLED, and so does a hold or a request.
 */
@Injectable()
export class CancelReservationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: CancelReservationInput): Promise<CancelReservationResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'cancelReservation', key, input: rest }, () => cancel(tx, rest))),
      );
    } catch (error) {
      if (isExpiredMeanwhile(error)) return refuse(reservationEnded);
      // A session has begun, or a day has passed, while it waited.
      if (isPastMeanwhile(error)) return refuse(tryAgain);
      throw error;
    }
  }
}

async function cancel(
  tx: Transaction,
  { reservationId, reason }: Omit<CancelReservationInput, 'idempotencyKey'>,
): Promise<Result<ReservationRecord, ReservationNotFound | ReservationEnded | TryAgain>> {
  const row = isUuid(reservationId) ? await lockReservation(tx, reservationId) : undefined;
  if (!row || !mayAct('cancelReservation', tx.context, { agencyId: row.agency_id, responsibleId: row.responsible_id, hostId: row.host_id })) return refuse(reservationUnknown);
  const was = toRecord(row);
  const cancellation = cancellationOf(was, await findFreeFrom(tx, row.offer_id));
  if (cancellation === null) return refuse(reservationEnded);
  // Seats before the reservation's row: the order in which an import takes its locks, too.
  const seats = await releaseSeats(tx, was.id, cancellation.state === 'CANCELLED' ? undefined : cancellation.freeFrom);
  const ended = await endReservation(tx, row, cancellation, reason);
  if (ended === null) return refuse(reservationEnded);
  if (await hasLeftover(tx, ended)) return refuse(tryAgain);
  for (const kind of reservationTasks) await closeTasks(tx, { kind, subjectKind: 'reservation', subjectIds: [was.id], as: 'CANCELLED' });
  await tellOfWithdrawal(tx, was);
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'reservation.cancelled',
    subjectKind: 'reservation',
    subjectId: was.id,
    before: { state: was.state, validTo: was.validTo },
    after: { state: ended.state, validTo: ended.validTo, reason, seats },
  });
  await journalPlacement(tx, { referralId: was.referralId, agencyId: was.agencyId, was: row.case_state });
  await afterChange(tx, RESERVATION_CANCELLED, ended);
  return ok(ended);
}
