import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing } from './ignore-missing.js';
import { isOwnerAlive, newOwnerMark } from './owner-mark.js';

/** Writes down in `folder` that this process uses the server, on which port; the name returned is what `dropLease` wants. */
export async function addLease(folder: string, port: number): Promise<string> {
  const lease = await newOwnerMark();
  await writeFile(join(folder, lease), `${port}\n`);
  return lease;
}

export async function dropLease(folder: string, lease: string): Promise<void> {
  await unlink(join(folder, lease)).catch(ignoreMissing);
}

/** The pids that use the server, one for each lease; leases of dead processes are deleted on the way. */
export async function livingLeases(folder: string): Promise<number[]> {
  return (await sweep(folder)).map((lease) => Number.parseInt(lease, 10));
}

/** The port that those who use the server know, undefined when nobody does: on it alone a server that ended comes back to them. */
export async function leasedPort(folder: string): Promise<number | undefined> {
  for (const lease of await sweep(folder)) {
    const port = Number.parseInt(await readFile(join(folder, lease), 'utf8'), 10);
    if (port > 0) return port;
  }
  return undefined;
}

async function sweep(folder: string): Promise<string[]> {
  const living: string[] = [];
  for (const lease of await readdir(folder)) {
    if (await isOwnerAlive(lease)) living.push(lease);
    else await dropLease(folder, lease);
  }
  return living;
}
