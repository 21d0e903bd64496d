/** Why a stay is paused. Codes and never a text, which would say something of a child; not which illness, nor where a child is. */
export const STAY_PAUSE_REASONS = ['HOLIDAY', 'ILLNESS', 'STAY_ELSEWHERE', 'FAMILY_WISH', 'OTHER'] as const;
export type StayPauseReason = (typeof STAY_PAUSE_REASONS)[number];
