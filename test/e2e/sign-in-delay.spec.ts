import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { PASSWORD, startApi, type TestApi } from '../support/api.js';
import { Browser, type Page } from '../support/browser.js';

let api: TestApi;
let caller = 0;

/** Behind a proxy, so that every try can come from a network address of its own. */
beforeAll(async () => {
  api = await startApi({ PV_TRUST_PROXY: '127.0.0.1' });
  await buildNetwork(api.database.superuser, 1);
  await api.createPerson('known@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
});
afterAll(() => api.close());
beforeEach(() => api.database.superuser.query('DELETE FROM auth.attempt'));

const WRONG = 'not the password at all';

function from(address: string, email: string, password: string): Promise<Page> {
  return new Browser(api.url).auth('/sign-in/email', { email, password }, { 'x-forwarded-for': address });
}

/** From a network address that nobody else has. */
function attempt(email: string, password: string): Promise<Page> {
  caller++;
  return from(`198.51.${Math.floor(caller / 250)}.${(caller % 250) + 1}`, email, password);
}

/** What is written down counts as so much older. */
const letPass = (seconds: number) =>
  api.database.superuser.query(`UPDATE auth.attempt SET blocked_until = blocked_until - $1 * interval '1 s', last_at = last_at - $1 * interval '1 s'`, [seconds]);

const HOUR = 3600;

/** Waits of another length, while something is looked at. */
async function withWaits(rule: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await api.database.superuser.query<{ source: string }>(`SELECT pg_get_functiondef('auth.wait_after'::regproc) AS source`);
  await api.database.superuser.query(`CREATE OR REPLACE FUNCTION auth.wait_after(failures integer) RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT ${rule} $$`);
  try {
    await work();
  } finally {
    await api.database.superuser.query(rows[0]!.source);
  }
}

/** As it is, but that no wait is over before a slow machine has looked. */
const longWaits = (work: () => Promise<void>) => withWaits(`CASE WHEN failures < 3 THEN interval '0' ELSE interval '1 hour' END`, work);

/** All that an answer tells, but for what tells one request from another; the wait is looked at by itself. */
function told(page: Page): object {
  const headers = [...page.headers].filter(([name]) => !['date', 'x-correlation-id', 'retry-after'].includes(name)).sort();
  return { status: page.status, text: page.text, headers };
}

describe('wrong passwords', () => {
  it('ten of them slow down: from the third on each next try waits, 2 s at first and then twice as long, and the right one works after the wait', async () => {
    const waits: number[] = [];
    for (let wrong = 1; wrong <= 10; wrong++) {
      expect([wrong, (await attempt('known@north.example', WRONG)).status]).toEqual([wrong, 401]);
      const { rows } = await api.database.superuser.query<{ wait: number }>('SELECT round(extract(epoch FROM blocked_until - last_at))::int AS wait FROM auth.attempt');
      waits.push(rows[0]!.wait);
      if (wrong < 3) continue;
      // Not even the right password is looked at before its time, and a try that comes too early makes the wait no longer.
      await letPass(-HOUR);
      const early = await attempt('known@north.example', PASSWORD);
      expect(early.status).toBe(429);
      const seconds = Number(early.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(HOUR + waits.at(-1)! - 60);
      expect(seconds).toBeLessThanOrEqual(HOUR + waits.at(-1)!);
      await letPass(HOUR + waits.at(-1)!);
    }
    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect((await attempt('known@north.example', PASSWORD)).status).toBe(200);
    expect((await attempt('known@north.example', WRONG)).status).toBe(401);
    expect((await attempt('known@north.example', PASSWORD)).status).toBe(200);
  });

  it('never make anybody wait longer than a quarter of an hour, and are forgotten after a day', async () => {
    const { rows } = await api.database.superuser.query<{ wait: number }>('SELECT extract(epoch FROM auth.wait_after(f))::int AS wait FROM unnest($1::int[]) AS f', [[1, 2, 3, 11, 12, 13, 2_000_000_000]]);
    expect(rows.map((row) => row.wait)).toEqual([0, 0, 2, 512, 900, 900, 900]);
    for (let wrong = 1; wrong <= 3; wrong++) await attempt('known@north.example', WRONG);
    await letPass(24 * 60 * 60 + 1);
    for (let wrong = 1; wrong <= 2; wrong++) expect((await attempt('known@north.example', WRONG)).status).toBe(401);
    expect((await attempt('known@north.example', PASSWORD)).status).toBe(200);
  });

  it('are answered alike whether or not the account exists: status, body, headers and waits of ten tries', async () => {
    const ten = async (email: string) => {
      const answers: object[] = [];
      for (let wrong = 1; wrong <= 10; wrong++) answers.push(told(await attempt(email, WRONG)));
      await letPass(HOUR);
      answers.push(told(await attempt(email, WRONG)), told(await attempt(email, WRONG)));
      return answers;
    };
    await longWaits(async () => {
      const known = await ten('known@north.example');
      expect(known.map((answer) => (answer as { status: number }).status)).toEqual([401, 401, 401, 429, 429, 429, 429, 429, 429, 429, 401, 429]);
      expect(await ten('nobody@north.example')).toEqual(known);
    });
  });

  it('take the same time whether or not the account exists: the hash is worked out for an unknown address too', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const clock = async (email: string): Promise<number> => {
      await api.database.superuser.query('DELETE FROM auth.attempt');
      const begin = performance.now();
      expect((await attempt(email, WRONG)).status).toBe(401);
      return performance.now() - begin;
    };
    for (let round = 0; round < 7; round++) {
      times.known.push(await clock('known@north.example'));
      times.unknown.push(await clock(`unknown-${round}@north.example`));
    }
    const middle = (values: number[]): number => values.sort((a, b) => a - b)[3]!;
    const ratio = middle(times.unknown) / middle(times.known);
    // Without the hash an unknown address is answered some ten times as fast.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('count together from wherever they come and however the address is spelt, also twenty at once', async () => {
    await longWaits(async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => attempt(index % 2 ? 'Known@North.example' : 'known@north.example', WRONG)));
      const statuses = answers.map((answer) => answer.status);
      expect(statuses.filter((status) => status === 401)).toHaveLength(3);
      expect(statuses.filter((status) => status === 429)).toHaveLength(17);
    });
  });

  it('negative control: without the wait ten wrong passwords are looked at one after the other', async () => {
    await withWaits(`interval '0'`, async () => {
      for (let wrong = 1; wrong <= 10; wrong++) expect((await attempt('known@north.example', WRONG)).status).toBe(401);
    });
  });

  it('shown again by somebody who is signed in count as well: a stolen session does not open the way to guess on', async () => {
    const browser = new Browser(api.url);
    await browser.auth('/sign-in/email', { email: 'known@north.example', password: PASSWORD });
    await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    const change = () => browser.auth('/change-password', { currentPassword: WRONG, newPassword: 'a new password of somebody' });
    await longWaits(async () => {
      for (let wrong = 1; wrong <= 3; wrong++) expect((await change()).status).toBe(400);
      await api.database.superuser.query('DELETE FROM auth."rateLimit"');
      expect((await browser.auth('/two-factor/enable', { password: WRONG })).status).toBe(429);
      expect((await change()).status).toBe(429);
      expect((await attempt('known@north.example', PASSWORD)).status).toBe(429);
    });
  });

  it('leave no e-mail address behind: keys are hashes, the log has none, and the journal notes only who came in', async () => {
    await attempt('hidden@north.example', WRONG);
    await attempt('known@north.example', PASSWORD);
    const { rows } = await api.database.superuser.query<{ row: string }>(`SELECT a::text AS row FROM auth.attempt a`);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toMatch(/hidden|north/);
    expect(api.log.filter((line) => /hidden|known@|north\.example|198\.51/.test(line))).toEqual([]);
    const journal = await api.database.superuser.query<{ entry: string }>(`SELECT j::text AS entry FROM platform.journal j WHERE purpose = 'SIGN_IN'`);
    expect(journal.rows.length).toBeGreaterThan(0);
    expect(journal.rows.filter(({ entry }) => !entry.includes('person.signed-in') || /@|198\.51/.test(entry))).toEqual([]);
  });
});

describe('behind a proxy that is trusted', () => {
  it('callers from different addresses do not share the limit of attempts per minute', async () => {
    await api.database.superuser.query('DELETE FROM auth."rateLimit"');
    expect((await from('203.0.113.1', 'guess-1@north.example', WRONG)).status).toBe(401);
    await api.database.superuser.query('UPDATE auth."rateLimit" SET count = 300');
    expect((await from('203.0.113.1', 'guess-11@north.example', WRONG)).status).toBe(429);
    expect((await from('203.0.113.2', 'guess-12@north.example', WRONG)).status).toBe(401);
    // The address nearest to the proxy counts; what a caller writes before it is theirs to invent.
    expect((await from('192.0.2.9, 203.0.113.1', 'guess-13@north.example', WRONG)).status).toBe(429);
  });
});
