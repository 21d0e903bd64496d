import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { PASSWORD, startApi, type TestApi } from '../support/api.js';
import { Browser, type Page } from '../support/browser.js';
import { secretOf, totp } from '../support/totp.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
});
afterAll(() => api.close());
beforeEach(() => clearLimits());

const clearLimits = () => api.database.superuser.query('DELETE FROM auth."rateLimit"; DELETE FROM auth.attempt');
const json = <T>(page: Page): T => JSON.parse(page.text) as T;
const codeOf = (secret: Buffer): string => totp(secret, Date.now());

/** A code that nobody has shown yet: as if the span of the last one were over. */
async function freshCode(secret: Buffer): Promise<string> {
  await api.database.superuser.query('UPDATE auth."twoFactor" SET "lastStep" = NULL');
  return codeOf(secret);
}
/** A code that does not hold now, nor in the span before or after. */
const wrongCode = (secret: Buffer): string => totp(secret, Date.now() + 3_600_000);

async function opens(cookie: string): Promise<boolean> {
  return (await api.run('Me', {}, { cookie })).body.errors === undefined;
}

interface Protected {
  readonly id: string;
  readonly browser: Browser;
  readonly secret: Buffer;
  readonly backupCodes: readonly string[];
}

/** Somebody who has switched the second factor on. */
async function protectedPerson(email: string): Promise<Protected> {
  const id = await api.createPerson(email, [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
  const browser = new Browser(api.url);
  await browser.auth('/sign-in/email', { email, password: PASSWORD });
  const enabled = json<{ totpURI: string; backupCodes: string[] }>(await browser.auth('/two-factor/enable', { password: PASSWORD }));
  const secret = secretOf(enabled.totpURI);
  expect((await browser.auth('/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200);
  await clearLimits();
  return { id, browser, secret, backupCodes: enabled.backupCodes };
}

/** A browser in which the password was shown and the code is asked for. */
async function atSecondFactor(email: string, url = api.url): Promise<Browser> {
  const browser = new Browser(url);
  const page = await browser.auth('/sign-in/email', { email, password: PASSWORD });
  expect(json(page)).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
  return browser;
}

/** Without the growing wait after wrong passwords, which would hide what else bounds guessing. */
async function withoutWaits(work: () => Promise<void>): Promise<void> {
  const { rows } = await api.database.superuser.query<{ source: string }>(`SELECT pg_get_functiondef('auth.wait_after'::regproc) AS source`);
  await api.database.superuser.query(`CREATE OR REPLACE FUNCTION auth.wait_after(failures integer) RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '0' $$`);
  try {
    await work();
  } finally {
    await api.database.superuser.query(rows[0]!.source);
  }
}

describe('the codes of the tests', () => {
  it('are those of RFC 6238, appendix B', () => {
    const secret = Buffer.from('12345678901234567890');
    expect([59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map((at) => totp(secret, at * 1000))).toEqual(['287082', '081804', '005924', '353130']);
  });
});

describe('second factor', () => {
  it('is switched on with the password and a first code, and from then on asked for at each sign-in', async () => {
    const email = 'factor@north.example';
    const { id, browser, secret } = await protectedPerson(email);
    expect(await opens(browser.cookie)).toBe(true);

    const next = await atSecondFactor(email);
    expect(next.cookie).not.toMatch(/session_token/);
    expect(await opens(next.cookie)).toBe(false);
    expect((await next.auth('/two-factor/verify-totp', { code: wrongCode(secret) })).status).toBe(401);
    expect(await opens(next.cookie)).toBe(false);
    expect((await next.auth('/two-factor/verify-totp', { code: await freshCode(secret) })).status).toBe(200);
    expect(await opens(next.cookie)).toBe(true);

    const { rows } = await api.database.superuser.query(`SELECT action, after FROM platform.journal WHERE subject_id = $1 AND purpose = 'SIGN_IN' ORDER BY id`, [id]);
    expect(rows).toEqual([
      { action: 'person.signed-in', after: { by: 'PASSWORD' } },
      { action: 'person.second-factor-enabled', after: null },
      { action: 'person.signed-in', after: { by: 'SECOND_FACTOR' } },
    ]);
  });

  it('is not on before its first code was shown, and not switched on without the password', async () => {
    await api.createPerson('half@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    const browser = new Browser(api.url);
    await browser.auth('/sign-in/email', { email: 'half@north.example', password: PASSWORD });
    expect((await browser.auth('/two-factor/enable', { password: 'not the password at all' })).status).toBe(400);
    const { totpURI } = json<{ totpURI: string }>(await browser.auth('/two-factor/enable', { password: PASSWORD }));
    expect((await browser.auth('/two-factor/verify-totp', { code: wrongCode(secretOf(totpURI)) })).status).toBe(401);
    const next = new Browser(api.url);
    await next.auth('/sign-in/email', { email: 'half@north.example', password: PASSWORD });
    expect(await opens(next.cookie)).toBe(true);
  });

  it('ends the session with which it was switched on and gives another', async () => {
    await api.createPerson('swap@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    const browser = new Browser(api.url);
    await browser.auth('/sign-in/email', { email: 'swap@north.example', password: PASSWORD });
    const old = browser.cookie;
    const { totpURI } = json<{ totpURI: string }>(await browser.auth('/two-factor/enable', { password: PASSWORD }));
    await browser.auth('/two-factor/verify-totp', { code: codeOf(secretOf(totpURI)) });
    expect(await opens(old)).toBe(false);
    expect(await opens(browser.cookie)).toBe(true);
  });

  it('takes each of ten backup codes once', async () => {
    const { backupCodes } = await protectedPerson('backup@north.example');
    expect(new Set(backupCodes).size).toBe(10);
    const first = await atSecondFactor('backup@north.example');
    // Nobody uses up a code without signing in.
    expect((await first.auth('/two-factor/verify-backup-code', { code: backupCodes[0], disableSession: true })).status).toBe(200);
    expect(await opens(first.cookie)).toBe(true);
    const second = await atSecondFactor('backup@north.example');
    expect((await second.auth('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401);
    expect((await second.auth('/two-factor/verify-backup-code', { code: backupCodes[1] })).status).toBe(200);
    expect(await opens(second.cookie)).toBe(true);
  });

  it('trusts no device: who asks for that is asked for a code at the next sign-in all the same', async () => {
    const { secret } = await protectedPerson('trust@north.example');
    const browser = await atSecondFactor('trust@north.example');
    expect((await browser.auth('/two-factor/verify-totp', { code: await freshCode(secret), trustDevice: true })).status).toBe(200);
    expect(browser.setCookies.filter((cookie) => /trust/.test(cookie))).toEqual([]);
    await browser.auth('/sign-out');
    expect(json(await browser.auth('/sign-in/email', { email: 'trust@north.example', password: PASSWORD }))).toMatchObject({ twoFactorRedirect: true });
    expect(await opens(browser.cookie)).toBe(false);
  });

  it('ends a sign-in after five wrong codes, and looks at none for a quarter of an hour after ten', async () => {
    const { secret } = await protectedPerson('guessed@north.example');
    const challenge = async (): Promise<number[]> => {
      const browser = await atSecondFactor('guessed@north.example');
      const statuses: number[] = [];
      for (let guess = 1; guess <= 6; guess++) {
        await clearLimits();
        statuses.push((await browser.auth('/two-factor/verify-totp', { code: wrongCode(secret) })).status);
      }
      expect(await opens(browser.cookie)).toBe(false);
      return statuses;
    };
    expect(await challenge()).toEqual([401, 401, 401, 401, 401, 400]);
    expect((await challenge()).slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    const late = await atSecondFactor('guessed@north.example');
    const code = await freshCode(secret);
    expect((await late.auth('/two-factor/verify-totp', { code })).status).toBe(429);
    await api.database.superuser.query(`UPDATE auth."twoFactor" SET "lockedUntil" = "lockedUntil" - interval '15 minutes' WHERE "lockedUntil" IS NOT NULL`);
    // The code that nobody looked at is not used up.
    expect((await late.auth('/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200);
    expect(await opens(late.cookie)).toBe(true);
  });

  it('keeps secret and backup codes encrypted', async () => {
    const { id, secret, backupCodes } = await protectedPerson('sealed@north.example');
    const { rows } = await api.database.superuser.query<{ secret: string; row: string }>(`SELECT t.secret, t::text AS row FROM auth."twoFactor" t WHERE t."userId" = $1`, [id]);
    expect(rows[0]!.secret.length).toBeGreaterThan(secret.length);
    for (const clear of [secret.toString('latin1'), secret.toString('hex'), secret.toString('base64'), ...backupCodes]) expect(rows[0]!.row).not.toContain(clear);
  });

  it.each(['/two-factor/disable', '/two-factor/generate-backup-codes'])('%s wants the password and a code: whoever has the session and the password alone does nothing', async (path) => {
    const email = `thief${path.length}@north.example`;
    const { browser, secret } = await protectedPerson(email);
    const code = await freshCode(secret);
    expect((await browser.auth(path, { password: 'not the password at all', code })).status).toBe(400);
    expect((await browser.auth(path, { password: PASSWORD })).status).toBe(401);
    expect((await browser.auth(path, { password: PASSWORD, code: wrongCode(secret) })).status).toBe(401);
    await clearLimits();
    expect((await browser.auth(path, { password: PASSWORD, code: 'aaaaa-aaaaa' })).status).toBe(401);
    // Whoever is asked for the code at a sign-in sees that the factor is still on.
    await atSecondFactor(email);
    expect((await browser.auth(path, { password: PASSWORD, code })).status).toBe(200);
  });

  it('looks at ten codes of somebody who is signed in, also at thirty at once, and then at none for a quarter of an hour', async () => {
    const { id, browser, secret } = await protectedPerson('oracle@north.example');
    const code = await freshCode(secret);
    await withoutWaits(async () => {
      const guesses = await Promise.all(Array.from({ length: 30 }, () => browser.auth('/two-factor/disable', { password: PASSWORD, code: wrongCode(secret) })));
      const statuses = guesses.map((guess) => guess.status);
      expect([statuses.filter((status) => status === 401).length, statuses.filter((status) => status === 429).length]).toEqual([10, 20]);
      expect((await browser.auth('/two-factor/disable', { password: PASSWORD, code })).status).toBe(429);
      await api.database.superuser.query(`UPDATE auth."twoFactor" SET "lockedUntil" = "lockedUntil" - interval '15 minutes' WHERE "userId" = $1`, [id]);
      expect((await browser.auth('/two-factor/disable', { password: PASSWORD, code })).status).toBe(200);
    });
  });

  it('tells nobody who is signed in whether a code is right', async () => {
    const { browser, secret, backupCodes } = await protectedPerson('asking@north.example');
    const right = await browser.auth('/two-factor/verify-totp', { code: await freshCode(secret) });
    const wrong = await browser.auth('/two-factor/verify-totp', { code: wrongCode(secret) });
    expect([right.status, right.text]).toEqual([400, wrong.text]);
    expect((await browser.auth('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(400);
  });

  it('is switched off with the password and a backup code; the owner hears of both by mail, and both are journalled', async () => {
    const { id, browser, backupCodes } = await protectedPerson('off@north.example');
    expect((await browser.auth('/two-factor/disable', { password: PASSWORD, code: backupCodes[3] })).status).toBe(200);
    const next = new Browser(api.url);
    await next.auth('/sign-in/email', { email: 'off@north.example', password: PASSWORD });
    expect(await opens(next.cookie)).toBe(true);
    const { rows } = await api.database.superuser.query(`SELECT action FROM platform.journal WHERE subject_id = $1 AND action LIKE 'person.second-factor%' ORDER BY id`, [id]);
    expect(rows.map((row: { action: string }) => row.action)).toEqual(['person.second-factor-enabled', 'person.second-factor-disabled']);
    const mails = await api.database.superuser.query(`SELECT params FROM platform.mail WHERE template = 'second-factor-changed' AND recipient = 'off@north.example' ORDER BY created_at`);
    expect(mails.rows).toEqual([{ params: { change: 'ON' } }, { params: { change: 'OFF' } }]);
  });

  it('ends every other session when it is switched on, and nobody else\'s', async () => {
    await api.createPerson('others@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    const [thief, owner] = [new Browser(api.url), new Browser(api.url)];
    for (const browser of [thief, owner]) await browser.auth('/sign-in/email', { email: 'others@north.example', password: PASSWORD });
    const stranger = await api.signIn('bystander@north.example', ids.northAgency, 'CASEWORKER');
    const { totpURI } = json<{ totpURI: string }>(await owner.auth('/two-factor/enable', { password: PASSWORD }));
    expect(await opens(thief.cookie)).toBe(true);
    await owner.auth('/two-factor/verify-totp', { code: codeOf(secretOf(totpURI)) });
    expect(await opens(owner.cookie)).toBe(true);
    expect(await opens(thief.cookie)).toBe(false);
    expect(await opens(stranger['cookie']!)).toBe(true);
  });

  it('is asked for by a sign-in that had begun before it was switched on', async () => {
    const { id } = await protectedPerson('begun@north.example');
    // The other browser switches it on between the password and the session.
    await api.database.superuser.query('UPDATE auth."user" SET "twoFactorEnabled" = false WHERE id = $1', [id]);
    await api.database.superuser.query(`CREATE FUNCTION switch_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      UPDATE auth."user" SET "twoFactorEnabled" = true WHERE email = 'begun@north.example'; RETURN NEW; END $$;
      CREATE TRIGGER switch_on BEFORE INSERT ON auth.session FOR EACH ROW EXECUTE FUNCTION switch_on()`);
    try {
      const late = await atSecondFactor('begun@north.example');
      expect(await opens(late.cookie)).toBe(false);
    } finally {
      await api.database.superuser.query('DROP TRIGGER switch_on ON auth.session; DROP FUNCTION switch_on()');
    }
  });

  it('negative control: without the mark in the database the password alone opens the API', async () => {
    const { id } = await protectedPerson('control@north.example');
    const asked = await atSecondFactor('control@north.example');
    expect(await opens(asked.cookie)).toBe(false);
    await api.database.superuser.query('UPDATE auth."user" SET "twoFactorEnabled" = false WHERE id = $1', [id]);
    const browser = new Browser(api.url);
    await browser.auth('/sign-in/email', { email: 'control@north.example', password: PASSWORD });
    expect(await opens(browser.cookie)).toBe(true);
  });
});

describe('a code', () => {
  it('opens one sign-in: shown again it is as wrong as any other, the one of enrolment too', async () => {
    const { secret } = await protectedPerson('replay@north.example');
    const [first, second] = [await atSecondFactor('replay@north.example'), await atSecondFactor('replay@north.example')];
    const enrolled = await first.auth('/two-factor/verify-totp', { code: codeOf(secret) });
    expect(enrolled.status).toBe(401);
    const code = await freshCode(secret);
    expect((await first.auth('/two-factor/verify-totp', { code })).status).toBe(200);
    const again = await second.auth('/two-factor/verify-totp', { code });
    const wrong = await second.auth('/two-factor/verify-totp', { code: wrongCode(secret) });
    expect([again.status, again.text]).toEqual([401, wrong.text]);
    expect(await opens(second.cookie)).toBe(false);
  });

  it('of an earlier span does not hold after that of a later one', async () => {
    const { secret } = await protectedPerson('earlier@north.example');
    await api.database.superuser.query('UPDATE auth."twoFactor" SET "lastStep" = NULL');
    const now = Date.now();
    const [first, second] = [await atSecondFactor('earlier@north.example'), await atSecondFactor('earlier@north.example')];
    expect((await first.auth('/two-factor/verify-totp', { code: totp(secret, now + 30_000) })).status).toBe(200);
    expect((await second.auth('/two-factor/verify-totp', { code: totp(secret, now) })).status).toBe(401);
  });

  it('shown five times at once opens one of five sign-ins', async () => {
    const { secret } = await protectedPerson('at-once@north.example');
    const browsers: Browser[] = [];
    for (let count = 0; count < 5; count++) browsers.push(await atSecondFactor('at-once@north.example'));
    const code = await freshCode(secret);
    const answers = await Promise.all(browsers.map((browser) => browser.auth('/two-factor/verify-totp', { code })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401, 401]);
    const open = await Promise.all(browsers.map((browser) => opens(browser.cookie)));
    expect(open.filter(Boolean)).toHaveLength(1);
  });
});

describe('cookies of password, second factor, change of password and sign-out', () => {
  /** Everything that sets a cookie, once. */
  async function setAll(one: TestApi, origin: string): Promise<string[]> {
    await one.createPerson('cookies@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
    const browser = new Browser(one.url);
    const call = async (path: string, body: object = {}): Promise<Page> => {
      const page = await browser.auth(path, body, { origin });
      expect([path, page.status]).toEqual([path, 200]);
      return page;
    };
    await call('/sign-in/email', { email: 'cookies@north.example', password: PASSWORD, rememberMe: false });
    const { totpURI } = json<{ totpURI: string }>(await call('/two-factor/enable', { password: PASSWORD }));
    await call('/two-factor/verify-totp', { code: codeOf(secretOf(totpURI)) });
    await call('/change-password', { currentPassword: PASSWORD, newPassword: 'another password of the tests' });
    await call('/sign-out');
    await call('/sign-in/email', { email: 'cookies@north.example', password: 'another password of the tests' });
    await one.database.superuser.query('UPDATE auth."twoFactor" SET "lastStep" = NULL');
    await call('/two-factor/verify-totp', { code: codeOf(secretOf(totpURI)) });
    await call('/revoke-sessions');
    return browser.setCookies;
  }

  const namesOf = (cookies: readonly string[]): string[] => [...new Set(cookies.map((cookie) => cookie.split('=')[0]!))].sort();

  it('are HttpOnly and SameSite=Lax, for the whole site and no other', async () => {
    const cookies = await setAll(api, api.url);
    expect(namesOf(cookies)).toEqual(expect.arrayContaining(['platzverbund.session_token', 'platzverbund.two_factor']));
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).toMatch(/; Path=\//);
      expect(cookie).not.toMatch(/; Domain=|; Secure/);
    }
  });

  it('are Secure besides when people come by https', async () => {
    const https = await startApi({ PV_PUBLIC_URL: 'https://platzverbund.example' });
    try {
      await buildNetwork(https.database.superuser, 1);
      const cookies = await setAll(https, 'https://platzverbund.example');
      expect(namesOf(cookies)).toEqual(expect.arrayContaining(['__Secure-platzverbund.session_token', '__Secure-platzverbund.two_factor']));
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Secure-/);
        expect(cookie).toMatch(/; HttpOnly/);
        expect(cookie).toMatch(/; SameSite=Lax/);
        expect(cookie).toMatch(/; Secure/);
      }
    } finally {
      await https.close();
    }
  });
});
