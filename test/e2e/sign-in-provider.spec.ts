import { generateKeyPairSync } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keeperContext } from '#platform';
import { buildNetwork, ids } from '../support/api-network.js';
import { PASSWORD, startApi, type TestApi } from '../support/api.js';
import { Browser, type Page } from '../support/browser.js';
import type { MeQuery } from '../support/gql/types.generated.js';
import { CLIENT, passThrough, startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';

/** Groups of the identity provider and what they stand for here. */
const ROLE_MAP = {
  'ja-fachkraft': { organisation: 'NORTH', role: 'CASEWORKER' },
  'ja-leitung': [
    { organisation: 'NORTH', role: 'ADMINISTRATOR' },
    { organisation: 'NORTH', role: 'CONTROLLER' },
  ],
  'eiche-kasse': { organisation: 'OAK', role: 'BILLING' },
  'nirgendwo': { organisation: 'NOWHERE', role: 'BILLING' },
  'passt-nicht': { organisation: 'NORTH', role: 'GROUP_LEAD' },
};

let api: TestApi;
let provider: IdentityProvider;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(`${url}/api/auth/callback/oidc`);
  api = await startApi({ PV_PORT: String(port), PV_PUBLIC_URL: url, ...oidcEnvironment(provider.issuer) });
  await buildNetwork(api.database.superuser, 1);
});
afterAll(async () => {
  await api.close();
  await provider.close();
});
beforeEach(() => api.database.superuser.query('DELETE FROM auth."rateLimit"; DELETE FROM auth.attempt'));

