import type { Role } from '#platform';

/** Who may see prices. The quality dialogue is led apart from the negotiation of fees (NRW-03), so its role is not here. */
export const PRICE_ROLES: readonly Role[] = ['ADMINISTRATOR', 'BILLING', 'CONTROLLER', 'AUDITOR'];
