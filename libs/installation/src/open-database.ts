import { join } from 'node:path';
import { acquireEmbeddedPostgres, isMigrated, migrate, type Config, type EmbeddedPostgres } from '#platform';
import pg from 'pg';
import { migrations } from './migrations.js';

const DATABASE = 'platzverbund';

export interface OpenDatabase {
  /** Connection for the service; it lowers itself to the service's role. */
  readonly url: string;
  /** Connection of the owner: migrations, verification of what policies would hide. */
  readonly ownerUrl: string;
  /** Where it lies, for people: `embedded (folder)` or `server host:port`; never a password. */
  readonly description: string;
  /** The embedded server, for whoever watches over it; null where the configuration names one. */
  readonly embedded: Pick<EmbeddedPostgres, 'isServing' | 'startAgain' | 'logFile'> | null;
  /** Gives the embedded server back; the last one to leave stops it. */
  close(): Promise<void>;
}

/**
 * The database that the configuration names, migrated and ready: a real server, or the embedded one below dataDir,
 * which is started (or joined, when another process runs it) and gets the database on first use.
 */
export async function openDatabase(config: Config, log: (line: string) => void = () => {}): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    const ownerUrl = config.migrationUrl ?? config.databaseUrl;
    // With the service's own login alone nobody may migrate, and where nothing is to be migrated nobody needs to.
    const separateOwner = ownerUrl !== config.databaseUrl;
    if (separateOwner || !(await isMigrated(config.databaseUrl, migrations))) await migrate(ownerUrl, migrations, userOf(config.databaseUrl));
    const { host } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, ownerUrl, description: `server ${host}`, embedded: null, close: async () => {} };
  }
  const dataDir = join(config.dataDir, 'postgres');
  const server = await acquireEmbeddedPostgres({ dataDir, durable: true, log });
  try {
    await createDatabase(server.superuserUrl('postgres'));
    const url = server.superuserUrl(DATABASE);
    await migrate(url, migrations);
    return { url, ownerUrl: url, description: `embedded, files in ${dataDir}`, embedded: server, close: () => server.release() };
  } catch (error) {
    await server.release();
    throw error;
  }
}

function userOf(url: string): string | undefined {
  const user = decodeURIComponent(new URL(url).username);
  return user === '' ? undefined : user;
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // 42P04 and 23505: another process created it in the same moment
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
