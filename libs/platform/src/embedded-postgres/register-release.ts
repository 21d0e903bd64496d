import { errorCode } from './error-code.js';
import { withFolderLock } from './folder-lock.js';
import { dropLease, livingLeases } from './leases.js';
import { processStart } from './process-start.js';
import type { ServerFolder } from './server-folder.js';
import { endHomelessServer, stopServer } from './stop-server.js';

/** One process and no later one with the same pid. */
export interface ProcessMark {
  pid: number;
  start: string | undefined;
}

export interface Share {
  readonly lease: string;
  /** The server's process; another one once it was started again. */
  server: ProcessMark;
  readonly log: (line: string) => void;
}

export async function processMark(pid: number): Promise<ProcessMark> {
  return { pid, start: await processStart(pid) };
}

/** Returns what gives the share back: once, however often it is called. */
export function registerRelease(folder: ServerFolder, share: Share): () => Promise<void> {
  let released: Promise<void> | undefined;
  return () => (released ??= release(folder, share));
}

async function release(folder: ServerFolder, { lease, server, log }: Share): Promise<void> {
  let hasStopped = false;
  try {
    const users = await withFolderLock(folder.lock, async () => {
      await dropLease(folder.leases, lease);
      const others = await livingLeases(folder.leases);
      if (others.length === 0) hasStopped = await stopServer(folder);
      return others;
    });
    if (users.length > 0) return log(`Leaving the PostgreSQL server on ${folder.data} to process ${users.join(', ')}.`);
  } catch (error) {
    // Somebody has deleted all the folders below us.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  hasStopped = (await endHomelessServer(server.pid, server.start)) || hasStopped;
  if (hasStopped) log(`Stopped the PostgreSQL server on ${folder.data}.`);
}