const oidcEnvironment = (issuer: string): NodeJS.ProcessEnv => ({
  PV_OIDC_ISSUER: issuer,
  PV_OIDC_CLIENT_ID: CLIENT.id,
  PV_OIDC_CLIENT_SECRET: CLIENT.secret,
  PV_OIDC_ROLE_CLAIM: 'groups',
  PV_OIDC_ROLE_MAP: JSON.stringify(ROLE_MAP),
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let accounts = 0;

/** Somebody whom the provider knows; the answer is the subject. */
function account(email: string, groups: unknown, more: Record<string, unknown> = {}): string {
  const subject = `subject-${++accounts}`;
  provider.accounts.set(subject, { email, email_verified: true, name: 'Kim Muster', groups, ...more });
  return subject;
}

/** Begins at our service; the answer is the provider's address with all that it is asked. */
async function begin(browser: Browser, body: object = { provider: 'oidc' }): Promise<URL> {
  const page = await browser.auth('/sign-in/social', body);
  expect(page.status).toBe(200);
  return new URL((JSON.parse(page.text) as { url: string }).url);
}

/** All the way: our service, the provider's forms, back to us. */
async function signIn(subject: string, browser = new Browser(api.url)): Promise<{ browser: Browser; page: Page }> {
  const back = await passThrough(browser, (await begin(browser)).href, subject);
  return { browser, page: await browser.get(back) };
}

async function me(browser: Browser): Promise<MeQuery['me']> {
  return (await api.data<MeQuery, object>('Me', {}, { cookie: browser.cookie })).me;
}

/** The sign-in leads to the home page and says why it was refused; nobody is signed in. */
async function expectRefused({ browser, page }: { browser: Browser; page: Page }, error: string): Promise<void> {
  expect(page.status).toBe(302);
  expect(new URL(page.headers.get('location')!).searchParams.get('error')).toBe(error);
  expect(browser.cookie).not.toMatch(/session_token/);
  expect((await api.run('Me', {}, { cookie: browser.cookie })).body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
}

const rolesOf = async (email: string): Promise<string[]> => {
  const { rows } = await api.database.superuser.query<{ role: string }>(
    `SELECT o.code || ' ' || m.role || ' ' || m.source AS role FROM identity.membership m JOIN identity.organisation o ON o.id = m.organisation_id
     JOIN auth."user" u ON u.id = m.user_id WHERE u.email = $1 ORDER BY 1`,
    [email],
  );
  return rows.map((row) => row.role);
};

const journalOf = async (email: string): Promise<object[]> => {
  const { rows } = await api.database.superuser.query<{ entry: object }>(
    `SELECT jsonb_build_object('action', j.action, 'actor', j.actor = u.id, 'before', j.before, 'after', j.after) AS entry
     FROM platform.journal j JOIN auth."user" u ON u.id = j.subject_id WHERE u.email = $1 AND j.purpose = 'SIGN_IN' ORDER BY j.id`,
    [email],
  );
  return rows.map((row) => row.entry);
};

const isKnown = async (email: string): Promise<boolean> => (await api.database.superuser.query('SELECT 1 FROM auth."user" WHERE email = $1', [email])).rows.length > 0;
const north = (role: string) => ({ organisation_id: ids.northAgency, role });

describe('sign-in by the identity provider', () => {
  it('creates the person at the first time, with the roles that the claim stands for', async () => {
    const { browser, page } = await signIn(account('Kim.Muster@north.example', ['ja-fachkraft', 'eiche-kasse', 'somebody elses group']));
    expect([page.status, page.headers.get('location')]).toEqual([302, api.url]);
    expect(await me(browser)).toMatchObject({ name: 'Kim Muster', email: 'kim.muster@north.example' });
    expect(await rolesOf('kim.muster@north.example')).toEqual(['NORTH CASEWORKER OIDC', 'OAK BILLING OIDC']);
    const acting = { cookie: browser.cookie, 'x-organisation': ids.oak };
    expect((await api.run('SettlementRates', {}, acting)).body.errors).toBeUndefined();
    expect(await journalOf('kim.muster@north.example')).toEqual([
      { action: 'membership.granted', actor: false, before: [], after: expect.arrayContaining([north('CASEWORKER'), { organisation_id: ids.oak, role: 'BILLING' }]) as unknown },
      { action: 'person.signed-in', actor: true, before: null, after: { by: 'OIDC' } },
    ]);
  });

  it('asks with PKCE, state and nonce, and keeps none of the provider\'s tokens', async () => {
    const browser = new Browser(api.url);
    const address = await begin(browser);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      redirect_uri: `${api.url}/api/auth/callback/oidc`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      state: expect.stringMatching(/.{20}/) as unknown,
      nonce: expect.stringMatching(/.{20}/) as unknown,
      scope: 'openid email profile',
    });
    const before = provider.served.length;
    await browser.get(await passThrough(browser, address.href, account('tokens@north.example', 'ja-fachkraft')));
    expect((await me(browser)).email).toBe('tokens@north.example');
    expect(provider.served.slice(before)).toEqual(expect.arrayContaining(['POST /token', 'GET /me']));
    const { rows } = await api.database.superuser.query(
      `SELECT a."accessToken", a."refreshToken", a."idToken", a."accountId" FROM auth.account a JOIN auth."user" u ON u.id = a."userId" WHERE u.email = 'tokens@north.example'`,
    );
    expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null, accountId: `${provider.issuer} subject-${accounts}` }]);
  });

  it('brings the roles to what the claim says each time: one is taken away, another given, and the journal says so', async () => {
    const subject = account('moves@north.example', ['ja-fachkraft']);
    const first = await signIn(subject);
    expect(await rolesOf('moves@north.example')).toEqual(['NORTH CASEWORKER OIDC']);
    provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: 'eiche-kasse' });
    const second = await signIn(subject);
    expect(await rolesOf('moves@north.example')).toEqual(['OAK BILLING OIDC']);
    // The older session has the new roles too: they are looked up at each request.
    for (const { browser } of [first, second]) expect((await me(browser)).memberships.map((one) => [one.organisation.code, one.roles])).toEqual([['OAK', ['BILLING']]]);
    expect((await journalOf('moves@north.example')).slice(2)).toEqual([
      { action: 'membership.revoked', actor: false, before: [north('CASEWORKER')], after: [] },
      { action: 'membership.granted', actor: false, before: [], after: [{ organisation_id: ids.oak, role: 'BILLING' }] },
      { action: 'person.signed-in', actor: true, before: null, after: { by: 'OIDC' } },
    ]);
  });

  it.each([
    ['no claim at all', undefined],
    ['an unknown value', ['somebody elses group']],
    ['an organisation that there is not', 'nirgendwo'],
    ['a role that the organisation cannot have', 'passt-nicht'],
  ])('refuses whoever brings %s, and creates nobody', async (_, groups) => {
    const email = `refused-${accounts}@north.example`;
    await expectRefused(await signIn(account(email, groups)), 'no_role');
    expect(await isKnown(email)).toBe(false);
  });

  it('refuses somebody known whose last role is gone, and takes the role away at once', async () => {
    const subject = account('gone@north.example', 'ja-fachkraft');
    const { browser } = await signIn(subject);
    provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: [] });
    await expectRefused(await signIn(subject), 'no_role');
    expect(await rolesOf('gone@north.example')).toEqual([]);
    expect((await me(browser)).memberships).toEqual([]);
  });

  it('matches somebody who is there already by the verified address, and leaves alone what the service gave', async () => {
    const id = await api.createPerson('there@north.example', [
      { organisationId: ids.northAgency, role: 'CASEWORKER' },
      { organisationId: ids.northAgency, role: 'QUALITY' },
    ]);
    const subject = account('There@north.example', ['ja-fachkraft', 'eiche-kasse']);
    const { browser } = await signIn(subject);
    expect((await me(browser)).id).toBe(id);
    expect(await rolesOf('there@north.example')).toEqual(['NORTH CASEWORKER SERVICE', 'NORTH QUALITY SERVICE', 'OAK BILLING OIDC']);
    provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: 'ja-fachkraft' });
    await signIn(subject);
    expect(await rolesOf('there@north.example')).toEqual(['NORTH CASEWORKER SERVICE', 'NORTH QUALITY SERVICE']);
  });

  it.each([[false], [undefined]])('believes no address that is not verified (%s): neither for somebody who is there nor for a new person', async (verified) => {
    await api.createPerson('victim@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    await expectRefused(await signIn(account('victim@north.example', 'eiche-kasse', { email_verified: verified })), 'account_not_linked');
    expect(await rolesOf('victim@north.example')).toEqual(['NORTH CASEWORKER SERVICE']);
    await expectRefused(await signIn(account('unverified@north.example', 'ja-fachkraft', { email_verified: verified })), 'email_not_verified');
    expect(await isKnown('unverified@north.example')).toBe(false);
  });

  it('leaves an organisation its last administrator, and takes the role once there is another', async () => {
    const subject = account('chief@north.example', 'ja-leitung');
    await signIn(subject);
    expect(await rolesOf('chief@north.example')).toEqual(['NORTH ADMINISTRATOR OIDC', 'NORTH CONTROLLER OIDC']);
    provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: 'ja-fachkraft' });
    await signIn(subject);
    expect(await rolesOf('chief@north.example')).toEqual(['NORTH ADMINISTRATOR OIDC', 'NORTH CASEWORKER OIDC']);
    await api.createPerson('deputy@north.example', [{ organisationId: ids.northAgency, role: 'ADMINISTRATOR' }]);
    const { rows } = await api.database.superuser.query<{ id: string }>(
      `INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at, issued_by)
       SELECT $1, 'BILLING', 'ledger', '\\x01', '2999-01-01', id FROM auth."user" WHERE email = 'chief@north.example' RETURNING id`,
      [ids.northAgency],
    );
    await signIn(subject);
    expect(await rolesOf('chief@north.example')).toEqual(['NORTH CASEWORKER OIDC']);
    const { rows: revoked } = await api.database.superuser.query(
      `SELECT t.revoked_at IS NOT NULL AS revoked, j.after FROM identity.machine_token t
       JOIN platform.journal j ON j.subject_id = t.issued_by AND j.action = 'membership.revoked' WHERE t.id = $1 ORDER BY j.id DESC LIMIT 1`,
      [rows[0]!.id],
    );
    expect(revoked).toEqual([{ revoked: true, after: { withdrawnInvitations: [], revokedTokens: [rows[0]!.id] } }]);
  });

  it('gives nothing to whoever runs the system, whatever the claim says', async () => {
    const id = await api.createPerson('keeper@north.example', []);
    await api.database.superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [id]);
    const { browser } = await signIn(account('keeper@north.example', 'ja-leitung'));
    expect(await rolesOf('keeper@north.example')).toEqual([]);
    expect((await me(browser)).memberships).toEqual([]);
  });

  it('is finished in the browser in which it was begun, and only once', async () => {
    const begun = new Browser(api.url);
    const back = await passThrough(begun, (await begin(begun)).href, account('state@north.example', 'ja-fachkraft'));
    await expectRefused({ browser: begun, page: await new Browser(api.url).get(back) }, 'state_mismatch');
    expect(await isKnown('state@north.example')).toBe(false);
    expect((await begun.get(back)).headers.get('location')).toBe(api.url);
    const again = new Browser(api.url);
    await expectRefused({ browser: again, page: await again.get(back) }, 'state_mismatch');
  });

  it('believes no userinfo about somebody else than the ID token', async () => {
    const subject = account('honest@north.example', 'ja-fachkraft');
    provider.lies.set('/me', { sub: 'somebody else', email: 'honest@north.example', email_verified: true, groups: 'ja-leitung' });
    try {
      await expectRefused(await signIn(subject), 'unable_to_get_user_info');
    } finally {
      provider.lies.clear();
    }
    expect(await isKnown('honest@north.example')).toBe(false);
  });

  it('leads nowhere but to our own pages', async () => {
    for (const field of ['callbackURL', 'errorCallbackURL']) {
      expect([field, (await new Browser(api.url).auth('/sign-in/social', { provider: 'oidc', [field]: 'https://evil.example/' })).status]).toEqual([field, 403]);
    }
  });

  it.each([['idToken', { token: 'eyJhbGciOiJub25lIn0.e30.' }], ['scopes', ['offline_access']], ['additionalParams', { prompt: 'none' }], ['requestSignUp', true]])(
    'takes no %s from the caller',
    async (field, value) => {
      const page = await new Browser(api.url).auth('/sign-in/social', { provider: 'oidc', [field]: value });
      expect([page.status, JSON.parse(page.text)]).toMatchObject([400, { code: 'FIELD_NOT_SUPPORTED' }]);
    },
  );

  it('sets cookies that are HttpOnly and SameSite=Lax', async () => {
    const { browser } = await signIn(account('cookies@north.example', 'ja-fachkraft'));
    expect(new Set(browser.setCookies.map((cookie) => cookie.split('=')[0]))).toEqual(new Set(['platzverbund.state', 'platzverbund.session_token']));
    for (const cookie of browser.setCookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
  });

  it('tells the log no name, no address, no code and no token', async () => {
    await signIn(account('quiet@north.example', 'ja-fachkraft'));
    expect(api.log.filter((line) => /@north|Muster|code=|state=|eyJ/.test(line))).toEqual([]);
  });
});

