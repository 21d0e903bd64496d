import type { LocalDate } from '#kernel';

/** BLOCK takes seats out of the market until they are released, KEPT keeps them for the host's own cases until a day. */
export type OwnSeatsKind = 'BLOCK' | 'KEPT';

export interface OwnSeatsInSession {
  readonly sessionId: string;
  readonly date: LocalDate;
  /** How many are held there; of kept ones fewer and fewer, as own cases take them. */
  readonly seats: number;
}

/** Seats that a host holds in its own offer, made by one command and released by its id. */
export interface OwnSeatsRecord {
  readonly id: string;
  readonly offerId: string;
  readonly kind: OwnSeatsKind;
  /** How many at most in one of the sessions. */
  readonly seats: number;
  /** The last day on which they are kept; null: blocked until released. */
  readonly until: LocalDate | null;
  /** By day. */
  readonly sessions: readonly OwnSeatsInSession[];
}

/** Which sessions are meant: all on these days, or those named; exactly one of the two. */
export interface OwnSeatsWish {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly sessionIds?: readonly string[] | undefined;
  readonly seats: number;
  readonly until?: LocalDate | undefined;
}

export type OwnSeatsProblem = 'SESSIONS_UNCLEAR' | 'DAYS_REVERSED' | 'SEATS_OUT_OF_RANGE' | 'TOO_MANY_SESSIONS';

/** As many as the database takes in one claim. */
export const MOST_SEATS = 100_000;
/** Sessions that one command may name: years of a daily group. */
export const MOST_SESSIONS = 1_000;

/** What is wrong with the wish whatever the day; null: nothing. */
export function ownSeatsProblem({ from, to, sessionIds, seats }: OwnSeatsWish): OwnSeatsProblem | null {
  if ((from === undefined) !== (to === undefined) || (from === undefined) === (sessionIds === undefined)) return 'SESSIONS_UNCLEAR';
  if (sessionIds !== undefined && sessionIds.length > MOST_SESSIONS) return 'TOO_MANY_SESSIONS';
  if (from !== undefined && to !== undefined && to < from) return 'DAYS_REVERSED';
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) return 'SEATS_OUT_OF_RANGE';
  return null;
}

/** The first of the wish's days that has passed; null: none. What is over is neither blocked nor kept any more. */
export const pastDay = ({ from, until }: OwnSeatsWish, today: LocalDate): LocalDate | null => [from, until].find((day) => day !== undefined && day < today) ?? null;
