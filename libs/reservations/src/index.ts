export {
  CANCELLATION_REASONS,
  CancelReservationUseCase,
  type CancelReservationInput,
  type CancelReservationRefusal,
  type CancelReservationResult,
  type CancellationReason,
} from './application/cancel-reservation.use-case.js';
export { FindMissingClausesQuery } from './application/find-missing-clauses.query.js';
export { FindVerdictNotesQuery, type VerdictNote } from './application/placement/find-verdict-notes.query.js';
export { FindVerdictsQuery } from './application/placement/find-verdicts.query.js';
export type { KeptVerdicts } from './application/placement/kept-verdicts.js';
export { FindReservationsQuery, type ReservationFilter } from './application/find-reservations.query.js';
export { FlagLegalBasisUseCase } from './application/legal-basis/flag-legal-basis.use-case.js';
export { FlagUncertifiedUseCase } from './application/flag-uncertified.use-case.js';
export { FlagReservationsUseCase } from './application/flag-reservations.use-case.js';
export type {
  ConsentMissing,
  CostNoteInvalid,
  NotMatching,
  OfferNotFound,
  ReferralNotSearching,
  ReservationEnded,
  ReservationNotFound,
  SpanOutsideStay,
} from './application/reservation-refusals.js';
export { ReserveSeatUseCase, type ReserveSeatInput, type ReserveSeatRefusal, type ReserveSeatResult } from './application/reserve-seat.use-case.js';
export { ReleaseSeatsOfCaseUseCase } from './application/consent/release-seats-of-case.use-case.js';
export { FindParticipationQuery } from './application/participation/find-participation.query.js';
export type { Heard, Participation } from './domain/participation/participation.js';
export { TellSeatHoldersUseCase } from './application/tell-seat-holders.use-case.js';
export { seatVerifier } from './application/verify-seats.query.js';
export type { MissingClause, MissingClauseCode } from './domain/missing-clause.js';
export type { ReservationRecord, ReservationState } from './domain/reservation-record.js';
export { reservationTasks } from './domain/reservation-tasks.js';
export { announceReservation, announceReservations } from './application/webhooks/announce-reservation.js';
export { reservationWebhooks } from './domain/reservation-webhooks.js';
export { ReservationsModule } from './reservations.module.js';
export { Reservations1764000000006 } from './persistence/migrations/0006-reservations.migration.js';
export { Placement1764000000036 } from './persistence/migrations/0036-placement.migration.js';
export { ClaimsOfNewSessions1764000000030 } from './persistence/migrations/0030-claims-of-new-sessions.migration.js';
export { ConsentOfReservations1764000000037 } from './persistence/migrations/0037-consent-of-reservations.migration.js';
export * from './application/budgets/index.js';
export * from './application/module-hours/index.js';
export { BudgetsOfStays1764000000052 } from './persistence/migrations/0052-budgets-of-stays.migration.js';
export * from './application/holds/index.js';
export * from './application/loop/index.js';
export * from './application/disclosure/index.js';
export { ClosedLoop1764000000049 } from './persistence/migrations/0049-closed-loop.migration.js';
export { Disclosure1764000000050 } from './persistence/migrations/0050-disclosure.migration.js';
export * from './application/rules/index.js';
export { Holds1764000000043 } from './persistence/migrations/0043-holds.migration.js';
export * from './application/concerns/index.js';
export * from './application/waiting/index.js';
export { WaitingList1764000000048 } from './persistence/migrations/0048-waiting-list.migration.js';
export * from './application/impact/index.js';
export { CONCERN_STATES, CONCERN_TRANSITIONS, type ConcernState } from './domain/concerns/concern-states.js';
export { concernTasks } from './domain/concerns/concern-tasks.js';
export { Concerns1764000000051 } from './persistence/migrations/0051-concerns.migration.js';
export * from './application/stay/index.js';
export { Stay1764000000047 } from './persistence/migrations/0047-stay.migration.js';
