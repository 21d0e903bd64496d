/** Why a session does not take place, as its host says; a code and never a text, in which a name could stand. */
export const CANCEL_REASONS = ['STAFF_ABSENT', 'TOO_FEW_PARTICIPANTS', 'NO_ROOM', 'HOLIDAY', 'SAFETY', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What the service itself notes: the session was moved, or its plan was changed or ended. */
export type SessionEnd = CancelReason | 'MOVED' | 'PLAN_CHANGED' | 'PLAN_ENDED';

/** What a plan does on holidays. */
export type HolidayPolicy = 'LEAVE_OUT' | 'KEEP';
