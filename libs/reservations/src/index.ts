export {
  CANCELLATION_REASONS,
  CancelReservationUseCase,
  type CancelReservationInput,
  type CancelReservationRefusal,
  type CancelReservationResult,
  type CancellationReason,
} from './application/cancel-reservation.use-case.js';
export { FindMissingClausesQuery } from './application/find-missing-clauses.query.js';
export { FindReservationsQuery, type ReservationFilter } from './application/find-reservations.query.js';
export { FlagUncertifiedUseCase } from './application/flag-uncertified.use-case.js';
export { FlagReservationsUseCase } from './application/flag-reservations.use-case.js';
export type {
  ConsentMissing,
  NotMatching,
  OfferNotFound,
  ReservationEnded,
  ReservationNotFound,
  SpanOutsideStay,
} from './application/reservation-refusals.js';
export { ReserveSeatUseCase, type ReserveSeatInput, type ReserveSeatRefusal, type ReserveSeatResult } from './application/reserve-seat.use-case.js';
export { TellSeatHoldersUseCase } from './application/tell-seat-holders.use-case.js';
export { seatVerifier } from './application/verify-seats.query.js';
export type { MissingClause, MissingClauseCode } from './domain/missing-clause.js';
export type { ReservationRecord, ReservationState } from './domain/reservation-record.js';
export { reservationTasks } from './domain/reservation-tasks.js';
export { ReservationsModule } from './reservations.module.js';
export { Reservations1764000000006 } from './persistence/migrations/0006-reservations.migration.js';
export { ClaimsOfNewSessions1764000000030 } from './persistence/migrations/0030-claims-of-new-sessions.migration.js';
