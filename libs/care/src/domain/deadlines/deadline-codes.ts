/** Deadlines that are kept for a case, as the regimes call them (BHV-13 to BHV-16). */
export const KEPT_CODES = ['FIRST_PLAN', 'ACTION_PLAN', 'COORDINATION', 'REPORT', 'REPORT_BEFORE_PLAN_TALK'] as const;
export type KeptCode = (typeof KEPT_CODES)[number];

/** What a list of a case's deadlines shows beside them: ends that are read from its approvals (DD-08: day 43). */
export type ShownCode = KeptCode | 'APPROVAL_END' | 'CRISIS_END';

/** The ends that are read from approvals. */
export const isEndOfApproval = (code: ShownCode): code is 'APPROVAL_END' | 'CRISIS_END' => code === 'APPROVAL_END' || code === 'CRISIS_END';

/** Why somebody takes back that something was done; a code and never a text. */
export type ReopenReason = 'NOT_DONE' | 'WRONG_DAY' | 'WRONG_DEADLINE' | 'OTHER';

/** What ends an end of an approval, as mutations are called. */
export const ENDS_OF_APPROVAL_ARE_DONE_BY = ['grantApproval', 'extendApproval', 'endApproval'] as const;

export type DeadlineState = 'OPEN' | 'DONE' | 'CANCELLED';

/** Whose duty it is: the agency's or that of the responsible provider. */
export type CaseSide = 'AGENCY' | 'PROVIDER';

/** What has to be agreed upon (BHV-15): a code and no word that could tell of somebody. */
export type ClarificationSubject = 'GOALS' | 'EXTENT' | 'GROUP_OFFER' | 'STAFF' | 'COOPERATION' | 'END_OF_HELP' | 'OTHER';
