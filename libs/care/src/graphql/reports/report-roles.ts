import type { Role } from '#platform';

/** Who reads care reports: those who do case work for the agency or the responsible provider, and those who look after them. */
export const REPORT_ROLES: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'ADMINISTRATOR', 'AUDITOR'];
