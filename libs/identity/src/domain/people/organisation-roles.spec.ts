import { describe, expect, it } from '@jest/globals';
import { roleProblem, type OrganisationRole } from './organisation-roles.js';

const EVERY: readonly OrganisationRole[] = [
  'ADMINISTRATOR',
  'CASEWORKER',
  'CERTIFIER',
  'BILLING',
  'QUALITY',
  'CONTROLLER',
  'CASE_LEAD',
  'GROUP_LEAD',
  'AUDITOR',
];

describe('roles of an organisation', () => {
  it('an agency has no case leads and no group leads', () => {
    expect(roleProblem('AGENCY', { roles: EVERY, signingRight: false })).toEqual({ problem: 'UNFIT', roles: ['CASE_LEAD', 'GROUP_LEAD'] });
  });

  it.each(['PROVIDER', 'PARTNER'] as const)('a %s has nobody who decides on help', (kind) => {
    const problem = roleProblem(kind, { roles: EVERY, signingRight: false });
    expect(problem).toEqual({ problem: 'UNFIT', roles: ['CASEWORKER', 'CERTIFIER', 'QUALITY', 'CONTROLLER'] });
  });

  it('somebody has one role at least', () => {
    expect(roleProblem('AGENCY', { roles: [], signingRight: true })).toEqual({ problem: 'NO_ROLE' });
  });

  it('TS-15: the right to sign needs the role CASEWORKER in an agency', () => {
    expect(roleProblem('AGENCY', { roles: ['CASEWORKER', 'QUALITY'], signingRight: true })).toBeNull();
    expect(roleProblem('AGENCY', { roles: ['ADMINISTRATOR'], signingRight: true })).toEqual({ problem: 'SIGNING_RIGHT' });
    expect(roleProblem('PROVIDER', { roles: ['CASE_LEAD'], signingRight: true })).toEqual({ problem: 'SIGNING_RIGHT' });
  });
});
