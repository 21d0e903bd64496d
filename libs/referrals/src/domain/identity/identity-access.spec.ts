import { describe, expect, it } from '@jest/globals';
import { mayOpenIdentity } from './identity-access.js';

const parties = { agencyId: 'agency', responsibleId: 'provider' };
const of = (organisationId: string | null, ...roles: string[]) => ({ actor: 'person', organisationId, roles });
const seen = { case: parties, hostMayKnow: false };
const unseen = (hostMayKnow: boolean) => ({ case: null, hostMayKnow });

describe('the identity of a case', () => {
  it('is opened by caseworkers of the agency and case leads of the responsible provider', () => {
    expect(mayOpenIdentity(of('agency', 'CASEWORKER'), seen)).toBe(true);
    expect(mayOpenIdentity(of('provider', 'CASE_LEAD'), seen)).toBe(true);
  });

  it('is opened by nobody else there, and by no program', () => {
    for (const role of ['ADMINISTRATOR', 'BILLING', 'QUALITY', 'CONTROLLER', 'CERTIFIER', 'AUDITOR', 'CASE_LEAD']) expect(mayOpenIdentity(of('agency', role), seen)).toBe(false);
    for (const role of ['ADMINISTRATOR', 'BILLING', 'GROUP_LEAD', 'AUDITOR', 'CASEWORKER']) expect(mayOpenIdentity(of('provider', role), seen)).toBe(false);
    expect(mayOpenIdentity({ ...of('agency', 'CASEWORKER'), actor: 'machine:1' }, seen)).toBe(false);
    expect(mayOpenIdentity(of(null, 'CASEWORKER'), seen)).toBe(false);
  });

  it('is opened by the leads of a host once it may know, and of no other', () => {
    for (const role of ['CASE_LEAD', 'GROUP_LEAD']) {
      expect(mayOpenIdentity(of('host', role), unseen(true))).toBe(true);
      expect(mayOpenIdentity(of('host', role), unseen(false))).toBe(false);
    }
    for (const role of ['ADMINISTRATOR', 'BILLING', 'AUDITOR']) expect(mayOpenIdentity(of('host', role), unseen(true))).toBe(false);
  });

  it('of a case of which the responsible provider is itself the host is opened by its group leads too', () => {
    expect(mayOpenIdentity(of('provider', 'GROUP_LEAD'), { case: parties, hostMayKnow: true })).toBe(true);
  });
});
