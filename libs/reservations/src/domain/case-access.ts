/** Who stands behind a referral: its agency, and the provider that is responsible for the help. */
export interface CaseParties {
  readonly agencyId: string;
  readonly responsibleId: string;
}

export interface Caller {
  readonly organisationId: string | null;
  readonly roles: readonly string[];
}

/**
 * True for those who may reserve for a referral and give its seats back: the agency's caseworkers, and the case leads of
 * the responsible provider (TS-15: what they may sign is decided by the agency, whose approval the match checks).
 */
export function mayActForCase(caller: Caller, parties: CaseParties): boolean {
  if (caller.organisationId === null) return false;
  if (caller.organisationId === parties.agencyId && caller.roles.includes('CASEWORKER')) return true;
  return caller.organisationId === parties.responsibleId && caller.roles.includes('CASE_LEAD');
}
