import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing } from './ignore-missing.js';

/** What a running server writes about itself into `postmaster.pid`. */
export interface PostmasterFile {
  /** undefined while the file is still being written, and for good when the server was killed just then. */
  pid: number | undefined;
  port: number | undefined;
  status: 'starting' | 'ready' | 'stopping' | undefined;
}

export function postmasterFilePath(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

/** Reads `postmaster.pid`; undefined when there is none. */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(postmasterFilePath(dataFolder), 'utf8').catch(ignoreMissing);
  if (text === undefined) return undefined;
  // Lines: pid, data folder, start in epoch seconds, port, socket folder, listen address, shared memory, status.
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: positive(lines[0]), port: positive(lines[3]), status: statusOf(lines[7]) };
}

function positive(line: string | undefined): number | undefined {
  const value = Number.parseInt(line ?? '', 10);
  return value > 0 ? value : undefined;
}

function statusOf(line: string | undefined): PostmasterFile['status'] {
  return line === 'starting' || line === 'ready' || line === 'stopping' ? line : undefined;
}
