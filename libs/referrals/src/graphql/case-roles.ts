import type { Role } from '#platform';

/** Those who do case work, and those who look after them; billing and group leads see pseudonyms only, elsewhere. */
export const CASE_ROLES: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'AUDITOR'];