describe('the scope in which somebody is signed in', () => {
  it('reaches memberships that claims gave, and no other, shown with raw SQL', async () => {
    const id = await api.createPerson('scope@north.example', [{ organisationId: ids.northAgency, role: 'QUALITY' }]);
    const keeper = keeperContext('job:sign-in', 'SIGN_IN', 'test');
    const { unitOfWork } = api.database;
    expect(await unitOfWork.run(keeper, (tx) => tx.execute('DELETE FROM identity.membership WHERE user_id = $1', [id]))).toBe(0);
    const claim = unitOfWork.run(keeper, (tx) => tx.execute(`UPDATE identity.membership SET source = 'OIDC' WHERE user_id = $1`, [id]));
    await expect(claim).rejects.toMatchObject({ code: '42501' });
    const insert = (source: string) =>
      unitOfWork.run(keeper, (tx) => tx.execute('INSERT INTO identity.membership (user_id, organisation_id, role, source) VALUES ($1, $2, $3, $4)', [id, ids.northAgency, 'CONTROLLER', source]), { dryRun: true });
    await expect(insert('SERVICE')).rejects.toMatchObject({ code: '42501' });
    expect(await insert('OIDC')).toBe(1);
    await expect(insert('ELSEWHERE')).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23514)$/) as unknown });
    expect(await rolesOf('scope@north.example')).toEqual(['NORTH QUALITY SERVICE']);
    const person = keeperContext(id, 'ADMINISTRATION', 'test');
    const byPerson = unitOfWork.run(person, (tx) => tx.execute(`INSERT INTO identity.membership (user_id, organisation_id, role, source) VALUES ($1, $2, 'CONTROLLER', 'OIDC')`, [id, ids.northAgency]));
    await expect(byPerson).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a provider that does not answer, or not truly', () => {
  it('stops nobody who has a password, is taken as soon as it is there, and signs nobody in with keys that are not its own', async () => {
    const port = await freePort();
    const providerPort = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const alone = await startApi({ PV_PORT: String(port), PV_PUBLIC_URL: url, ...oidcEnvironment(`http://127.0.0.1:${providerPort}`) });
    let late: IdentityProvider | undefined;
    try {
      await buildNetwork(alone.database.superuser, 1);
      const browser = new Browser(url);
      const refused = await browser.auth('/sign-in/social', { provider: 'oidc' });
      expect([refused.status, JSON.parse(refused.text)]).toMatchObject([503, { code: 'PROVIDER_UNAVAILABLE' }]);
      expect(await alone.signIn('password@north.example', ids.northAgency, 'CASEWORKER')).toHaveProperty('cookie');
      late = await startIdentityProvider(`${url}/api/auth/callback/oidc`, providerPort);
      late.lies.set('/.well-known/openid-configuration', { issuer: 'http://127.0.0.1:1' });
      expect((await browser.auth('/sign-in/social', { provider: 'oidc' })).status).toBe(503);
      late.lies.clear();
      const page = await browser.auth('/sign-in/social', { provider: 'oidc' });
      expect(page.status).toBe(200);
      late.accounts.set('forged', { email: 'forged@north.example', email_verified: true, groups: 'ja-fachkraft' });
      late.lies.set('/jwks', { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }] });
      const back = await passThrough(browser, (JSON.parse(page.text) as { url: string }).url, 'forged');
      const end = await browser.get(back);
      expect(new URL(end.headers.get('location')!).searchParams.get('error')).toBe('unable_to_get_user_info');
      expect(browser.cookie).not.toMatch(/session_token/);
    } finally {
      await alone.close();
      await late?.close();
    }
  });

  it('sets Secure cookies on the way to it when people come by https', async () => {
    const https = await startApi({ PV_PUBLIC_URL: 'https://platzverbund.example', ...oidcEnvironment(provider.issuer) });
    try {
      const browser = new Browser(https.url);
      expect((await browser.auth('/sign-in/social', { provider: 'oidc' }, { origin: 'https://platzverbund.example' })).status).toBe(200);
      expect(browser.setCookies).toHaveLength(1);
      expect(browser.setCookies[0]).toMatch(/^__Secure-platzverbund\.state=.*; HttpOnly; Secure; SameSite=Lax/);
    } finally {
      await https.close();
    }
  });
});

describe('beside the provider', () => {
  it('people with a password sign in as before, and those without one cannot guess one', async () => {
    await api.createPerson('both@north.example', []);
    expect((await new Browser(api.url).auth('/sign-in/email', { email: 'both@north.example', password: PASSWORD })).status).toBe(200);
    await signIn(account('only@north.example', 'ja-fachkraft'));
    const wrong = await new Browser(api.url).auth('/sign-in/email', { email: 'only@north.example', password: PASSWORD });
    const unknown = await new Browser(api.url).auth('/sign-in/email', { email: 'nobody@north.example', password: PASSWORD });
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
  });
});
