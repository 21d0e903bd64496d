import type { Role } from '#platform';

/** Who looks at sums of uses, at an agency and at a host. */
export const USE_ROLES: readonly Role[] = ['ADMINISTRATOR', 'CERTIFIER', 'QUALITY', 'CONTROLLER', 'GROUP_LEAD', 'AUDITOR'];
