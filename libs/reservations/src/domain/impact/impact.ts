import type { LocalDate } from '#kernel';
import type { ReservationState } from '../reservation-record.js';

/** Why a session of a reservation would be without what it rests on. */
export const IMPACT_REASONS = ['MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE', 'LEGAL_BASIS_NOT_COVERED', 'UNCERTIFIED', 'SESSION_CANCELLED'] as const;
export type ImpactReason = (typeof IMPACT_REASONS)[number];

/** A reservation, a hold or a request that would lose something it has now. */
export interface BrokenReservation {
  readonly id: string;
  readonly code: string;
  readonly offerId: string;
  readonly state: ReservationState;
  /** The first session from today on that would be without it. */
  readonly firstDay: LocalDate;
  readonly reasons: readonly ImpactReason[];
}
