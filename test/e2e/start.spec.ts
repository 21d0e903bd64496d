import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isAlive, Program } from '../support/programs.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const SUPERVISOR = join('dist', 'apps', 'supervisor', 'src', 'main.js');
const READY = 'Stop it with Ctrl-C.';

interface RunFile {
  supervisor: { pid: number };
  children: { pid: number }[];
}

let root: string;
const programs: Program[] = [];
const folder = (name: string): string => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pv-start-'));
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.end('SIGTERM')));
  await rm(root, { recursive: true, force: true });
});

/** What `npm start` starts. */
function start(name: string, environment: Record<string, string> = {}): Program {
  const program = Program.start([SUPERVISOR], { PV_DATA_DIR: folder(name), ...environment });
  programs.push(program);
  return program;
}

const addressOf = (program: Program): string => /is ready: (\S+)/.exec(program.output)![1]!;
const runFile = async (name: string): Promise<RunFile> => JSON.parse(await readFile(join(folder(name), 'run.json'), 'utf8')) as RunFile;
const isReady = async (address: string): Promise<boolean> => fetch(`${address}/health/ready`).then((answer) => answer.ok, () => false);

describe('npm start', () => {
  let first: Program;

  it('makes the database, loads the demonstration, starts service and worker, and says how to go on', async () => {
    first = start('first');
    await first.says(READY, 120_000);
    for (const line of ['Starting the database …', 'Loading the demonstration network …', 'Starting service and worker …', 'Data: embedded']) {
      expect(first.output).toContain(line);
    }
    expect(first.output).toMatch(/\S+@demo\.example +\S+ CASEWORKER/);
    expect(await isReady(addressOf(first))).toBe(true);
    expect((await runFile('first')).children).toHaveLength(2);
  });

  it('keeps a secret of its own that nobody else may read', async () => {
    expect((await stat(join(folder('first'), 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('a second one on the same data says so and changes nothing', async () => {
    const second = start('first');
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Platzverbund runs already on ${addressOf(first)}`);
    expect(second.output).toContain('PV_DATA_DIR');
    expect(await isReady(addressOf(first))).toBe(true);
  });

  it('a second checkout runs beside it, on the next free port, and says so', async () => {
    const second = start('second', { PV_DEMO: 'off' });
    await second.says(READY);
    expect(addressOf(second)).not.toBe(addressOf(first));
    expect(second.output).toMatch(/Port 3000 is taken by another program; taking \d+\./);
    expect(second.output).not.toContain('demo.example');
    expect(await isReady(addressOf(second))).toBe(true);
    expect(await second.end('SIGINT')).toBe(0);
    expect(await isReady(addressOf(first))).toBe(true);
  });

  it('a named port that is taken is an error that names PV_PORT, before anything is started', async () => {
    const port = new URL(addressOf(first)).port;
    const second = start('third', { PV_PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect(second.output).toContain('PV_PORT=');
    expect(second.output).not.toContain('Starting the database');
  });

  it('a bad configuration names the variable and not its value', async () => {
    const wrong = start('fourth', { PV_PORT: 'port-of-call' });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.output).toContain('PV_PORT');
    expect(wrong.output).not.toContain('port-of-call');
  });

  it('a crashed program is started again', async () => {
    const before = (await runFile('first')).children.map((child) => child.pid);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await until('both run again', async () => {
      const now = (await runFile('first')).children.map((child) => child.pid);
      return now.length === 2 && now.every((pid) => !before.includes(pid) && isAlive(pid));
    });
    await until('the service answers again', () => isReady(addressOf(first)), 60_000);
    expect(first.output).toContain('ended unexpectedly (SIGKILL); starting it again in 0.5 s');
  });

  it('after kill -9 of it an immediate start works: its children leave by themselves, the database is taken over', async () => {
    const { children } = await runFile('first');
    const address = addressOf(first);
    await first.end('SIGKILL');
    const again = start('first');
    await again.says(READY);
    expect(children.map((child) => isAlive(child.pid))).toEqual([false, false]);
    expect(addressOf(again)).toBe(address);
    expect(again.output).not.toContain('Loading the demonstration');
    expect(again.output).toMatch(/\S+@demo\.example +\S+ CASEWORKER/);
    first = again;
  });

  it('asked to stop, it stops the programs first and the database last, and leaves nothing behind', async () => {
    const { children } = await runFile('first');
    expect(await first.end('SIGTERM')).toBe(0);
    expect(children.map((child) => isAlive(child.pid))).toEqual([false, false]);
    expect(first.output).toContain('Stopped the PostgreSQL server');
    await expect(runFile('first')).rejects.toThrow('ENOENT');
    expect(await isReady(addressOf(first))).toBe(false);
  });

  it('asked to stop while it starts, it stops what it has begun', async () => {
    const hasty = start('fifth', { PV_DEMO: 'off' });
    await hasty.says('Starting the database');
    expect(await hasty.end('SIGINT')).toBe(0);
    await expect(runFile('fifth')).rejects.toThrow('ENOENT');
  });
});
