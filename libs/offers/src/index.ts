export { claimSeats, seatTaken, type FullSession, type OwnSeatRequest, type SeatRequest, type SeatTaken } from './application/claim-seats.js';
export * from './application/certification/index.js';
export {
  AcknowledgeSavedSearchUseCase,
  AnswerSavedSearchesUseCase,
  ChangeSavedSearchUseCase,
  DeleteSavedSearchUseCase,
  FindSavedSearchesQuery,
  SaveSearchUseCase,
  SearchOffersQuery,
  sweepSavedSearches,
  type BadCriteria,
  type ChangeSavedSearchInput,
  type FoundOffer,
  type SavedSearchChoice,
  type SaveSearchInput,
  type SweptSearches,
} from './application/finding/index.js';
export { findingTasks } from './domain/finding/finding-tasks.js';
export type { OfferCriteria } from './domain/finding/offer-criteria.js';
export type { SavedSearchRecord } from './domain/finding/saved-search.js';
export { Finding1764000000027 } from './persistence/migrations/0027-finding.migration.js';
export { FindCertificatesQuery } from './application/find-certificates.query.js';
export { FindMunicipalitiesQuery } from './application/find-municipalities.query.js';
export { FindOffersQuery, type OfferFilter } from './application/find-offers.query.js';
export { FindSessionsQuery, type SessionRange, type SessionView } from './application/find-sessions.query.js';
export { lockSessions } from './application/lock-sessions.js';
export { retakeSeats } from './application/retake-seats.js';
export { tellOfFreeSeats } from './application/seats/tell-of-free-seats.js';
export { RetakenSeats1764000000042 } from './persistence/migrations/0042-retaken-seats.migration.js';
export { releaseHostSeats, releaseSeats, type ReturnedSeats } from './application/release-seats.js';
export { BlockSeatsUseCase, type BlockSeatsInput, type BlockSeatsResult } from './application/seats/block-seats.use-case.js';
export { FindOwnSeatsQuery } from './application/seats/find-own-seats.query.js';
export { FindSessionSeatsQuery, type SessionSeats } from './application/seats/find-session-seats.query.js';
export { freeExpiredSeats, sweepExpiredSeats, type FreedSeats } from './application/seats/free-expired-seats.js';
export { KeepSeatsUseCase, type KeepSeatsInput, type KeepSeatsResult } from './application/seats/keep-seats.use-case.js';
export { ReleaseOwnSeatsUseCase, type ReleaseOwnSeatsInput, type ReleaseOwnSeatsResult } from './application/seats/release-own-seats.use-case.js';
export { releaseSeatsOf, type SeatReturn } from './application/seats/release-seats-of.js';
export { claimVerifier } from './application/seats/verify-claims.query.js';
export type { OwnSeatsRecord } from './domain/seats/own-seats.js';
export { Seats1764000000026 } from './persistence/migrations/0026-seats.migration.js';
export type { Admission, Delivery, LeadQualification, OfferKind, SessionState } from './domain/offer-codes.js';
export { ConfirmCapacityByLinkUseCase, type ConfirmCapacityByLinkResult } from './application/freshness/confirm-capacity-by-link.use-case.js';
export { ConfirmCapacityUseCase, type CapacityConfirmed, type ConfirmCapacityResult } from './application/freshness/confirm-capacity.use-case.js';
export { confirmCapacity, type ConfirmingEvent } from './application/freshness/confirm-capacity.js';
export { FindCapacitiesQuery, type OfferCapacity } from './application/freshness/find-capacities.query.js';
export { FindConfirmationLinkQuery, type LinkedOffer } from './application/freshness/find-confirmation-link.query.js';
export { FindHubsQuery } from './application/freshness/find-hubs.query.js';
export { FindSeatWeeksQuery } from './application/freshness/find-seat-weeks.query.js';
export { FindUtilisationQuery, type Utilisation } from './application/freshness/find-utilisation.query.js';
export { RemindOfCapacityUseCase, type CapacityReminded } from './application/freshness/remind-of-capacity.use-case.js';
export { SetCatalogueSettingsUseCase } from './application/freshness/set-catalogue-settings.use-case.js';
export { freshnessMails } from './domain/freshness/freshness-mails.js';
export { freshnessTasks } from './domain/freshness/freshness-tasks.js';
export { Freshness1764000000028 } from './persistence/migrations/0028-freshness.migration.js';
export { OffersModule } from './offers.module.js';
export { Certificate } from './persistence/certificate.entity.js';
export { Offer } from './persistence/offer.entity.js';
export { Catalogue1764000000020 } from './persistence/migrations/0020-catalogue.migration.js';
export { Certification1764000000024 } from './persistence/migrations/0024-certification.migration.js';
export { Offers1764000000004 } from './persistence/migrations/0004-offers.migration.js';
export { CalendarFeeds1764000000029 } from './persistence/migrations/0029-calendar-feeds.migration.js';
export { TaskCalendars1764000000060 } from './persistence/migrations/0060-task-calendars.migration.js';
export { MatchReads1764000000039 } from './persistence/migrations/0039-match-reads.migration.js';
export { FetchCalendarFeedUseCase, type FetchedCalendar } from './application/calendar-feeds/fetch-calendar-feed.use-case.js';
export * from './application/codes/index.js';
export * from './application/publishing/index.js';
export { OfferDraft } from './persistence/publishing/offer-draft.entity.js';
export { OfferDrafts1764000000023 } from './persistence/migrations/0023-offer-drafts.migration.js';
export { saveOffers, type OfferRow, type OfferRowProblem, type SavedOffers } from './application/catalogue-files/save-offers.js';
export { planSessionRows, type SessionRowPlan, type SessionRowProblem, type TouchedSession } from './application/catalogue-files/save-sessions.js';
export type { SessionSaid } from './persistence/catalogue-files/save-sessions.sql.js';
export {
  addSessions,
  AddSessionsUseCase,
  type AddSessionsInput,
  type AddSessionsRefusal,
  type AddSessionsResult,
  type SessionsAdded,
  type SingleSession,
} from './application/sessions/add-sessions.use-case.js';
export { CancelSessionsUseCase, type CancelSessionsInput } from './application/sessions/cancel-sessions.use-case.js';
export { ChangeSessionPlanUseCase, type ChangeSessionPlanInput, type EndSessionPlanInput } from './application/sessions/change-session-plan.use-case.js';
export { ChangeSessionUseCase, type ChangeSessionInput } from './application/sessions/change-session.use-case.js';
export { ExtendSessionPlansUseCase, type PlansExtended } from './application/sessions/extend-session-plans.use-case.js';
export { FindSessionPlansQuery } from './application/sessions/find-session-plans.query.js';
export { holdSession } from './application/sessions/hold-session.js';
export type { HeldOutcome } from './domain/sessions/held-outcome.js';
export { MoveSessionUseCase, type MoveSessionInput } from './application/sessions/move-session.use-case.js';
export { PlanSessionsUseCase, type PlanSessionsInput, type PlanSessionsResult } from './application/sessions/plan-sessions.use-case.js';
export { PreviewSessionPlanQuery } from './application/sessions/preview-session-plan.query.js';
export { SchoolHolidaysUseCase } from './application/sessions/school-holidays.use-case.js';
export { orSessionRefusal } from './application/sessions/session-errors.js';
export type { CancelReason, HolidayPolicy, SessionEnd } from './domain/sessions/session-codes.js';
export type { PlanDefinition, SessionPlanRecord } from './domain/sessions/session-plan.js';
export { Sessions1764000000025 } from './persistence/migrations/0025-sessions.migration.js';
