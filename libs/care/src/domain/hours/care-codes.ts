/** What a contact outside the marketplace's groups was (DD-11, DD-16). Each is summed on its own: group and single minutes never mix. */
export const CARE_KINDS = ['SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What time for a case was spent on. */
export const CASE_WORK_TYPES = ['CASE', 'CASE_RELATED', 'CROSS_CASE', 'NETWORK'] as const;
export type CaseWorkType = (typeof CASE_WORK_TYPES)[number];

/** What time for no single case was spent on: the three corner points of BHV-23. */
export const GENERAL_WORK_TYPES = ['CROSS_CASE', 'NETWORK', 'UNSPECIFIC'] as const;
export type GeneralWorkType = (typeof GENERAL_WORK_TYPES)[number];

export type WorkType = CaseWorkType | GeneralWorkType;
export const WORK_TYPES: readonly WorkType[] = [...CASE_WORK_TYPES, 'UNSPECIFIC'];

/** Who worked (BHV-20). */
export const STAFF_CATEGORIES = ['PROFESSIONAL', 'SEMI_PROFESSIONAL'] as const;
export type StaffCategory = (typeof STAFF_CATEGORIES)[number];

/** An import may say nothing; then it is shown so and never guessed. */
export type NotGiven = 'NOT_GIVEN';

export const WITHDRAW_REASONS = ['ENTERED_TWICE', 'WRONG_ENTRY', 'DID_NOT_TAKE_PLACE', 'OTHER'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];
