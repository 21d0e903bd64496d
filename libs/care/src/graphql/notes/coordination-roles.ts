import type { Role } from '#platform';

/** Who writes notes: the two leads of a seat. Which threads they see is decided by person. */
export const LEADS: readonly Role[] = ['CASE_LEAD', 'GROUP_LEAD'];
