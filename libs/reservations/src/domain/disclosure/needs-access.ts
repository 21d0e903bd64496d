import type { Caller } from '../case-access.js';

/** What a group has to know of whoever comes. */
export interface CaseNeeds {
  readonly topics: readonly string[];
  readonly contraindications: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly languages: readonly string[];
  /** Years of age on the first day, within three. */
  readonly ageFrom: number;
  readonly ageTo: number;
}

const OF_HOST = ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR'];
const OF_CASE = ['CASEWORKER', 'CASE_LEAD', 'AUDITOR'];

/** Whether somebody's role is one that reads needs: at the host those who answer for the group, elsewhere those of case work. The organisation is judged by the database. */
export function mayReadNeeds({ organisationId, roles }: Caller, { hostId, agencyId }: { readonly hostId: string; readonly agencyId: string }): boolean {
  const isHost = organisationId === hostId;
  const isCase = !isHost || organisationId === agencyId;
  return roles.some((role) => (isHost && OF_HOST.includes(role)) || (isCase && OF_CASE.includes(role)));
}
