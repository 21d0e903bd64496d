import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
import { errorCode } from './error-code.js';
import { findRunningServer, type RunningServer } from './find-running-server.js';
import { withFolderLock } from './folder-lock.js';
import { initialiseDatabase } from './initialise-database.js';
import { addLease, livingLeases } from './leases.js';
import { LOOPBACK } from './probe-server.js';
import { registerRelease } from './register-release.js';
import { chooseServerAccount } from './server-account.js';
import { folderProblem, holdsDatabase, openServerFolder, type ServerFolder } from './server-folder.js';
import { startServer } from './start-server.js';
import { stopServer } from './stop-server.js';

/** What the file system answers when it is the folder's fault and not the program's. */
const FOLDER_PROBLEMS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EXDEV', 'ELOOP']);
const DEFAULT_MAX_CONNECTIONS = 100;

type Settings = Required<EmbeddedPostgresOptions>;

/**
 * Gives this process a share in the PostgreSQL server on a folder: makes the database if there is none, starts the
 * server if none runs (an orphan of a killed process is taken over), and registers the share as a lease. Several
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
  try {
    return await withFolderLock(folder.lock, () => acquire(folder, settings));
  } catch (error) {
    throw FOLDER_PROBLEMS.has(errorCode(error)) ? folderProblem(folder.data, error) : error;
  }
}

async function acquire(folder: ServerFolder, settings: Settings): Promise<EmbeddedPostgres> {
  const existing = await reuse(folder, settings);
  const server = existing ?? (await start(folder, settings));
  const lease = await addLease(folder.leases);
  return {
    host: LOOPBACK,
    port: server.port,
    superuserUrl: (database) => `postgres://postgres@${LOOPBACK}:${server.port}/${encodeURIComponent(database)}`,
    release: await registerRelease(folder, { lease, pid: server.pid, log: settings.log }),
    startedBy: existing === undefined ? 'us' : 'other',
  };
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
  if (!(await holdsDatabase(folder))) {
    log(`Making a PostgreSQL database in ${folder.data}.`);
    await initialiseDatabase(folder, { binaries, account, durable });
  }
  const server = await startServer(folder, { binaries, account, durable, maxConnections });
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
