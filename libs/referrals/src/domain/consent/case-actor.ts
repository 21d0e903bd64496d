/** Who stands behind a referral: its agency, and the provider that is responsible for the help. */
export interface CaseSides {
  readonly agencyId: string;
  readonly responsibleId: string;
}

/** True for whom a family may tell what it wants: the agency's caseworkers, and the case leads of the responsible provider. */
export function isToldByFamily(caller: { readonly organisationId: string | null; readonly roles: readonly string[] }, sides: CaseSides): boolean {
  if (caller.organisationId === null) return false;
  if (caller.organisationId === sides.agencyId && caller.roles.includes('CASEWORKER')) return true;
  return caller.organisationId === sides.responsibleId && caller.roles.includes('CASE_LEAD');
}
