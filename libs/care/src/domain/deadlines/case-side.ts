import type { CaseSide } from './deadline-codes.js';

/** Who stands behind a case: its agency, and the provider that is responsible for the help. */
export interface CaseParties {
  readonly agencyId: string;
  readonly responsibleId: string;
}

/** On which side of a case somebody works: the agency's caseworkers, or the case leads of the responsible provider; null: on none. */
export function sideOf(caller: { readonly organisationId: string | null; readonly roles: readonly string[] }, { agencyId, responsibleId }: CaseParties): CaseSide | null {
  if (caller.organisationId === null) return null;
  if (caller.organisationId === agencyId && caller.roles.includes('CASEWORKER')) return 'AGENCY';
  return caller.organisationId === responsibleId && caller.roles.includes('CASE_LEAD') ? 'PROVIDER' : null;
}

export const organisationOf = (side: CaseSide, { agencyId, responsibleId }: CaseParties): string => (side === 'AGENCY' ? agencyId : responsibleId);

export const otherSide = (side: CaseSide): CaseSide => (side === 'AGENCY' ? 'PROVIDER' : 'AGENCY');
