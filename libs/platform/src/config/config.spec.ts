import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const OIDC = {
  PV_OIDC_ISSUER: 'https://id.example/realm',
  PV_OIDC_CLIENT_ID: 'platzverbund',
  PV_OIDC_CLIENT_SECRET: 'the secret of the client',
  PV_OIDC_ROLE_CLAIM: 'groups',
  PV_OIDC_ROLE_MAP: '{"ja": {"organisation": "NORTH", "role": "CASEWORKER"}, "alles": [{"organisation": "NORTH", "role": "BILLING"}]}',
};

/** What is said about an environment that is not usable. */
function problemOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The environment was taken');
}

describe('PV_OIDC_*', () => {
  it('names no provider unless one is configured', () => {
    expect(readConfig({}).oidc).toBeUndefined();
    expect(readConfig({ PV_OIDC_SCOPES: 'openid' }).oidc).toBeUndefined();
  });

  it('takes a provider with its mapping; a value may stand for one role or for several', () => {
    expect(readConfig(OIDC).oidc).toEqual({
      issuer: 'https://id.example/realm',
      clientId: 'platzverbund',
      clientSecret: 'the secret of the client',
      roleClaim: 'groups',
      roleMap: { ja: [{ organisation: 'NORTH', role: 'CASEWORKER' }], alles: [{ organisation: 'NORTH', role: 'BILLING' }] },
      scopes: ['openid', 'email', 'profile'],
    });
  });

  it.each(Object.keys(OIDC))('is refused as a whole without %s', (name) => {
    expect(problemOf({ ...OIDC, [name]: '' })).toBe(`The configuration is not usable.\n${name}: must be set, because others of PV_OIDC_* are.`);
  });

  it.each([
    ['no JSON', 'ja'],
    ['a list', '[]'],
    ['an unknown role', '{"ja": {"organisation": "NORTH", "role": "KING"}}'],
    ['no organisation', '{"ja": {"role": "CASEWORKER"}}'],
    ['a field too many', '{"ja": {"organisation": "NORTH", "role": "CASEWORKER", "rule": 1}}'],
    ['an empty list of roles', '{"ja": []}'],
  ])('refuses a mapping that is %s', (_, map) => {
    expect(problemOf({ ...OIDC, PV_OIDC_ROLE_MAP: map })).toMatch(/^The configuration is not usable\.\nPV_OIDC_ROLE_MAP: must be JSON such as/);
  });

  it('reaches a provider without encryption on this machine only', () => {
    expect(readConfig({ ...OIDC, PV_OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc).toMatchObject({ issuer: 'http://127.0.0.1:9000' });
    expect(problemOf({ ...OIDC, PV_OIDC_ISSUER: 'http://id.example' })).toContain('PV_OIDC_ISSUER: must be an https:// address');
  });

  it('never tells a value', () => {
    expect(problemOf({ ...OIDC, PV_OIDC_ISSUER: 'http://id.example', PV_OIDC_ROLE_MAP: 'mapped' })).not.toMatch(/id\.example|mapped|secret of/);
  });
});

describe('PV_TRUST_PROXY', () => {
  it('believes nobody unless told', () => {
    expect(readConfig({}).trustProxy).toEqual([]);
  });

  it('takes addresses and networks', () => {
    expect(readConfig({ PV_TRUST_PROXY: '10.0.0.0/8, 192.0.2.7,::1, 2001:db8::/32' }).trustProxy).toEqual(['10.0.0.0/8', '192.0.2.7', '::1', '2001:db8::/32']);
  });

  it.each(['1', 'true', 'proxy.example', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.0/8/8', '10.0.0.1,', '*'])('refuses %s', (text) => {
    expect(problemOf({ PV_TRUST_PROXY: text })).toContain('PV_TRUST_PROXY: must be a list of addresses or networks');
  });
});
