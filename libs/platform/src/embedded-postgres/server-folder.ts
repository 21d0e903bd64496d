import { chmod, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { errorCode, errorMessage } from './error-code.js';
import { ignoreMissing } from './ignore-missing.js';

/** Where everything of one database lies; all paths are absolute and free of symbolic links. */
export interface ServerFolder {
  /** PostgreSQL's own data folder. */
  data: string;
  /** Beside the data folder, which PostgreSQL wants for itself: the folders below and unfinished clusters. */
  run: string;
  leases: string;
  lock: string;
  log: string;
}

/**
 * Names the folders of a database and creates those beside the data folder. Two spellings of one folder give the same
 * answer, so that their processes meet in the same lock. Throws EmbeddedPostgresError when a folder cannot be made, or
 * belongs to somebody else.
 */
export async function openServerFolder(dataDir: string): Promise<ServerFolder> {
  const wanted = resolve(dataDir);
  try {
    const data = (await realpath(wanted).catch(ignoreMissing)) ?? (await belowParent(wanted));
    await refuseStrangers(data);
    const run = `${data}.run`;
    const folder = { data, run, leases: join(run, 'leases'), lock: join(run, 'lock'), log: join(data, 'server.log') };
    await makeFolder(folder.leases);
    await makeFolder(folder.lock);
    return folder;
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : folderProblem(wanted, error);
  }
}

/** Whether the data folder holds a complete database; an empty folder is as good as none. */
export async function holdsDatabase(folder: ServerFolder): Promise<boolean> {
  const files = await readdir(folder.data).catch((error: unknown): string[] => {
    if (errorCode(error) === 'ENOENT') return [];
    throw folderProblem(folder.data, error);
  });
  if (files.length === 0) return false;
  if (files.includes('PG_VERSION') && files.includes('global')) return true;
  throw new EmbeddedPostgresError(
    `The folder ${folder.data} is not empty and holds no PostgreSQL database. ` +
      `Move its contents away, or choose another folder for the database.`,
  );
}

/** The sentence for a database that was taken away below those who use it. */
export function folderVanished({ data }: ServerFolder): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${data} was removed or moved away while it was in use. Put it back, or end all who use it to begin with an empty one.`,
  );
}

/** The sentence for a file system error while preparing the folders of a database. */
export function folderProblem(path: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database folder ${path} cannot be used: ${errorMessage(error)}. Give this user the right to write there, ` +
      `choose another folder, or name a PostgreSQL server of your own in DATABASE_URL.`,
    { cause: error },
  );
}

/** The data folder is closed to everybody but its owner and root. */
async function refuseStrangers(data: string): Promise<void> {
  const me = process.getuid?.() ?? 0;
  const owner = (await stat(data).catch(ignoreMissing))?.uid;
  if (me === 0 || owner === undefined || owner === me) return;
  throw new EmbeddedPostgresError(
    `The database folder ${data} belongs to the user with the id ${owner}, and this process runs as ${me}. ` +
      `Start it as that user or root, remove the folder, or name a PostgreSQL server of your own in DATABASE_URL.`,
  );
}

async function belowParent(wanted: string): Promise<string> {
  await makeFolder(dirname(wanted));
  return join(await realpath(dirname(wanted)), basename(wanted));
}

/** Like mkdir -p, but with mode 0755 whatever the umask: the server may run as another user, who must pass through. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}
