import type { Role } from '#platform';

/** Who raises or answers concerns, on whichever side; which of them one reads is decided by side and person. */
export const CONCERN_ROLES: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR'];

/** Who answers for the responsible side. */
export const HANDLERS: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'ADMINISTRATOR'];
