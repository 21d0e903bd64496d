/** Why a help is needed, by the reasons of the statistics of child and youth welfare, part I (domain.md 2.5). */
export const HELP_REASONS = [
  'UNATTENDED',
  'INSUFFICIENT_CARE',
  'ENDANGERMENT',
  'LIMITED_PARENTING_SKILLS',
  'PROBLEMS_OF_PARENTS',
  'FAMILY_CONFLICTS',
  'SOCIAL_BEHAVIOUR',
  'DEVELOPMENT_OR_MENTAL_PROBLEMS',
  'SCHOOL_OR_VOCATION',
  'TAKEN_OVER',
] as const;
export type HelpReason = (typeof HELP_REASONS)[number];

/** How a help before this one went. */
export const HELP_OUTCOMES = ['GOAL_REACHED', 'ENDED_AS_PLANNED', 'BROKEN_OFF', 'NOT_ENOUGH', 'GOES_ON', 'UNKNOWN'] as const;
export type HelpOutcome = (typeof HELP_OUTCOMES)[number];

/** Why a request goes back to be a draft. Codes and never a text, which would stay in the journal with whatever it says of a child. */
export const RETURN_REASONS = ['INCOMPLETE', 'OTHER_RESPONSIBLE', 'OTHER_HELP', 'ENTERED_WRONGLY', 'OTHER'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why nobody looks for a seat for a while. */
export const PAUSE_REASONS = ['FAMILY_NEEDS_TIME', 'STAY_ELSEWHERE', 'TO_BE_CLARIFIED', 'APPROVAL_ENDS', 'OTHER'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Why a referral is over. */
export const END_REASONS = ['HELP_ENDED', 'NOT_NEEDED', 'FAMILY_DECLINED', 'MOVED_AWAY', 'OTHER_HELP', 'NOTHING_FOUND', 'ENTERED_WRONGLY', 'OTHER'] as const;
export type EndReason = (typeof END_REASONS)[number];
