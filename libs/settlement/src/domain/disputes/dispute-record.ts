import type { LocalDate } from '#kernel';
import type { DisputeAnswer, DisputeReason, DisputeState } from './dispute-states.js';

/** A dispute as its sides see it. Amounts are text of digits, in cents. */
export interface DisputeRecord {
  readonly id: string;
  readonly agencyId: string;
  /** YYYY-MM. */
  readonly period: string;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly openerId: string;
  readonly respondentId: string;
  readonly isSettleable: boolean;
  /** Whether its opener merely has a share of the lines: then it claims, and knows, its share and no more. */
  readonly claimsShare: boolean;
  readonly reason: DisputeReason;
  readonly text: string | null;
  readonly state: DisputeState;
  /** The organisation whose turn it is; null: it is over. */
  readonly turnId: string | null;
  readonly dueOn: LocalDate | null;
  readonly answer: DisputeAnswer | null;
  readonly proposalId: string | null;
  readonly proposedFor: string | null;
  /** The person who has signed first. */
  readonly proposedBy: string | null;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
}

export const USE_STATES = ['OPEN', 'SETTLED', 'DROPPED'] as const;
export type DisputedUseState = (typeof USE_STATES)[number];

/** A line in dispute, as it was. */
export interface DisputedUse {
  readonly disputeId: string;
  readonly sessionId: string;
  readonly reservationId: string;
  readonly offerCode: string;
  readonly date: LocalDate;
  readonly start: string;
  readonly referralCode: string;
  readonly status: string | null;
  readonly lineCents: string;
  readonly claimedCents: string;
  readonly proposedCents: string | null;
  readonly state: DisputedUseState;
}

/** The seat use that a line is about. */
export interface UseKey {
  readonly sessionId: string;
  readonly reservationId: string;
}

/** A seat use and what somebody says that it costs, in whole cents from 0. */
export interface UseCents extends UseKey {
  readonly cents: bigint;
}
