import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { errorCode, errorMessage } from './error-code.js';

interface LibraryLink {
  /** Both relative to the package: the library that is there, and the shorter name under which programs want it. */
  source: string;
  target: string;
}

/**
 * npm packages cannot hold symbolic links, so the package lists those its libraries need and makes them in a
 * postinstall script; `npm ci --ignore-scripts` leaves them out. Makes the missing ones. In an installation that may
 * not be written (another user's, a read-only image) they are made in `fallbackFolder`, and the search path that the
 * loader then needs is returned.
 */
export async function linkLibraries(packageRoot: string, fallbackFolder: string): Promise<string | undefined> {
  const missing: LibraryLink[] = [];
  const links = await readLinks(packageRoot);
  for (const link of links) {
    if (!(await exists(join(packageRoot, link.target)))) missing.push(link);
  }
  try {
    for (const { source, target } of missing) await linkOnce(basename(source), join(packageRoot, target));
    return undefined;
  } catch (error) {
    if (process.platform !== 'linux' || !['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) {
      throw cannotLink(packageRoot, error);
    }
  }
  await mkdir(fallbackFolder, { recursive: true });
  for (const { source, target } of links) {
    await linkAnew(join(packageRoot, source), join(fallbackFolder, basename(target)));
  }
  // Behind a link the loader looks for further libraries beside the link, so it must be told of the real place too.
  return [fallbackFolder, join(packageRoot, 'native', 'lib')].join(':');
}

async function readLinks(packageRoot: string): Promise<LibraryLink[]> {
  try {
    return JSON.parse(await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')) as LibraryLink[];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw cannotLink(packageRoot, error);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}

/** Several processes may do this at once: creating a link is atomic, and whoever comes second finds it done. */
async function linkOnce(to: string, path: string): Promise<void> {
  await symlink(to, path).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

/** Replaces a link of an earlier run, whose installation may have moved, without a moment of its absence. */
async function linkAnew(to: string, path: string): Promise<void> {
  const fresh = join(dirname(path), `.${randomUUID()}`);
  await symlink(to, fresh);
  await rename(fresh, path);
}

function cannotLink(packageRoot: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The library links of the built-in PostgreSQL in ${packageRoot} cannot be made: ${errorMessage(error)}. Run npm ci ` +
      `without --ignore-scripts as a user who may write there, or name a PostgreSQL server of your own in DATABASE_URL.`,
    { cause: error },
  );
}
