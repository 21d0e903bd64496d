import type { LocalDate } from '#kernel';

export type ReservationState = 'CONFIRMED' | 'CANCELLED';

/** A reservation as its parties see it: agency, responsible provider and host. The child stands there by its pseudonym. */
export interface ReservationRecord {
  readonly id: string;
  readonly code: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly agencyId: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly variant: 'COMPLEMENTARY' | 'INTEGRATED';
  readonly validFrom: LocalDate;
  /** The last day; null: open. */
  readonly validTo: LocalDate | null;
  readonly state: ReservationState;
}
