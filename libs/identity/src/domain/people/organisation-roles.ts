import type { OrganisationKind } from '../organisation-kind.js';

const AGENCY_ROLES = ['ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR'] as const;
const HOST_ROLES = ['ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR'] as const;

export type OrganisationRole = (typeof AGENCY_ROLES)[number] | (typeof HOST_ROLES)[number];

/** Which roles an organisation of which kind has; the database holds the same list (identity.role_fits). */
export const ROLES_OF_KIND: Readonly<Record<OrganisationKind, readonly OrganisationRole[]>> = {
  AGENCY: AGENCY_ROLES,
  PROVIDER: HOST_ROLES,
  PARTNER: HOST_ROLES,
};

/** What somebody is to be in an organisation. */
export interface RoleWish {
  readonly roles: readonly OrganisationRole[];
  /** Signs for the agency (TS-15). */
  readonly signingRight: boolean;
}

/** NO_ROLE: none was named. UNFIT: these are not roles of such an organisation. SIGNING_RIGHT: only an agency's caseworker signs. */
export type RoleProblem =
  | { readonly problem: 'NO_ROLE' }
  | { readonly problem: 'UNFIT'; readonly roles: readonly OrganisationRole[] }
  | { readonly problem: 'SIGNING_RIGHT' };

/** What is wrong with the wish in an organisation of this kind; null: nothing. */
export function roleProblem(kind: OrganisationKind, wish: RoleWish): RoleProblem | null {
  if (wish.roles.length === 0) return { problem: 'NO_ROLE' };
  const unfit = wish.roles.filter((role) => !ROLES_OF_KIND[kind].includes(role));
  if (unfit.length > 0) return { problem: 'UNFIT', roles: unfit };
  if (wish.signingRight && !(kind === 'AGENCY' && wish.roles.includes('CASEWORKER'))) return { problem: 'SIGNING_RIGHT' };
  return null;
}
