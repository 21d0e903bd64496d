import { isUuid, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, tryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import type { SeatActionName } from '../../domain/seat-actions.js';
import { lockReservation, type HeldRow } from '../../persistence/holds/hold.sql.js';
import { openReservation } from '../open-reservation.js';
import { notMatching, type ConsentMissing, type NotMatching, type ReservationNotFound, type ReservationWrongState } from '../reservation-refusals.js';
import { expired, isExpiredMeanwhile, wishRefusalOf } from '../wish-refusals.js';

/** What every command about a stay names. */
export interface StayCommand {
  readonly reservationId: string;
  readonly idempotencyKey?: string | undefined;
}

/** What every command about a stay can be refused with. */
export type StayRefusal = ReservationNotFound | ReservationWrongState | ConsentMissing | NotMatching | TryAgain | IdempotencyConflict;
export type StayResult<R extends Refusal> = Promise<Result<ReservationRecord, R | StayRefusal>>;

/** Runs a command on a reservation that is there, locked with its case, in one unit of work, at most once per key. */
export async function runOnStay<I extends StayCommand, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input }: { readonly name: SeatActionName; readonly input: I },
  work: (tx: Transaction, was: HeldRow, input: Omit<I, 'idempotencyKey'>) => Promise<Result<ReservationRecord, R>>,
): StayResult<R> {
  const { idempotencyKey: key, ...rest } = input;
  const once = (tx: Transaction) =>
    answerOnce(tx, { name, key, input: rest }, async (): Promise<Result<ReservationRecord, R | ReservationNotFound | ReservationWrongState>> => {
      const opened = openReservation(tx, name, isUuid(rest.reservationId) ? await lockReservation(tx, rest.reservationId) : undefined);
      return opened.ok ? work(tx, opened.value, rest) : opened;
    });
  try {
    return await orTryAgain(() => unitOfWork.run(context, once));
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/** What only the constraints see, because somebody was at the same case, offer or rules meanwhile; everything else is a bug or an outage. */
function refusalOf(error: unknown): ConsentMissing | NotMatching | ReservationWrongState | TryAgain {
  if (isExpiredMeanwhile(error)) return expired;
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  if (sqlState(error) === '23514' && constraint === 'reservation_past') return tryAgain;
  if (sqlState(error) === '23505' && constraint === 'reservation_one_follower') return tryAgain;
  // The seat that took its place is there on those days.
  if (sqlState(error) === '23514' && constraint === 'reservation_transfer') return notMatching(['ALREADY_PLACED'], []);
  const refusal = wishRefusalOf(error);
  if (refusal === null) throw error;
  return refusal;
}

