/** Complaint (Beschwerde) or monitoring (Monitoring) about a seat (DD-24). */
export const CONCERN_KINDS = ['COMPLAINT', 'MONITORING'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

export const CONCERN_STATES = ['OPEN', 'PASSED_ON', 'ANSWERED', 'CLOSED'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

/** What became of it, where it is closed. */
export const CLOSE_REASONS = ['SETTLED', 'UNFOUNDED', 'DUPLICATE', 'OTHER'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Which state may follow which; the same table as reservations.concern_may_become, a test walks every pair. */
export const CONCERN_TRANSITIONS: Readonly<Record<ConcernState, readonly ConcernState[]>> = {
  OPEN: ['PASSED_ON', 'ANSWERED', 'CLOSED'],
  PASSED_ON: ['ANSWERED', 'CLOSED'],
  ANSWERED: ['CLOSED'],
  CLOSED: [],
};

/** Longest text of a concern, of its answer and of what the host is told, in characters. */
export const LONGEST_CONCERN = 2_000;
