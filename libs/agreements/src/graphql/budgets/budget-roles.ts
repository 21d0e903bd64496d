import type { Role } from '#platform';

/** Who sees budgets: those who see prices, and the caseworkers who decide on what they pay for (TS-17). */
export const BUDGET_ROLES: readonly Role[] = ['ADMINISTRATOR', 'BILLING', 'CONTROLLER', 'CASEWORKER', 'AUDITOR'];

/** Who steers a budget: of the agency and, by its tier, of a provider (GZ-04). */
export const STEERING_ROLES: readonly Role[] = ['ADMINISTRATOR', 'CONTROLLER', 'CASEWORKER'];
