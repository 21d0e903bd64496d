import { errorCode } from './error-code.js';
import { withFolderLock } from './folder-lock.js';
import { dropLease, livingLeases } from './leases.js';
import { processStart } from './process-start.js';
import type { ServerFolder } from './server-folder.js';
import { endHomelessServer, stopServer } from './stop-server.js';

export interface Share {
  lease: string;
  /** The server's process. */
  pid: number;
  log: (line: string) => void;
}

/** Returns what gives the share back: once, however often it is called. The server must be running. */
export async function registerRelease(folder: ServerFolder, share: Share): Promise<() => Promise<void>> {
  const serverStart = await processStart(share.pid);
  let released: Promise<void> | undefined;
  return () => (released ??= release(folder, share, serverStart));
}

async function release(folder: ServerFolder, { lease, pid, log }: Share, serverStart?: string): Promise<void> {
  try {
    const users = await withFolderLock(folder.lock, async () => {
      await dropLease(folder.leases, lease);
      const others = await livingLeases(folder.leases);
      if (others.length === 0) await stopServer(folder);
      return others;
    });
    if (users.length > 0) return log(`Leaving the PostgreSQL server on ${folder.data} to process ${users.join(', ')}.`);
  } catch (error) {
    // Somebody has deleted all the folders below us.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await endHomelessServer(pid, serverStart);
  log(`Stopped the PostgreSQL server on ${folder.data}.`);
}
