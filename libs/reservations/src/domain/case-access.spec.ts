import { describe, expect, it } from '@jest/globals';
import { mayActForCase } from './case-access.js';

const parties = { agencyId: 'agency', responsibleId: 'provider' };
const ownCase = { agencyId: 'agency', responsibleId: 'agency' };

describe('who may act for a case', () => {
  it.each([
    ['a caseworker of its agency', { organisationId: 'agency', roles: ['CASEWORKER'] }, parties, true],
    ['a case lead of the responsible provider', { organisationId: 'provider', roles: ['GROUP_LEAD', 'CASE_LEAD'] }, parties, true],
    ['a caseworker where the agency itself is responsible', { organisationId: 'agency', roles: ['CASEWORKER'] }, ownCase, true],
    ['a case lead of the agency that is not responsible', { organisationId: 'agency', roles: ['CASE_LEAD'] }, parties, false],
    ['a caseworker role at the provider', { organisationId: 'provider', roles: ['CASEWORKER'] }, parties, false],
    ['a group lead of the responsible provider', { organisationId: 'provider', roles: ['GROUP_LEAD'] }, parties, false],
    ['a case lead of somebody else', { organisationId: 'other', roles: ['CASE_LEAD', 'CASEWORKER'] }, parties, false],
    ['somebody who acts for no organisation', { organisationId: null, roles: ['OPERATOR', 'CASEWORKER'] }, parties, false],
  ])('%s', (_who, caller, of, expected) => {
    expect(mayActForCase(caller, of)).toBe(expected);
  });
});
