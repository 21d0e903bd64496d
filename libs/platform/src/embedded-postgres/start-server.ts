import type { ChildProcess } from 'node:child_process';
import { constants, type Stats } from 'node:fs';
import { lstat, open, rename, type FileHandle } from 'node:fs/promises';
import type { Binaries } from './binaries.js';
import type { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { askServer, findRunningServer, type RunningServer } from './find-running-server.js';
import { freePort } from './free-port.js';
import { ignoreMissing } from './ignore-missing.js';
import { pollUntil } from './poll-until.js';
import { readPostmasterFile } from './postmaster-file.js';
import { LOOPBACK } from './probe-server.js';
import { programProblem } from './program-problem.js';
import type { ServerAccount } from './server-account.js';
import type { ServerFolder } from './server-folder.js';
import { spawnProgram } from './spawn-program.js';

export interface StartSettings {
  binaries: Binaries;
  account: ServerAccount;
  durable: boolean;
  maxConnections: number;
  /** undefined for any free one. */
  port: number | undefined;
}

/** A start includes the recovery after a crash, which can take long. */
const READY_WITHIN_MS = 120_000;
/** For what passes: a port taken in the same moment, and the last children of a killed server. */
const RETRY_WITHIN_MS = 20_000;
const PASSING = /could not create any TCP\/IP sockets|pre-existing shared memory block/;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Starts a server on the folder, which must hold a database, and returns it once it answers. If it turns out that
 * somebody else has started one in the same moment, that one is returned. To be called under the folder's lock.
 * Throws EmbeddedPostgresError with the last lines of the log.
 */
export async function startServer(folder: ServerFolder, settings: StartSettings): Promise<RunningServer> {
  let problem: EmbeddedPostgresError | undefined;
  const server = await pollUntil(
    async () => {
      const attempt = await startOnce(folder, settings);
      if (!('report' in attempt)) return attempt;
      problem = programProblem(`The PostgreSQL server on ${folder.data} did not start.`, attempt.report);
      // Its starter may have been killed between the start and the first line of postmaster.pid.
      const other = await findRunningServer(folder);
      if (other === undefined && !PASSING.test(attempt.report)) throw problem;
      return other;
    },
    { withinMs: RETRY_WITHIN_MS, everyMs: 200 },
  );
  if (server === undefined) throw problem!;
  return server;
}

async function startOnce(folder: ServerFolder, settings: StartSettings): Promise<RunningServer | { report: string }> {
  const port = settings.port ?? (await freePort(LOOPBACK));
  const log = await openLog(folder, settings.account);
  try {
    const before = (await log.stat()).size;
    const child = spawnProgram(settings.binaries.postgres, serverArguments(folder, port, settings), {
      binaries: settings.binaries,
      account: settings.account,
      stdio: ['ignore', log.fd, log.fd],
      // A group of its own: Ctrl-C in the terminal must not end the database before the service has closed.
      detached: true,
    });
    const result = await waitUntilReady(folder, child);
    if (typeof result !== 'string') return result;
    return { report: `${await readFrom(log, before)}\n${result}` };
  } finally {
    await log.close();
  }
}

function serverArguments(folder: ServerFolder, port: number, { durable, maxConnections }: StartSettings): string[] {
  const settings = {
    listen_addresses: LOOPBACK,
    port,
    // No socket: its path would be too long in deep folders, and another user may not write to the usual place.
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', folder.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Returns the server, or as a text why there is none. */
async function waitUntilReady(folder: ServerFolder, child: ChildProcess): Promise<RunningServer | string> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `(ended with ${signal ?? `code ${code}`})`));
  // Otherwise this process could not end while the server runs.
  child.unref();
  const result = await pollUntil<RunningServer | { ended: string }>(
    async () => {
      if (ended !== undefined) return { ended };
      const file = await readPostmasterFile(folder.data);
      if (file?.pid === undefined || file.pid !== child.pid || file.status !== 'ready') return undefined;
      return askServer(folder, file.pid, file.port);
    },
    { withinMs: READY_WITHIN_MS, everyMs: 10 },
  );
  if (result !== undefined) return 'ended' in result ? result.ended : result;
  child.kill('SIGINT');
  return `(not ready after ${READY_WITHIN_MS / 1000} seconds)`;
}

/** Opens the server's log for more lines; it is renewed at a start when it has become large. */
async function openLog(folder: ServerFolder, account: ServerAccount): Promise<FileHandle> {
  const found: Stats | undefined = await lstat(folder.log).catch(ignoreMissing);
  if (found !== undefined && found.size > LOG_LIMIT_BYTES) await rename(folder.log, `${folder.log}.1`);
  // The folder may be another user's: root must not follow a link of his and give him the file behind it.
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
  const log = await open(folder.log, flags, 0o600);
  if (account.user !== undefined) await log.chown(account.user.uid, account.user.gid);
  return log;
}

async function readFrom(log: FileHandle, position: number): Promise<string> {
  const { buffer, bytesRead } = await log.read({ position, buffer: Buffer.alloc(100_000) });
  return buffer.toString('utf8', 0, bytesRead);
}
