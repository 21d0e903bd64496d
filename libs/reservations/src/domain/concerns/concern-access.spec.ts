import { describe, expect, it } from '@jest/globals';
import { answerTray, firstTray, mayHandle, mayRaise } from './concern-access.js';

const [agencyId, responsibleId, hostId] = ['agency', 'main', 'host'] as const;
const parties = { agencyId, responsibleId, hostId };
const OWN_GROUP = { agencyId, responsibleId: hostId, hostId };
const OF_AGENCY = { agencyId, responsibleId: agencyId, hostId };

describe('DD-24: who raises a concern, and who answers it', () => {
  it.each<[string, string | null, string, boolean, boolean]>([
    ['a caseworker of the agency', agencyId, 'CASEWORKER', true, false],
    ['a case lead of the responsible provider', responsibleId, 'CASE_LEAD', true, true],
    ['an administrator of the responsible provider', responsibleId, 'ADMINISTRATOR', false, true],
    ['a group lead of the responsible provider', responsibleId, 'GROUP_LEAD', false, false],
    ['a group lead of the host', hostId, 'GROUP_LEAD', true, false],
    ['a case lead of the host', hostId, 'CASE_LEAD', false, false],
    ['an administrator of the host', hostId, 'ADMINISTRATOR', false, false],
    ['billing of the agency', agencyId, 'BILLING', false, false],
    ['an administrator of the agency', agencyId, 'ADMINISTRATOR', false, false],
    ['somebody else', 'other', 'CASEWORKER', false, false],
    ['nobody', null, 'CASEWORKER', false, false],
  ])('%s', (_who, organisationId, role, raises, handles) => {
    const caller = { organisationId, roles: [role] };
    expect([mayRaise(caller, parties), mayHandle(caller, parties)]).toEqual([raises, handles]);
  });

  it('an agency that is responsible itself answers by its caseworkers, and by nobody else', () => {
    expect(mayHandle({ organisationId: agencyId, roles: ['CASEWORKER'] }, OF_AGENCY)).toBe(true);
    expect(mayHandle({ organisationId: agencyId, roles: ['ADMINISTRATOR', 'CASE_LEAD'] }, OF_AGENCY)).toBe(false);
  });

  it.each([
    ['another provider', parties, 'CASE_LEAD'],
    ['the host itself', OWN_GROUP, 'ADMINISTRATOR'],
    ['the agency itself', OF_AGENCY, 'CASEWORKER'],
  ])('it lies first with %s', (_who, of, tray) => {
    expect(firstTray(of)).toBe(tray);
  });

  it.each([
    [agencyId, 'CASEWORKER'],
    [responsibleId, 'CASE_LEAD'],
    [hostId, 'GROUP_LEAD'],
  ])('the answer for %s', (raisedFor, tray) => {
    expect(answerTray(raisedFor, parties)).toBe(tray);
  });
});
