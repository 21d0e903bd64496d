import type { Role } from '#platform';

/** Who says for a host which of its seats are on the market. */
export const HOST_ROLES: readonly Role[] = ['ADMINISTRATOR', 'GROUP_LEAD'];
