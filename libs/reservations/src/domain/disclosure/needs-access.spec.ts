import { describe, expect, it } from '@jest/globals';
import { mayReadNeeds } from './needs-access.js';

const ROLES = ['ADMINISTRATOR', 'AUDITOR', 'BILLING', 'CASE_LEAD', 'CASEWORKER', 'CONTROLLER', 'GROUP_LEAD', 'QUALITY'];
const readers = (organisationId: string, agencyId = 'agency') => ROLES.filter((role) => mayReadNeeds({ organisationId, roles: [role] }, { hostId: 'host', agencyId }));

describe('needs of a case', () => {
  it('are read at the host by those who answer for the group', () => {
    expect(readers('host')).toEqual(['ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD']);
  });

  it('are read elsewhere by those of case work', () => {
    expect(readers('agency')).toEqual(['AUDITOR', 'CASE_LEAD', 'CASEWORKER']);
  });

  it('are read by both where an agency has the group itself', () => {
    expect(readers('host', 'host')).toEqual(['ADMINISTRATOR', 'AUDITOR', 'CASE_LEAD', 'CASEWORKER', 'GROUP_LEAD']);
  });
});
