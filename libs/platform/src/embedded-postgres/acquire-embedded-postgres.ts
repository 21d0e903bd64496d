import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
import { errorCode } from './error-code.js';
import { findRunningServer, type RunningServer } from './find-running-server.js';
import { withFolderLock } from './folder-lock.js';
import { initialiseDatabase } from './initialise-database.js';
import { isServing } from './is-serving.js';
import { addLease, leasedPort, livingLeases } from './leases.js';
import { LOOPBACK } from './probe-server.js';
import { processMark, registerRelease, type Share } from './register-release.js';
import { chooseServerAccount } from './server-account.js';
import { folderProblem, folderVanished, holdsDatabase, openServerFolder, type ServerFolder } from './server-folder.js';
import { startServer } from './start-server.js';
import { stopServer } from './stop-server.js';

/** What the file system answers when it is the folder's fault and not the program's. */
const FOLDER_PROBLEMS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EXDEV', 'ELOOP']);
const DEFAULT_MAX_CONNECTIONS = 100;

type Settings = Required<EmbeddedPostgresOptions>;

/**
 * Gives this process a share in the PostgreSQL server on a folder: makes the database if there is none, starts the
 * server if none runs (an orphan of a killed process is taken over), and registers the share as a lease. A server that
 * ended while others hold shares is started on its old port, which is all that they know of it. Several
 * processes, and several calls in one, may do this at the same time. The server outlives this process unless
 * `release` is called; the next process takes it over then.
 *
 * Throws EmbeddedPostgresError, which says what to do.
 */
export async function acquireEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const settings: Settings = {
    ...options,
    maxConnections: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    log: options.log ?? (() => undefined),
  };
  const folder = await openServerFolder(settings.dataDir);
  return inTurn(folder, () => acquire(folder, settings));
}

async function inTurn<T>(folder: ServerFolder, work: () => Promise<T>): Promise<T> {
  try {
    return await withFolderLock(folder.lock, work);
  } catch (error) {
    throw FOLDER_PROBLEMS.has(errorCode(error)) ? folderProblem(folder.data, error) : error;
  }
}

async function acquire(folder: ServerFolder, settings: Settings): Promise<EmbeddedPostgres> {
  const existing = await reuse(folder, settings);
  const server = existing ?? (await start(folder, settings));
  const share: Share = { lease: await addLease(folder.leases, server.port), server: await processMark(server.pid), log: settings.log };
  return {
    host: LOOPBACK,
    port: server.port,
    logFile: folder.log,
    superuserUrl: (database) => `postgres://postgres@${LOOPBACK}:${server.port}/${encodeURIComponent(database)}`,
    isServing: () => isServing(folder),
    startAgain: () => startAgain(folder, share, settings),
    release: registerRelease(folder, share),
    startedBy: existing === undefined ? 'us' : 'other',
  };
}

async function startAgain(folder: ServerFolder, share: Share, settings: Settings): Promise<void> {
  // Not only under the lock, which may be gone as well.
  if (!(await holdsDatabase(folder))) throw folderVanished(folder);
  await inTurn(folder, async () => {
    // One that somebody told to stop waits for its clients to leave, and they do not: they hold on to their connections.
    if (!(await isServing(folder))) await stopServer(folder);
    const { pid } = (await reuse(folder, settings)) ?? (await start(folder, settings));
    share.server = await processMark(pid);
  });
}

/** The server that runs already, unless it was started with lesser settings and nobody would miss it. */
async function reuse(folder: ServerFolder, { durable, maxConnections, log }: Settings): Promise<RunningServer | undefined> {
  const server = await findRunningServer(folder);
  if (server === undefined) return undefined;
  const users = await livingLeases(folder.leases);
  const fits = (server.durable || !durable) && server.maxConnections >= maxConnections;
  if (!fits && users.length === 0) {
    log(`Restarting the PostgreSQL server on ${folder.data}, which was left behind with other settings.`);
    await stopServer(folder);
    return undefined;
  }
  if (durable && !server.durable) throw notDurable(folder, users);
  if (!fits) {
    log(`The PostgreSQL server on ${folder.data} takes ${server.maxConnections} connections, not ${maxConnections}.`);
  }
  log(`Using the PostgreSQL server on ${folder.data} that runs already (port ${server.port}, process ${server.pid}).`);
  return server;
}

async function start(folder: ServerFolder, { durable, maxConnections, log }: Settings): Promise<RunningServer> {
  const binaries = await findBinaries(join(folder.run, 'lib'));
  const account = await chooseServerAccount(folder, binaries);
  const began = performance.now();
  const port = await leasedPort(folder.leases);
  if (!(await holdsDatabase(folder))) {
    // An empty one would be taken for the one that they work on.
    if (port !== undefined) throw folderVanished(folder);
    log(`Making a PostgreSQL database in ${folder.data}.`);
    await initialiseDatabase(folder, { binaries, account, durable });
  }
  const server = await startServer(folder, { binaries, account, durable, maxConnections, port });
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  log(`PostgreSQL ${binaries.version} runs on ${folder.data} (port ${server.port}, process ${server.pid}; ${seconds} s).`);
  return server;
}

function notDurable(folder: ServerFolder, users: readonly number[]): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL server on ${folder.data} runs without fsync, as for tests, and process ${users.join(', ')} uses it. ` +
      `End that process first, or choose another folder, to have data that survives a power cut.`,
  );
}
