import type { Caller } from '../case-access.js';

/** The three sides of a seat; some of them may be the same organisation. */
export interface ConcernParties {
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly hostId: string;
}

/**
 * True for a caseworker of the agency, a case lead of the responsible provider and a group lead of the host. The host does not know
 * who is responsible: null there.
 */
export function mayRaise({ organisationId, roles }: Caller, { agencyId, responsibleId, hostId }: Omit<ConcernParties, 'responsibleId'> & { readonly responsibleId: string | null }): boolean {
  if (organisationId === null) return false;
  const sides: readonly [string | null, string][] = [
    [agencyId, 'CASEWORKER'],
    [responsibleId, 'CASE_LEAD'],
    [hostId, 'GROUP_LEAD'],
  ];
  return sides.some(([side, role]) => side === organisationId && roles.includes(role));
}

/** True for those who answer for the responsible side: of a provider case leads and administrators, of an agency caseworkers. */
export function mayHandle({ organisationId, roles }: Caller, { agencyId, responsibleId }: Omit<ConcernParties, 'hostId'>): boolean {
  if (organisationId !== responsibleId) return false;
  return responsibleId === agencyId ? roles.includes('CASEWORKER') : roles.includes('CASE_LEAD') || roles.includes('ADMINISTRATOR');
}

/** In which tray of the responsible side a concern lies first: an agency has no case leads, and a host that is responsible itself is told at its top. */
export function firstTray({ agencyId, responsibleId, hostId }: ConcernParties): 'CASEWORKER' | 'CASE_LEAD' | 'ADMINISTRATOR' {
  if (responsibleId === agencyId) return 'CASEWORKER';
  return responsibleId === hostId ? 'ADMINISTRATOR' : 'CASE_LEAD';
}

/** In which tray of the side that raised it the answer lies. */
export function answerTray(raisedFor: string, { agencyId, responsibleId }: Omit<ConcernParties, 'hostId'>): 'CASEWORKER' | 'CASE_LEAD' | 'GROUP_LEAD' {
  if (raisedFor === agencyId) return 'CASEWORKER';
  return raisedFor === responsibleId ? 'CASE_LEAD' : 'GROUP_LEAD';
}
