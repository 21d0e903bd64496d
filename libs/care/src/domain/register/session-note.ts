/** Why a lead did not lead the session; a code and never a text, in which a name or an illness could stand. */
export const SUBSTITUTE_REASONS = ['ILLNESS', 'HOLIDAY', 'TRAINING', 'VACANCY', 'OTHER'] as const;
export type SubstituteReason = (typeof SUBSTITUTE_REASONS)[number];

/** Who stood in for a position of the offer's staff, by what they are and never by name. */
export interface Substitute {
  /** The position of the lead who was away, counts from 1; null: the offer names no leads (an imported one). */
  readonly position: number | null;
  /** Kind of a lead, as offers know them. */
  readonly kind: string;
  /** Code of the list QUALIFICATION. */
  readonly qualification: string;
  readonly reason: SubstituteReason;
}

/** Why the host takes back that a session was held; a code and never a text. */
export type HeldTakenBackReason = 'NOT_HELD' | 'WRONG_SESSION' | 'OTHER';

/** So many stand in at one session, where no positions are known. */
export const MOST_SUBSTITUTES = 20;

/** That a session was held, as its host has noted it. */
export interface SessionNote {
  readonly sessionId: string;
  /** Counts from 1; each correction is one more. */
  readonly revision: number;
  readonly notedAt: Date;
  /** By position. */
  readonly substitutes: readonly Substitute[];
}
