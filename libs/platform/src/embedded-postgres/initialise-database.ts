import type { ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { programProblem } from './program-problem.js';
import type { ServerAccount } from './server-account.js';
import { folderProblem, type ServerFolder } from './server-folder.js';
import { spawnProgram } from './spawn-program.js';

const UNFINISHED = 'init-';

/** Sorts by code points and knows upper and lower case of all letters (Ä, ß); built in, so the same on every system. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Whoever reaches the loopback address is let in, and nobody else, not even through a socket. */
const ACCESS = 'host all all 127.0.0.1/32 trust\n';

/**
 * Makes a new database with the superuser `postgres`. It grows in a folder of its own and gets its name when it is
 * complete, so a killed initdb leaves nothing that looks like a database; the remains are removed by the next one.
 * To be called under the folder's lock. Throws EmbeddedPostgresError with the last lines of initdb.
 */
export async function initialiseDatabase(
  folder: ServerFolder,
  { binaries, account, durable }: { binaries: Binaries; account: ServerAccount; durable: boolean },
): Promise<void> {
  await removeUnfinished(folder);
  const unfinished = await mkdtemp(join(folder.run, UNFINISHED));
  try {
    if (account.user !== undefined) await chown(unfinished, account.user.uid, account.user.gid);
    const args = [`--pgdata=${unfinished}`, '--username=postgres', '--auth=trust', '--no-instructions', ...LOCALE];
    const child = spawnProgram(binaries.initdb, durable ? args : [...args, '--no-sync'], {
      binaries,
      account,
      // Pipes, so that an initdb whose starter was killed ends at its next line of output.
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: false,
    });
    const { code, output } = await outcome(child);
    if (code !== 0) throw programProblem(`The database in ${folder.data} could not be initialised.`, output);
    await writeFile(join(unfinished, 'pg_hba.conf'), ACCESS);
    // Replaces an empty folder of that name, as one made beforehand.
    await rename(unfinished, folder.data).catch((error: unknown) => {
      throw folderProblem(folder.data, error);
    });
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function removeUnfinished(folder: ServerFolder): Promise<void> {
  for (const name of (await readdir(folder.run)).filter((entry) => entry.startsWith(UNFINISHED))) {
    // An initdb that is still dying can write into the folder meanwhile; then the next start removes it.
    await rm(join(folder.run, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Collects what a program says until it ends; an error of starting it counts as its output. */
async function outcome(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
