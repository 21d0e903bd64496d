import { describe, expect, it } from '@jest/globals';
import type { AccessRule } from './access-rule.js';
import { decideAccess, type Ask } from './decide-access.js';

const NORTH = '00000000-0000-7000-8000-00000000000a';
const SOUTH = '00000000-0000-7000-8000-00000000001a';
const member = (...memberships: [string, string][]) => ({ actor: 'p', memberships: memberships.map(([organisationId, role]) => ({ organisationId, role })) });
const cases: AccessRule = { kind: 'ROLES', roles: ['CASEWORKER', 'AUDITOR'], purpose: 'CASE_WORK' };
const ask = (over: Partial<Ask>) => decideAccess({ principal: null, rule: cases, organisation: undefined, purpose: undefined, correlationId: 'c', ...over });

describe('who may call a handler', () => {
  it('nobody, when nothing is said', () => {
    expect(ask({ rule: undefined, principal: member([NORTH, 'ADMINISTRATOR']) })).toEqual({ denied: 'FORBIDDEN' });
  });

  it('everybody, when it is public; they act for nobody', () => {
    expect(ask({ rule: { kind: 'PUBLIC', reason: 'r' }, organisation: NORTH })).toMatchObject({ context: { organisationId: null, roles: [], scope: 'ORGANISATION' } });
  });

  it('nobody who is not signed in', () => {
    expect(ask({})).toEqual({ denied: 'UNAUTHENTICATED' });
    expect(ask({ rule: { kind: 'SIGNED_IN' } })).toEqual({ denied: 'UNAUTHENTICATED' });
  });

  it('one with the role in the only organisation, for the purpose of the handler', () => {
    expect(ask({ principal: member([NORTH, 'CASEWORKER'], [NORTH, 'BILLING']) })).toEqual({
      context: { actor: 'p', organisationId: NORTH, scope: 'ORGANISATION', roles: ['CASEWORKER', 'BILLING'], purpose: 'CASE_WORK', correlationId: 'c' },
    });
  });

  it('one with the role in the organisation named, not in another one', () => {
    const principal = member([NORTH, 'CASEWORKER'], [SOUTH, 'BILLING']);
    expect(ask({ principal })).toEqual({ denied: 'ORGANISATION_NEEDED' });
    expect(ask({ principal, organisation: NORTH.toUpperCase() })).toMatchObject({ context: { organisationId: NORTH, roles: ['CASEWORKER'] } });
    expect(ask({ principal, organisation: SOUTH })).toEqual({ denied: 'FORBIDDEN' });
  });

  it('never for an organisation of others, which answers as one that does not exist', () => {
    const principal = member([NORTH, 'CASEWORKER']);
    expect(ask({ principal, organisation: SOUTH })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ principal, organisation: 'nonsense' })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ principal, organisation: SOUTH, rule: { kind: 'SIGNED_IN' } })).toMatchObject({ context: { organisationId: null, roles: [] } });
  });

  it('one without any membership only what every signed-in person may', () => {
    expect(ask({ principal: member() })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ principal: member(), rule: { kind: 'SIGNED_IN' } })).toMatchObject({ context: { organisationId: null } });
  });

  it('one who signs for the organisation says so in its name only', () => {
    const principal = { actor: 'p', memberships: [{ organisationId: NORTH, role: 'CASEWORKER', signingRight: true }, { organisationId: SOUTH, role: 'CASEWORKER', signingRight: false }] };
    expect(ask({ principal, organisation: NORTH })).toMatchObject({ context: { organisationId: NORTH, signingRight: true } });
    expect(ask({ principal, organisation: SOUTH })).not.toMatchObject({ context: { signingRight: true } });
  });

  it('for a purpose from the list', () => {
    const principal = member([NORTH, 'AUDITOR']);
    expect(ask({ principal, purpose: 'AUDIT' })).toMatchObject({ context: { purpose: 'AUDIT' } });
    expect(ask({ principal, purpose: 'CURIOSITY' })).toEqual({ denied: 'PURPOSE_UNKNOWN' });
  });
});

describe('who runs the system', () => {
  const both: AccessRule = { kind: 'ROLES', roles: ['ADMINISTRATOR', 'OPERATOR'], purpose: 'ADMINISTRATION' };
  const keeper = (...memberships: [string, string][]) => ({ ...member(...memberships), isKeeper: true });
  const asKeeper = { context: { actor: 'p', organisationId: null, scope: 'KEEPER', roles: ['OPERATOR'], purpose: 'ADMINISTRATION', correlationId: 'c' } };

  it('acts as such where OPERATOR is allowed and no organisation is named, however many they belong to', () => {
    expect(ask({ rule: both, principal: keeper() })).toEqual(asKeeper);
    expect(ask({ rule: both, principal: keeper([NORTH, 'CASEWORKER']) })).toEqual(asKeeper);
    expect(ask({ rule: both, principal: keeper([NORTH, 'CASEWORKER'], [SOUTH, 'BILLING']) })).toEqual(asKeeper);
  });

  it('acts as a member in an organisation that is named', () => {
    expect(ask({ rule: both, principal: keeper([NORTH, 'ADMINISTRATOR']), organisation: NORTH })).toMatchObject({ context: { organisationId: NORTH, scope: 'ORGANISATION', roles: ['ADMINISTRATOR'] } });
    expect(ask({ rule: both, principal: keeper([NORTH, 'CASEWORKER']), organisation: NORTH })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ rule: both, principal: keeper(), organisation: NORTH })).toEqual({ denied: 'FORBIDDEN' });
  });

  it('may nothing where OPERATOR is not allowed, and nobody else is taken for one', () => {
    expect(ask({ principal: keeper() })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ rule: both, principal: member([NORTH, 'OPERATOR']) })).not.toMatchObject({ context: { scope: 'KEEPER' } });
    expect(ask({ rule: { kind: 'ROLES', roles: ['OPERATOR'], purpose: 'ADMINISTRATION' }, principal: member([NORTH, 'ADMINISTRATOR']) })).toEqual({ denied: 'FORBIDDEN' });
    expect(ask({ rule: both, principal: keeper(), purpose: 'CURIOSITY' })).toEqual({ denied: 'PURPOSE_UNKNOWN' });
  });
});
