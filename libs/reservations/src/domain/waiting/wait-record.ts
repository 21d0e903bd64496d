import type { Consequence } from './waiting-rules.js';

/** WAITING: a seat may be offered. PAUSED: not for now. PLACED: it has a seat. WITHDRAWN: it waits no longer. */
export const WAIT_STATES = ['WAITING', 'PAUSED', 'PLACED', 'WITHDRAWN'] as const;
export type WaitState = (typeof WAIT_STATES)[number];

/** Why somebody lets a case pause. The database adds REFERRAL_PAUSED and CONSENT_REVOKED, and decline reasons with that consequence. */
export const PAUSE_REASONS = ['FAMILY_WISHES', 'ILLNESS', 'HOLIDAYS', 'UNCLEAR', 'OTHER'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** A referral that waits for a seat, as its agency and the responsible provider see it. */
export interface WaitRecord {
  readonly id: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly agencyId: string;
  /** Those of one group are offered seats together, all or none. */
  readonly groupId: string;
  readonly sameOffer: boolean;
  /** None: any that matches. */
  readonly offerIds: readonly string[];
  readonly variant: 'COMPLEMENTARY' | 'INTEGRATED';
  /** 1 is the most urgent, 5 the least; the referral's. */
  readonly priority: number;
  readonly state: WaitState;
  readonly stateReason: string | null;
  readonly waitingSince: Date;
  readonly endedAt: Date | null;
}

/** An offer that was made, and what became of it; outcome null: it is open. */
export interface OfferMadeRecord {
  readonly reservationId: string;
  readonly waitId: string;
  readonly offerId: string;
  readonly madeAt: Date;
  readonly outcome: 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' | null;
  readonly reason: string | null;
  readonly consequence: Consequence | null;
  readonly answeredAt: Date | null;
}
