import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { errorCode } from './error-code.js';

export const LOOPBACK = '127.0.0.1';

/** What a server says about itself when asked. */
export interface ServerAnswer {
  dataFolder: string;
  durable: boolean;
  maxConnections: number;
}

// cannot_connect_now (starting or stopping), admin_shutdown, too_many_connections: all of them pass.
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03', '53300']);

/** Connects once as the superuser; undefined when the server does not let anybody in at this moment. */
export async function probeServer(port: number): Promise<ServerAnswer | undefined> {
  const client = new Client({
    host: LOOPBACK,
    port,
    user: 'postgres',
    database: 'postgres',
    // Set, because pg would otherwise take them from PGPASSWORD, PGSSLMODE and PGOPTIONS, which mean another server.
    password: '',
    ssl: false,
    options: '',
    connectionTimeoutMillis: 5000,
  });
  // A server that stops in mid-sentence reports itself here as well; without a listener that would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; durable: boolean; max: number }>(
      `SELECT current_setting('data_directory') AS folder, current_setting('fsync')::boolean AS durable,
              current_setting('max_connections')::int AS max`,
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const dataFolder = await realpath(row.folder).catch(() => row.folder);
    return { dataFolder, durable: row.durable, maxConnections: row.max };
  } catch (error) {
    if (PASSING.has(errorCode(error)) || /terminated unexpectedly|timeout/i.test(String(error))) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
