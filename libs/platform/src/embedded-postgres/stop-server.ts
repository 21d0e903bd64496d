import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ignoreMissing } from './ignore-missing.js';
import { pollUntil } from './poll-until.js';
import { processStart } from './process-start.js';
import { readPostmasterFile } from './postmaster-file.js';
import { servesFolder } from './serves-folder.js';
import type { ServerFolder } from './server-folder.js';

const STOPPED_WITHIN_MS = 60_000;

/**
 * Stops the server on the folder, if one runs, and returns whether one did when it is gone: its clients are cut off, and everything
 * is written to the disk (a "fast shutdown"). To be called under the folder's lock. Throws EmbeddedPostgresError when
 * it is still there after a minute.
 */
export async function stopServer(folder: ServerFolder): Promise<boolean> {
  const pid = (await readPostmasterFile(folder.data))?.pid;
  if (pid === undefined || !(await servesFolder(pid, folder.data))) return false;
  signal(pid, 'SIGINT');
  const gone = await pollUntil(async () => !(await servesFolder(pid, folder.data)) || undefined, {
    withinMs: STOPPED_WITHIN_MS,
  });
  if (gone === undefined) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL server on ${folder.data} (process ${pid}) did not stop within ${STOPPED_WITHIN_MS / 1000} ` +
        `seconds. Look into ${folder.log}; "kill -QUIT ${pid}" ends it at once, without loss of committed data.`,
    );
  }
  return true;
}

/**
 * Ends a server whose data folder was deleted or moved away while it ran, at once (it would notice within a minute).
 * Does nothing when the process is gone, as after `stopServer`, and returns whether it was there. `start` is its `processStart`.
 */
export async function endHomelessServer(pid: number, start: string | undefined): Promise<boolean> {
  const runs = async (): Promise<boolean> => start !== undefined && (await processStart(pid)) === start;
  if (!(await runs())) return false;
  signal(pid, 'SIGQUIT');
  await pollUntil(async () => !(await runs()) || undefined, { withinMs: STOPPED_WITHIN_MS });
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    ignoreMissing(error);
  }
}
