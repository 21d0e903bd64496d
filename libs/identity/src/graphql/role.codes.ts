import type { Role } from '#platform';
import { codeList } from '#platform/graphql';

export const RoleCodes = codeList<Role>('Role', 'What a person may do in an organisation.', {
  ADMINISTRATOR: 'Keeps the organisation, its people and its catalogue.',
  CASEWORKER: 'Case work of the agency (ASD).',
  CERTIFIER: 'Certifies groups for the agency.',
  BILLING: 'Clears months and reads statements.',
  QUALITY: 'Leads the quality dialogue; sees no prices.',
  CONTROLLER: 'Reads budgets and sums.',
  CASE_LEAD: 'Case work of the provider that is responsible for a referral.',
  GROUP_LEAD: 'Leads groups and records attendance.',
  AUDITOR: 'Reads what happened and changes nothing.',
});
