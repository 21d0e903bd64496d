import { describe, expect, it } from '@jest/globals';
import { mappedRoles, type RoleMapping } from './mapped-roles.js';

const billing = { organisation: 'NORTH', role: 'BILLING' };
const caseworker = { organisation: 'NORTH', role: 'CASEWORKER' };
const lead = { organisation: 'OAK', role: 'CASE_LEAD' };

const mapping: RoleMapping = { roleClaim: 'groups', roleMap: { ja: [caseworker], kasse: [billing], alles: [caseworker, lead] } };

describe('roles from claims', () => {
  it('takes one value or a list of values', () => {
    expect(mappedRoles(mapping, { groups: 'ja' })).toEqual([caseworker]);
    expect(mappedRoles(mapping, { groups: ['ja', 'kasse'] })).toEqual([caseworker, billing]);
  });

  it('gives each role once, whatever number of values stand for it', () => {
    expect(mappedRoles(mapping, { groups: ['ja', 'alles', 'ja'] })).toEqual([caseworker, lead]);
  });

  it('gives nothing for values that the mapping does not know, for other spellings and for names of JavaScript', () => {
    expect(mappedRoles(mapping, { groups: ['JA', ' ja', '', 'constructor', '__proto__'] })).toEqual([]);
  });

  it.each([[undefined], [null], [7], [true], [{ ja: true }], [[['ja']]], [[null, 7]]])('gives nothing for the claim %j', (groups) => {
    expect(mappedRoles(mapping, { groups })).toEqual([]);
  });

  it('finds a claim inside objects, and one whose own name has dots before it', () => {
    const nested = { ...mapping, roleClaim: 'realm_access.roles' };
    expect(mappedRoles(nested, { realm_access: { roles: ['ja'] } })).toEqual([caseworker]);
    expect(mappedRoles(nested, { 'realm_access.roles': ['kasse'], realm_access: { roles: ['ja'] } })).toEqual([billing]);
    expect(mappedRoles(nested, { realm_access: ['ja'] })).toEqual([]);
    expect(mappedRoles({ ...mapping, roleClaim: 'groups.length' }, { groups: 'ja' })).toEqual([]);
  });
});
