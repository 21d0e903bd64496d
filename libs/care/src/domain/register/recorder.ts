/** Whose record it is: the host's, or the agency's own beside it (TS-16). */
export type Recorder = 'PROVIDER' | 'AGENCY';

const ROLES_OF_HOST = ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR'];

/**
 * For whom somebody records attendance at a session of this host: group leads, case leads and administrators of the host
 * for the PROVIDER, caseworkers of any other organisation for their AGENCY (whose reservations are checked one by one);
 * null for everybody else.
 */
export function recorderOf(caller: { readonly organisationId: string | null; readonly roles: readonly string[] }, hostId: string): Recorder | null {
  if (caller.organisationId === null) return null;
  if (caller.organisationId === hostId) return caller.roles.some((role) => ROLES_OF_HOST.includes(role)) ? 'PROVIDER' : null;
  return caller.roles.includes('CASEWORKER') ? 'AGENCY' : null;
}
