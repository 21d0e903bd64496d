import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { cookiesOf, PASSWORD, startApi, type TestApi } from '../support/api.js';
import type { MeQuery } from '../support/gql/types.generated.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
});
afterAll(() => api.close());

const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url, ...headers },
    body: JSON.stringify({ email, password }),
  });

/** Sends bytes as they are, for what no client would write. */
function statusOf(request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => (answer += String(text)));
    socket.on('error', reject).on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])));
  });
}

describe('sign-in of people', () => {
  it('answers who is signed in and for whom they may act', async () => {
    const caseworker = await api.signIn('Case.Worker@north.example', ids.northAgency, 'CASEWORKER', 'BILLING');
    const { me } = await api.data<MeQuery, object>('Me', {}, caseworker);
    expect(me.email).toBe('case.worker@north.example');
    expect(me.memberships).toEqual([
      { organisation: { id: ids.northAgency, code: 'NORTH', name: 'Jugendamt Nord' }, roles: ['BILLING', 'CASEWORKER'] },
    ]);
  });

  it('keeps the session in a cookie that scripts cannot read and other sites do not send', async () => {
    await api.signIn('cookie@north.example', ids.northAgency, 'CASEWORKER');
    const response = await signIn('cookie@north.example', PASSWORD);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^platzverbund\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
  });

  it('marks the cookie Secure when people come by https', async () => {
    const https = await startApi({ PV_PUBLIC_URL: 'https://platzverbund.example' });
    try {
      await buildNetwork(https.database.superuser, 1);
      await https.createPerson('secure@north.example', []);
      const response = await fetch(`${https.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://platzverbund.example' },
        body: JSON.stringify({ email: 'secure@north.example', password: PASSWORD }),
      });
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-platzverbund\.session_token=.*; Secure/);
    } finally {
      await https.close();
    }
  });

  it('ends the session at once: the old cookie is dead after signing out', async () => {
    const credentials = await api.signIn('leaving@north.example', ids.northAgency, 'CASEWORKER');
    expect((await api.run('Me', {}, credentials)).body.errors).toBeUndefined();
    const out = await fetch(`${api.url}/api/auth/sign-out`, { method: 'POST', headers: { ...credentials, origin: api.url, 'content-type': 'application/json' }, body: '{}' });
    expect(out.status).toBe(200);
    expect((await api.run('Me', {}, credentials)).body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('answers a wrong password and an unknown person alike', async () => {
    await api.createPerson('known@north.example', []);
    const wrong = await signIn('known@north.example', 'not the password at all');
    const unknown = await signIn('unknown@north.example', 'not the password at all');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('lets nobody sign up', async () => {
    const response = await fetch(`${api.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.url },
      body: JSON.stringify({ email: 'new@north.example', password: PASSWORD, name: 'new' }),
    });
    expect(response.status).toBe(404);
    const { rows } = await api.database.superuser.query(`SELECT 1 FROM auth."user" WHERE email = 'new@north.example'`);
    expect(rows).toEqual([]);
  });

  it.each(['/list-sessions', '/list-accounts', '/update-user', '/change-email', '/delete-user', '/verify-email', '/get-access-token', '/link-social', '/sign-in/social', '/two-factor/send-otp', '/two-factor/get-totp-uri', '/ok', '/'])(
    'keeps the route %s of the framework closed, also for people who are signed in',
    async (path) => {
      const credentials = await api.signIn('closed@north.example', ids.northAgency, 'CASEWORKER');
      const headers = { ...credentials, origin: api.url, 'content-type': 'application/json' };
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${api.url}/api/auth${path}`, { method, headers, ...(method === 'POST' && { body: '{}' }) });
        expect([method, response.status]).toEqual([method, 404]);
      }
    },
  );

  it('lets no session live longer than twelve hours, also one that the browser forgets on closing', async () => {
    await api.createPerson('brief@north.example', []);
    await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    const response = await fetch(`${api.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.url },
      body: JSON.stringify({ email: 'brief@north.example', password: PASSWORD, rememberMe: false }),
    });
    expect(response.status).toBe(200);
    const { rows } = await api.database.superuser.query(
      `SELECT extract(epoch FROM s."expiresAt" - s."createdAt")::int AS seconds FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = 'brief@north.example'`,
    );
    expect(rows).toEqual([{ seconds: 43_200 }]);
  });

  it('refuses a sign-in that another site sends', async () => {
    const credentials = await api.signIn('target@north.example', ids.northAgency, 'CASEWORKER');
    const response = await signIn('target@north.example', PASSWORD, { ...credentials, origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });

  it('lets a whole office in at once: forty people with the right password behind one network address', async () => {
    await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    const statuses: number[] = [];
    for (let person = 1; person <= 40; person++) {
      await api.createPerson(`office-${person}@north.example`, []);
      statuses.push((await signIn(`office-${person}@north.example`, PASSWORD)).status);
    }
    expect(statuses).toEqual(Array<number>(40).fill(200));
  });

  it('counts attempts per address, whatever address the caller claims to have, and refuses the 301st in a minute', async () => {
    const { superuser } = api.database;
    await superuser.query('DELETE FROM auth."rateLimit"');
    const guess = (attempt: number) =>
      signIn(`guessed-${attempt}@north.example`, 'a wrong guess, again', { 'x-forwarded-for': `203.0.113.${attempt}`, 'x-pv-client-address': `203.0.113.${attempt}` });
    for (let attempt = 1; attempt <= 11; attempt++) expect((await guess(attempt)).status).toBe(401);
    const counted = await superuser.query<{ count: number }>('UPDATE auth."rateLimit" SET count = count + 288 RETURNING count');
    expect(counted.rows).toEqual([{ count: 299 }]);
    expect((await guess(300)).status).toBe(401);
    const refused = await guess(301);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    await superuser.query('DELETE FROM auth."rateLimit"');
  });

  it.each(['a b', '%', 'name:word@host', '[::1'])('answers an unusable Host (%s) with 400, not with an error of its own', async (host) => {
    const before = api.log.length;
    expect(await statusOf(`GET /api/auth/get-session HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe(400);
    expect(api.log.slice(before).filter((line) => (JSON.parse(line) as { level: string }).level === 'error')).toEqual([]);
  });

  it('does not take a cookie that was signed with another secret', async () => {
    await api.createPerson('forged@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    const cookie = cookiesOf(await signIn('forged@north.example', PASSWORD));
    expect((await api.run('Me', {}, { cookie })).body.errors).toBeUndefined();
    const forged = cookie.replace(/.(?=(%3D)*$)/, (last) => (last === 'A' ? 'B' : 'A'));
    const tampered = cookie.replace(/\.[^.]*$/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D');
    expect(forged).not.toBe(cookie);
    expect((await api.run('Me', {}, { cookie: tampered })).body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});

describe('tokens of machines', () => {
  it('act for their organisation with their role', async () => {
    const token = await api.createToken(ids.northAgency, 'BILLING');
    const { me } = await api.data<MeQuery, object>('Me', {}, token);
    expect(me).toMatchObject({ name: 'test machine', email: null, memberships: [{ organisation: { code: 'NORTH' }, roles: ['BILLING'] }] });
    expect((await api.run('SettlementRates', {}, token)).body.errors).toBeUndefined();
  });

  it('answer alike when unknown, expired or revoked, also beside a good cookie', async () => {
    const expired = await api.createToken(ids.northAgency, 'BILLING', '2001-01-01');
    const revoked = await api.createToken(ids.northAgency, 'BILLING', '2998-01-01');
    await api.database.superuser.query(`UPDATE identity.machine_token SET revoked_at = now() WHERE expires_at = '2998-01-01'`);
    const person = await api.signIn('beside@north.example', ids.northAgency, 'CASEWORKER');
    const bodies = [
      await api.run('Me', {}, { authorization: 'Bearer unknown' }),
      await api.run('Me', {}, expired),
      await api.run('Me', {}, revoked),
      await api.run('Me', {}, { ...person, ...expired }),
    ].map((answer) => answer.body);
    expect(bodies[0]?.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });
});
