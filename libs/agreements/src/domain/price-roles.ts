/**
 * Who may see and negotiate prices. The quality dialogue is led apart from the negotiation of fees (NRW-03), so its role is not here;
 * the certifier's is, because rates are approved professionally too (NRW-13).
 */
export const PRICE_ROLES = ['ADMINISTRATOR', 'CERTIFIER', 'BILLING', 'CONTROLLER', 'AUDITOR'] as const;

export const mayKnowPrices = (roles: readonly string[]): boolean => roles.some((role) => (PRICE_ROLES as readonly string[]).includes(role));
