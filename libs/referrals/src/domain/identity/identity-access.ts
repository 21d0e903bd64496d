export interface IdentityCaller {
  readonly actor: string;
  readonly organisationId: string | null;
  readonly roles: readonly string[];
}

/** Who stands behind the case for whoever asks; null: the caller's organisation does not see the referral. */
export interface IdentityParties {
  readonly case: { readonly agencyId: string; readonly responsibleId: string } | null;
  /** The caller's organisation hosts a confirmed seat to come, and the family consents to being told (referrals.host_may_know). */
  readonly hostMayKnow: boolean;
}

/**
 * Whether somebody may open the identity of a case: a caseworker of its agency, a case lead of the responsible provider, and,
 * after confirmation and with consent, case leads and group leads of the host. People alone: a program has no reason to.
 */
export function mayOpenIdentity({ actor, organisationId, roles }: IdentityCaller, parties: IdentityParties): boolean {
  if (organisationId === null || actor.includes(':')) return false;
  if (organisationId === parties.case?.agencyId && roles.includes('CASEWORKER')) return true;
  if (organisationId === parties.case?.responsibleId && roles.includes('CASE_LEAD')) return true;
  return parties.hostMayKnow && (roles.includes('CASE_LEAD') || roles.includes('GROUP_LEAD'));
}
