import { unlink } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ignoreMissing } from './ignore-missing.js';
import { pollUntil } from './poll-until.js';
import { postmasterFilePath, readPostmasterFile, type PostmasterFile } from './postmaster-file.js';
import { probeServer, type ServerAnswer } from './probe-server.js';
import { processStart } from './process-start.js';
import { servesFolder } from './serves-folder.js';
import type { ServerFolder } from './server-folder.js';

export interface RunningServer extends ServerAnswer {
  pid: number;
  port: number;
}

/** Recovery after a crash can take long; stopping has to write everything to the disk. */
const SETTLED_WITHIN_MS = 120_000;
/** A server writes its pid a moment after it has created the file. */
const PID_WRITTEN_WITHIN_MS = 2_000;

/**
 * The server that runs on the folder, started by whomever, once it answers; undefined when there is none. Waits for
 * one that is starting or stopping, and clears away a `postmaster.pid` that would keep a new server from starting.
 * To be called under the folder's lock. Throws EmbeddedPostgresError when the server comes to no end or is a strange one.
 */
export async function findRunningServer(folder: ServerFolder): Promise<RunningServer | undefined> {
  const began = performance.now();
  let last: PostmasterFile | undefined;
  const settled = await pollUntil(
    async () => {
      last = await readPostmasterFile(folder.data);
      if (last === undefined) return { server: undefined };
      if (last.pid === undefined) {
        if (performance.now() - began < PID_WRITTEN_WITHIN_MS) return undefined;
        await unlink(postmasterFilePath(folder.data)).catch(ignoreMissing);
        return { server: undefined };
      }
      if (!(await servesFolder(last.pid, folder.data))) {
        await clearRecycled(folder, last.pid);
        return { server: undefined };
      }
      const server = last.status === 'ready' ? await askServer(folder, last.pid, last.port) : undefined;
      return server && { server };
    },
    { withinMs: SETTLED_WITHIN_MS },
  );
  if (settled === undefined) throw unsettled(folder, last);
  return settled.server;
}

/** Asks a server that calls itself ready; undefined when it lets nobody in after all. */
export async function askServer(folder: ServerFolder, pid: number, port?: number): Promise<RunningServer | undefined> {
  const answer = port === undefined ? undefined : await probeServer(port);
  if (port === undefined || answer === undefined) return undefined;
  if (answer.dataFolder === folder.data) return { ...answer, pid, port };
  throw new EmbeddedPostgresError(
    `The PostgreSQL server on port ${port}, which process ${pid} should run for ${folder.data}, ` +
      `serves ${answer.dataFolder}. End that process and start again.`,
  );
}

/**
 * PostgreSQL removes the file of a dead server itself, after looking for surviving children of that server. It gives
 * up when the pid exists, and does not see that a zombie or quite another process has it.
 */
async function clearRecycled(folder: ServerFolder, pid: number): Promise<void> {
  const recycled = (await processStart(pid)) !== undefined || isThere(pid);
  if (recycled) await unlink(postmasterFilePath(folder.data)).catch(ignoreMissing);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function unsettled(folder: ServerFolder, file: PostmasterFile | undefined): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL server of ${folder.data} (process ${file?.pid ?? 'unknown'}) has been ` +
      `${file?.status === 'ready' ? 'refusing connections' : (file?.status ?? 'starting')} for more than ` +
      `${SETTLED_WITHIN_MS / 1000} seconds. Look into ${folder.log}; "kill -INT ${file?.pid ?? '<pid>'}" stops it.`,
  );
}
