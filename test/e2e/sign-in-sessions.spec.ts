import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { PASSWORD, startApi, type TestApi } from '../support/api.js';
import { Browser } from '../support/browser.js';
import { until } from '../support/until.js';

const NEW_PASSWORD = 'another password of the tests';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
});
afterAll(() => api.close());
beforeEach(() => api.database.superuser.query('DELETE FROM auth."rateLimit"; DELETE FROM auth.attempt'));

async function person(email: string): Promise<string> {
  return api.createPerson(email, [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
}

async function signedIn(email: string, password = PASSWORD): Promise<Browser> {
  const browser = new Browser(api.url);
  const { status } = await browser.auth('/sign-in/email', { email, password });
  if (status !== 200) throw new Error(`Sign-in was answered with ${status}`);
  return browser;
}

/** Whether a cookie still opens the API. */
async function opens(cookie: string): Promise<boolean> {
  const { body } = await api.run('Me', {}, { cookie });
  if (body.errors) expect(body.errors[0]!.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  return body.errors === undefined;
}

const eventsOf = async (personId: string): Promise<string[]> => {
  const { rows } = await api.database.superuser.query<{ action: string }>(`SELECT action FROM platform.journal WHERE subject_id = $1 AND purpose = 'SIGN_IN' ORDER BY id`, [personId]);
  return rows.map((row) => row.action);
};

interface Mail {
  readonly recipient: string;
  readonly params: { readonly link: string };
}

const mails = async (): Promise<Mail[]> =>
  (await api.database.superuser.query<Mail>(`SELECT recipient, params FROM platform.mail WHERE template = 'password-reset' ORDER BY created_at`)).rows;

/** Asks for the mail and reads the token from its link. */
async function requestToken(email: string): Promise<string> {
  const before = (await mails()).length;
  expect((await new Browser(api.url).auth('/request-password-reset', { email })).status).toBe(200);
  await until('the mail is queued', async () => (await mails()).length > before);
  const { recipient, params } = (await mails()).at(-1)!;
  expect(recipient).toBe(email);
  const link = new URL(params.link);
  expect(link.pathname).toBe('/passwort-neu');
  return link.hash.slice(1);
}

describe('an old session cookie is dead', () => {
  it('after sign-out, and only that one', async () => {
    await person('out@north.example');
    const [here, there] = [await signedIn('out@north.example'), await signedIn('out@north.example')];
    const cookie = here.cookie;
    expect(await opens(cookie)).toBe(true);
    expect((await here.auth('/sign-out')).status).toBe(200);
    expect(here.cookie).toBe('');
    expect(await opens(cookie)).toBe(false);
    expect(await opens(there.cookie)).toBe(true);
  });

  it('after sign-out everywhere, here and on every other device', async () => {
    const id = await person('everywhere@north.example');
    const [here, there] = [await signedIn('everywhere@north.example'), await signedIn('everywhere@north.example')];
    const stranger = await api.signIn('stranger@north.example', ids.northAgency, 'CASEWORKER');
    const cookie = here.cookie;
    expect((await here.auth('/revoke-sessions')).status).toBe(200);
    expect(here.cookie).toBe('');
    expect(await opens(cookie)).toBe(false);
    expect(await opens(there.cookie)).toBe(false);
    expect(await opens(stranger['cookie']!)).toBe(true);
    expect(await eventsOf(id)).toEqual(['person.signed-in', 'person.signed-in', 'person.signed-out-everywhere']);
  });

  it('after a change of password: all others end, this one is replaced', async () => {
    const id = await person('change@north.example');
    const [here, there] = [await signedIn('change@north.example'), await signedIn('change@north.example')];
    const old = here.cookie;
    // The caller cannot choose to keep the others.
    const changed = await here.auth('/change-password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, revokeOtherSessions: false });
    expect(changed.status).toBe(200);
    expect(here.cookie).not.toBe(old);
    expect(await opens(here.cookie)).toBe(true);
    expect(await opens(old)).toBe(false);
    expect(await opens(there.cookie)).toBe(false);
    expect((await new Browser(api.url).auth('/sign-in/email', { email: 'change@north.example', password: PASSWORD })).status).toBe(401);
    await signedIn('change@north.example', NEW_PASSWORD);
    expect(await eventsOf(id)).toEqual(['person.signed-in', 'person.signed-in', 'person.password-changed', 'person.signed-in']);
  });

  it('after a reset by mail; the token works once, and the wait after wrong passwords is over', async () => {
    const id = await person('reset@north.example');
    const session = await signedIn('reset@north.example');
    for (let wrong = 1; wrong <= 4; wrong++) await new Browser(api.url).auth('/sign-in/email', { email: 'reset@north.example', password: 'forgotten, alas' });
    const token = await requestToken('reset@north.example');
    expect(await opens(session.cookie)).toBe(true);
    const browser = new Browser(api.url);
    expect((await browser.auth('/reset-password', { token, newPassword: NEW_PASSWORD })).status).toBe(200);
    expect(browser.cookie).toBe('');
    expect(await opens(session.cookie)).toBe(false);
    expect((await browser.auth('/reset-password', { token, newPassword: 'a third password, later' })).status).toBe(400);
    await signedIn('reset@north.example', NEW_PASSWORD);
    expect(await eventsOf(id)).toEqual(['person.signed-in', 'person.password-reset', 'person.signed-in']);
  });

  it('negative control: a cookie whose session is still in the database opens the API', async () => {
    await person('control@north.example');
    const browser = await signedIn('control@north.example');
    const { rows } = await api.database.superuser.query('SELECT * FROM auth.session s WHERE s.token = $1', [decodeURIComponent(browser.cookie).split('=')[1]!.split('.')[0]]);
    const { cookie } = browser;
    await browser.auth('/sign-out');
    expect(await opens(cookie)).toBe(false);
    await api.database.superuser.query('INSERT INTO auth.session SELECT * FROM jsonb_populate_record(NULL::auth.session, $1::jsonb)', [JSON.stringify(rows[0])]);
    expect(await opens(cookie)).toBe(true);
  });
});

describe('password reset by mail', () => {
  it('is answered alike for known and unknown addresses; only the known one gets mail', async () => {
    await person('asked@north.example');
    const before = (await mails()).length;
    const answers = [];
    for (const email of ['nobody@north.example', 'asked@north.example']) {
      const page = await new Browser(api.url).auth('/request-password-reset', { email });
      answers.push({ status: page.status, text: page.text, headers: [...page.headers].filter(([name]) => !['date', 'x-correlation-id'].includes(name)) });
    }
    expect(answers[0]).toMatchObject({ status: 200, text: '{"status":true}' });
    expect(answers[1]).toEqual(answers[0]);
    await until('the mail is queued', async () => (await mails()).length > before);
    expect((await mails()).slice(before).map((mail) => mail.recipient)).toEqual(['asked@north.example']);
  });

  it('is answered before anybody looks: while the table of people is locked the answer comes all the same', async () => {
    await person('locked@north.example');
    const before = (await mails()).length;
    await api.database.superuser.query('BEGIN; LOCK TABLE auth."user" IN ACCESS EXCLUSIVE MODE');
    try {
      for (const email of ['locked@north.example', 'nobody@north.example']) {
        expect((await new Browser(api.url).auth('/request-password-reset', { email })).status).toBe(200);
      }
      expect((await mails()).length).toBe(before);
    } finally {
      await api.database.superuser.query('COMMIT');
    }
    await until('the mail is queued', async () => (await mails()).length > before);
  });

  it('sends no more than three mails in a row to one address', async () => {
    await person('flooded@north.example');
    for (let mail = 1; mail <= 3; mail++) {
      await requestToken('flooded@north.example');
      await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    }
    const before = (await mails()).length;
    expect((await new Browser(api.url).auth('/request-password-reset', { email: 'flooded@north.example' })).status).toBe(200);
    // Another's mail comes after this one would have.
    await person('next@north.example');
    await requestToken('next@north.example');
    expect((await mails()).slice(before).map((mail) => mail.recipient)).toEqual(['next@north.example']);
  });

  it('takes no token that is too old, and no password that is too short', async () => {
    await person('late@north.example');
    const token = await requestToken('late@north.example');
    expect((await new Browser(api.url).auth('/reset-password', { token, newPassword: 'too short' })).status).toBe(400);
    await api.database.superuser.query(`UPDATE auth.verification SET "expiresAt" = "expiresAt" - interval '61 minutes'`);
    expect((await new Browser(api.url).auth('/reset-password', { token, newPassword: NEW_PASSWORD })).status).toBe(400);
    await signedIn('late@north.example');
  });

  it('is over with the password: neither a second mail nor a mail from before a change still resets it', async () => {
    await person('twice@north.example');
    const [first, second] = [await requestToken('twice@north.example'), await requestToken('twice@north.example')];
    expect((await new Browser(api.url).auth('/reset-password', { token: second, newPassword: NEW_PASSWORD })).status).toBe(200);
    expect((await new Browser(api.url).auth('/reset-password', { token: first, newPassword: PASSWORD })).status).toBe(400);
    await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    const third = await requestToken('twice@north.example');
    const browser = await signedIn('twice@north.example', NEW_PASSWORD);
    expect((await browser.auth('/change-password', { currentPassword: NEW_PASSWORD, newPassword: PASSWORD })).status).toBe(200);
    expect((await new Browser(api.url).auth('/reset-password', { token: third, newPassword: NEW_PASSWORD })).status).toBe(400);
    await signedIn('twice@north.example', PASSWORD);
  });

  it('keeps no token in the database that would open anything, and tells none in the log', async () => {
    await person('silent@north.example');
    const token = await requestToken('silent@north.example');
    const { rows } = await api.database.superuser.query<{ row: string }>('SELECT v::text AS row FROM auth.verification v');
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    expect(api.log.filter((line) => line.includes(token) || line.includes('silent@'))).toEqual([]);
    const jobs = await api.database.superuser.query<{ payload: object }>(`SELECT payload FROM platform.outbox WHERE job = 'send-mail'`);
    expect(jobs.rows.length).toBeGreaterThan(0);
    expect(jobs.rows.filter(({ payload }) => Object.keys(payload).join() !== 'mailId')).toEqual([]);
  });

  it('opens no way in for somebody whom only an identity provider vouches for', async () => {
    const id = await person('provider@north.example');
    await api.database.superuser.query(`UPDATE auth.account SET "providerId" = 'oidc', password = NULL WHERE "userId" = $1`, [id]);
    const before = (await mails()).length;
    expect((await new Browser(api.url).auth('/request-password-reset', { email: 'provider@north.example' })).status).toBe(200);
    await person('after@north.example');
    await requestToken('after@north.example');
    expect((await mails()).slice(before).map((mail) => mail.recipient)).toEqual(['after@north.example']);
  });
});
