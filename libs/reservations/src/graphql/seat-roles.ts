import type { RequestContext, Role } from '#platform';
import { CASE_ROLES } from '#referrals/graphql';

/** The case by its pseudonym: for those who work on it, who lead the group, and who settle the seat. */
export const SEAT_ROLES: readonly Role[] = [...CASE_ROLES, 'GROUP_LEAD', 'BILLING'];

/**
 * Whether somebody may read of the case behind a seat what agency and responsible provider alone see; for others those fields are
 * empty, and not refused, so that the rest of the reservation is still answered.
 */
export const mayKnowCase = ({ roles }: RequestContext): boolean => CASE_ROLES.some((role) => roles.includes(role));
