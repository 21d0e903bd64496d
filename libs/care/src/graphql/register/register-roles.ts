import type { Role } from '#platform';

/** Who records attendance, on whichever side; for which one is decided by the session. */
export const RECORDERS: readonly Role[] = ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR', 'CASEWORKER'];

/** Who reads the register and the differences in it. */
export const REGISTER_ROLES: readonly Role[] = [...RECORDERS, 'AUDITOR'];

/** Who speaks for the host of a session. */
export const HOST_RECORDERS: readonly Role[] = ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR'];
