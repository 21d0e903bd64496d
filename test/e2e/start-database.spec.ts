import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { cookiesOf } from '../support/api.js';
import { postJson } from '../support/post-json.js';
import { isAlive, Program } from '../support/programs.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const READY = 'Stop it with Ctrl-C.';
const ENDED = 'The database ended unexpectedly; starting it again in';
const PERSON = 'erika.muster@example.org';

let root: string;
let house: Program;
const houses: Program[] = [];
let address: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pv-start-database-'));
  await start();
});
afterAll(async () => {
  await Promise.all(houses.map((one) => one.end('SIGTERM')));
  await rm(root, { recursive: true, force: true });
});

/** What `npm start` starts, on a free port, so that nobody meets the specs that talk of port 3000. */
async function start(): Promise<void> {
  house = Program.start([join('dist', 'apps', 'supervisor', 'src', 'main.js')], { PV_DATA_DIR: root, PV_PORT: '0', PV_DEMO: 'off' });
  houses.push(house);
  await house.says(READY);
  address = /is ready: (\S+)/.exec(house.output)![1]!;
}

/** The server as its own file has it, also when it was killed and the file is all that is left. */
async function server(): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(join(root, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function programs(): Promise<number[]> {
  const { children } = JSON.parse(await readFile(join(root, 'run.json'), 'utf8')) as { children: { pid: number }[] };
  return children.map(({ pid }) => pid);
}

/** Once a server other than this one is there and the service has found it. */
async function isBack(before: number): Promise<void> {
  await until('another server runs', async () => {
    const { pid } = await server().catch(() => ({ pid: before }));
    return pid !== before && isAlive(pid);
  }, 60_000);
  await until('the service is ready', () => fetch(`${address}/health/ready`).then((answer) => answer.ok, () => false), 60_000);
}

/** From now on no server starts; what is returned mends that. */
async function breakSettings(): Promise<() => Promise<void>> {
  const settings = join(root, 'postgres', 'postgresql.conf');
  const good = await readFile(settings);
  await appendFile(settings, 'no_such_setting = 1\n');
  return () => writeFile(settings, good);
}

/** Makes somebody on the command line and signs in; what to send along from then on. */
async function signIn(): Promise<{ cookie: string }> {
  const pv = ['dist/apps/cli/src/main.js', 'operator', '--email', PERSON, '--name', 'Erika Muster'];
  const { stdout } = await promisify(execFile)(process.execPath, pv, { env: { PATH: process.env['PATH'], PV_DATA_DIR: root } });
  const { password } = JSON.parse(stdout) as { password: string };
  const answer = await post('/api/auth/sign-in/email', { email: PERSON, password });
  expect(answer.status).toBe(200);
  return { cookie: cookiesOf(answer) };
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify(body) });

/** How many mails the worker has taken from the queue. */
async function mailsDone(): Promise<number> {
  const client = new Client({ connectionString: `postgres://postgres@127.0.0.1:${(await server()).port}/platzverbund` });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM platform.outbox WHERE job = 'send-mail' AND done_at IS NOT NULL`);
    return rows[0]!.n;
  } finally {
    await client.end();
  }
}

describe('npm start keeps its database running', () => {
  it('a killed one comes back on its port with all that was written, and service and worker go on', async () => {
    const [before, children] = await Promise.all([server(), programs()]);
    const erika = await signIn();
    process.kill(before.pid, 'SIGKILL');
    await isBack(before.pid);
    expect(house.output).toContain(`${ENDED} 0.5 s.`);
    expect((await server()).port).toBe(before.port);
    expect(await programs()).toEqual(children);
    // Her session was the last that was written before.
    const { body } = await postJson(`${address}/graphql`, { query: '{ me { email } }' }, erika);
    expect(body).toEqual({ data: { me: { email: PERSON } } });
    expect(await mailsDone()).toBe(0);
    expect((await post('/api/auth/request-password-reset', { email: PERSON })).status).toBe(200);
    await until('the worker has taken her mail', async () => (await mailsDone()) === 1);
  });

  it('one that somebody told to stop does not wait for ever for its clients to leave', async () => {
    const { pid } = await server();
    process.kill(pid, 'SIGTERM');
    await isBack(pid);
    expect(isAlive(pid)).toBe(false);
  });

  it('asked to stop, it ends the one that it has started again', async () => {
    const pids = [(await server()).pid, ...(await programs())];
    expect(await house.end('SIGTERM')).toBe(0);
    expect(pids.map(isAlive)).toEqual([false, false, false]);
    await expect(server()).rejects.toThrow('ENOENT');
  });

  it('asked to stop while there is none, it does not start it any more', async () => {
    await start();
    const [{ pid }, children] = await Promise.all([server(), programs()]);
    const mend = await breakSettings();
    process.kill(pid, 'SIGKILL');
    // Within a pause as long as this there is time to ask it to stop, and the start after it would succeed.
    await house.says('The database did not start; starting it again in 2 s.');
    const due = performance.now() + 2_000;
    await mend();
    // A worker that takes its time keeps it from ending before that start is due.
    process.kill(children[1]!, 'SIGSTOP');
    const ended = house.end('SIGTERM');
    await until('the start would be over', () => performance.now() > due + 1_000);
    process.kill(children[1]!, 'SIGCONT');
    expect(await ended).toBe(0);
    // The file of the killed one: another would have written its own, or removed it when it was stopped.
    expect((await server()).pid).toBe(pid);
    expect([pid, ...children].map(isAlive)).toEqual([false, false, false]);
  });

  it('one that does not start any more is given up: it says why and ends', async () => {
    await start();
    const [{ pid }, children] = await Promise.all([server(), programs()]);
    await breakSettings();
    process.kill(pid, 'SIGKILL');
    expect(await house.ended(120_000)).toBe(1);
    const said = house.output.split('\n').filter((line) => /^The database/.test(line));
    expect(said).toEqual([
      'The database ended unexpectedly; starting it again in 0.5 s.',
      ...[1, 2, 4, 8].map((seconds) => `The database did not start; starting it again in ${seconds} s.`),
      expect.stringMatching(/^The database does not stay up: 5 starts in a row were in vain\. The PostgreSQL server on \S+ did not start\./),
    ]);
    expect(house.output).toContain('unrecognized configuration parameter "no_such_setting"');
    expect(children.map(isAlive)).toEqual([false, false]);
    await expect(programs()).rejects.toThrow('ENOENT');
  });
});
