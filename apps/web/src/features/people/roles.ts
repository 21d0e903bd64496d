import type { Membership, Role } from '../../app/session/session.js';

const HOST: readonly Role[] = ['ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR'];

/** Which roles an organisation of which kind has, in the order of its desks. The service refuses all others. */
export const ROLES_OF_KIND: Readonly<Record<Membership['organisation']['kind'], readonly Role[]>> = {
  AGENCY: ['ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR'],
  PROVIDER: HOST,
  PARTNER: HOST,
};
