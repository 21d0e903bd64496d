import type { Refusal, Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import {
  AcceptOfferedSeatUseCase,
  AcceptSeatRequestUseCase,
  ApproveSeatUseCase,
  CancelReservationUseCase,
  ChangeStayUseCase,
  DeclineOfferedSeatUseCase,
  DeclineSeatRequestUseCase,
  EndStayUseCase,
  ExtendHoldUseCase,
  HoldSeatUseCase,
  PauseStayUseCase,
  RefuseSeatUseCase,
  RequestSeatUseCase,
  ReserveSeatUseCase,
  ResumeStayUseCase,
  TransferSeatUseCase,
  type ReservationRecord,
} from '#reservations';

/** The case and the offer of a reservation, and the reservation itself. */
export interface SeatSubject {
  readonly referralId: string;
  readonly offerId: string;
  readonly reservationId: string;
  /** The days of the offer's four sessions. */
  readonly days: readonly string[];
  /** A group with free seats, from 2026-05-13 on, whose host does not want to be asked. */
  readonly otherOfferId: string;
}

export type SeatCommand = (unitOfWork: UnitOfWork, context: RequestContext, subject: SeatSubject) => Promise<Result<ReservationRecord, Refusal>>;

/** Everything that is done with a seat, by the name that it has in the committed table. */
export const SEAT_COMMANDS: Readonly<Record<string, SeatCommand>> = {
  holdSeat: (work, context, { referralId, offerId }) => new HoldSeatUseCase(work).run(context, { referralId, offerId, variant: 'INTEGRATED', kind: 'FORM' }),
  reserveSeat: (work, context, { referralId, offerId }) => new ReserveSeatUseCase(work).run(context, { referralId, offerId, variant: 'INTEGRATED' }),
  'extendHold by minutes': (work, context, { reservationId }) => new ExtendHoldUseCase(work).run(context, { reservationId, kind: 'FORM' }),
  'extendHold for the decision': (work, context, { reservationId }) => new ExtendHoldUseCase(work).run(context, { reservationId, kind: 'DECISION' }),
  requestSeat: (work, context, { reservationId }) => new RequestSeatUseCase(work).run(context, { reservationId }),
  acceptSeatRequest: (work, context, { reservationId }) => new AcceptSeatRequestUseCase(work).run(context, { reservationId }),
  declineSeatRequest: (work, context, { reservationId }) => new DeclineSeatRequestUseCase(work).run(context, { reservationId, reason: 'STAFFING' }),
  approveSeat: (work, context, { reservationId }) => new ApproveSeatUseCase(work).run(context, { reservationId }),
  refuseSeat: (work, context, { reservationId }) => new RefuseSeatUseCase(work).run(context, { reservationId, reason: 'NOT_NEEDED' }),
  acceptOfferedSeat: (work, context, { reservationId }) => new AcceptOfferedSeatUseCase(work).run(context, { reservationId }),
  declineOfferedSeat: (work, context, { reservationId }) => new DeclineOfferedSeatUseCase(work).run(context, { reservationId, reason: 'OTHER' }),
  'changeStay without its last day': (work, context, { reservationId, days }) => new ChangeStayUseCase(work).run(context, { reservationId, to: days[2]! }),
  pauseStay: (work, context, { reservationId, days }) => new PauseStayUseCase(work).run(context, { reservationId, from: days[3]!, to: days[3]!, reason: 'OTHER' }),
  resumeStay: (work, context, { reservationId, days }) => new ResumeStayUseCase(work).run(context, { reservationId, from: days[3]! }),
  endStay: (work, context, { reservationId, days }) => new EndStayUseCase(work).run(context, { reservationId, lastDay: days[2]!, reason: 'OTHER' }),
  transferSeat: (work, context, { reservationId, otherOfferId }) => new TransferSeatUseCase(work).run(context, { reservationId, toOfferId: otherOfferId, from: '2026-05-13' }),
  cancelReservation: (work, context, { reservationId }) => new CancelReservationUseCase(work).run(context, { reservationId, reason: 'OTHER' }),
};
