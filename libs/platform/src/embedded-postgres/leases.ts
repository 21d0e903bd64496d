import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing } from './ignore-missing.js';
import { isOwnerAlive, newOwnerMark } from './owner-mark.js';

/** Writes down in `folder` that this process uses the server; the name returned is what `dropLease` wants. */
export async function addLease(folder: string): Promise<string> {
  const lease = await newOwnerMark();
  await writeFile(join(folder, lease), `${lease}\n`);
  return lease;
}

export async function dropLease(folder: string, lease: string): Promise<void> {
  await unlink(join(folder, lease)).catch(ignoreMissing);
}

/** The pids that use the server, one for each lease; leases of dead processes are deleted on the way. */
export async function livingLeases(folder: string): Promise<number[]> {
  const pids: number[] = [];
  for (const lease of await readdir(folder)) {
    if (await isOwnerAlive(lease)) pids.push(Number.parseInt(lease, 10));
    else await dropLease(folder, lease);
  }
  return pids;
}
