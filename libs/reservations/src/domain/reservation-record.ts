import type { LocalDate } from '#kernel';

/** Of those with a deadline (HELD, REQUESTED, OFFERED) EXPIRED once it has passed, whether or not anybody has written it down. */
export const RESERVATION_STATES = ['HELD', 'REQUESTED', 'OFFERED', 'CONFIRMED', 'CANCELLED', 'DECLINED', 'EXPIRED'] as const;
export type ReservationState = (typeof RESERVATION_STATES)[number];

/** FORM: while the form is filled, minutes. DECISION: while the family decides, working days. */
export type HoldKind = 'FORM' | 'DECISION';
export type HostAnswer = 'NOT_ASKED' | 'OPEN' | 'ACCEPTED' | 'DECLINED';
export type AgencyAnswer = 'NOT_ASKED' | 'OPEN' | 'APPROVED' | 'REFUSED';

/** A pause of a stay: days, both included, on which the seat is somebody else's. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

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
  /** Of a hold. */
  readonly holdKind: HoldKind | null;
  /** From this instant on it counts for nobody; null: it has no deadline, or has none any more. */
  readonly expiresAt: Date | null;
  readonly wasExtended: boolean;
  readonly hostAnswer: HostAnswer;
  readonly agencyAnswer: AgencyAnswer;
  readonly requestedAt: Date | null;
  /**
   * The organisation that asked for the seat, and hears what becomes of the request. Stays in the row, which the host reads: it is who asks it, and
   * stands by no field of the API.
   */
  readonly askerId: string | null;
  /** Why it is over, as a code. */
  readonly endReason: string | null;
  /** The reservation whose place it took (transfer). */
  readonly followsId: string | null;
  /** By their days; inside the span. */
  readonly pauses: readonly Pause[];
}
