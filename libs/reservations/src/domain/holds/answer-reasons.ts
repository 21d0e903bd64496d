/** Why a host does not take a young person. Codes and never a text, which would say something of a child. None names a price. */
export const DECLINE_REASONS = ['GROUP_COMPOSITION', 'STAFFING', 'NEEDS_NOT_MET', 'SESSION_CHANGES', 'SEAT_GIVEN_OTHERWISE', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Why an agency refuses a seat. */
export const REFUSE_REASONS = ['NOT_NEEDED', 'OTHER_HELP', 'OTHER_OFFER', 'EXTENT_TOO_LARGE', 'OTHER'] as const;
export type RefuseReason = (typeof REFUSE_REASONS)[number];
