/** How much the seats that an offer names can be relied on. */
export type Freshness = 'FRESH' | 'AGEING' | 'STALE';

/** Who or what said last that the capacity is true. */
export type ConfirmationSource = 'PUBLISHED' | 'PROVIDER' | 'LINK' | 'RESERVATION' | 'ATTENDANCE' | 'IMPORT';

/** Whether a seat may be had in a span of days. */
export type Availability = 'FREE' | 'FULL' | 'ON_REQUEST' | 'NO_SESSIONS';

/** 1 ≤ ageing < stale. */
export interface FreshnessDays {
  readonly ageingAfterDays: number;
  readonly staleAfterDays: number;
}

/**
 * A day of freshness: 24 hours from the instant of the confirmation, not a calendar day. So what was confirmed at nine is as
 * fresh as it was until nine, the change of the clocks makes no day shorter, and SQL and TypeScript compare the same instants.
 */
const DAY_MS = 24 * 60 * 60 * 1000;

/** FRESH until `ageingAfterDays` have passed, AGEING from that instant on, STALE from the end of `staleAfterDays` on. */
export function freshnessOf(confirmedAt: Date, now: Date, days: FreshnessDays): Freshness {
  const age = now.getTime() - confirmedAt.getTime();
  if (age >= days.staleAfterDays * DAY_MS) return 'STALE';
  return age >= days.ageingAfterDays * DAY_MS ? 'AGEING' : 'FRESH';
}

export interface PlannedSeats {
  /** Sessions of the span that are planned and have not begun. */
  readonly sessions: number;
  /** Those of them with a free seat. */
  readonly sessionsFree: number;
  /** The fewest free seats of any of them; null: there is none. */
  readonly seatsFree: number | null;
}

export interface Capacity {
  readonly availability: Availability;
  readonly sessions: number;
  /** Null where the numbers are no certainty. */
  readonly sessionsFree: number | null;
  readonly seatsFree: number | null;
}

/**
 * What is shown of the seats. An offer that is there in case of need alone (TS-23) is asked for; so is one whose capacity is
 * stale: its sessions are known, its numbers are not told as if they were sure.
 */
export function capacityOf(planned: PlannedSeats, freshness: Freshness, isOnDemand: boolean): Capacity {
  const { sessions, sessionsFree, seatsFree } = planned;
  const unsure = { sessions, sessionsFree: null, seatsFree: null };
  if (isOnDemand) return { availability: 'ON_REQUEST', ...unsure };
  if (sessions === 0) return { availability: 'NO_SESSIONS', sessions, sessionsFree: 0, seatsFree: null };
  if (freshness === 'STALE') return { availability: 'ON_REQUEST', ...unsure };
  return { availability: sessionsFree > 0 ? 'FREE' : 'FULL', sessions, sessionsFree, seatsFree };
}
