import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { processStart } from './process-start.js';

const run = promisify(execFile);

/**
 * Whether the process is a PostgreSQL server at work in the data folder, and not some other process that got the pid
 * of one. A server enters its folder before it writes its pid there and never leaves it, however it was started.
 */
export async function servesFolder(pid: number, dataFolder: string): Promise<boolean> {
  if ((await processStart(pid)) === undefined) return false;
  if (process.platform !== 'linux') return isPostgres(pid);
  const [there, here] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
    stat(dataFolder).catch(() => undefined),
  ]);
  // An unreadable cwd is another user's process, and the server's user is the folder's owner, which we are or may be.
  return there !== undefined && here !== undefined && there.dev === here.dev && there.ino === here.ino;
}

async function isPostgres(pid: number): Promise<boolean> {
  const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return /postgres\b.* -D /.test(listed?.stdout ?? '');
}
