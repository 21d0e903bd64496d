import { createRequire } from 'node:module';
import type pg from 'pg';
import { QUEUE_SCHEMA } from './queue-schema.js';

const { version } = createRequire(import.meta.url)('bullmq/package.json') as { version: string };

/** Made by this release of the queue's library; the mark spares later starts the loading of the library. */
const MARK = `bullmq ${version}`;

/**
 * Makes or renews the queue's tables on the owner's connection, outside of any transaction. They have no policies: they
 * hold numbers of outbox rows and nothing else, and whoever forges one there only has a pending job tried again.
 */
export async function migrateQueue(client: pg.Client, queues: readonly string[]): Promise<void> {
  const found = await client.query<{ mark: string | null }>(`SELECT obj_description(to_regnamespace($1), 'pg_namespace') AS mark`, [QUEUE_SCHEMA]);
  if (found.rows[0]?.mark !== MARK) await renew(client);
  await makeSequences(client, queues);
}

async function renew(client: pg.Client): Promise<void> {
  const { runMigrations } = await import('bullmq');
  await runMigrations(client, QUEUE_SCHEMA);
  await client.query(`INSERT INTO platform.without_policy
    SELECT '${QUEUE_SCHEMA}.' || relname, 'storage of the queue: numbers of outbox rows, no data of anybody'
    FROM pg_class WHERE relnamespace = to_regnamespace('${QUEUE_SCHEMA}') AND relkind IN ('r', 'p') ON CONFLICT DO NOTHING`);
  await client.query(`COMMENT ON SCHEMA ${QUEUE_SCHEMA} IS '${MARK}'`);
}

/** The library makes one sequence per queue at the queue's first use; the service's role may not create anything. */
async function makeSequences(client: pg.Client, queues: readonly string[]): Promise<void> {
  const missing = await client.query<{ statement: string }>(
    `SELECT format('CREATE SEQUENCE %I.%I', '${QUEUE_SCHEMA}', name) AS statement
     FROM (SELECT ${QUEUE_SCHEMA}.job_id_seq_name(queue) AS name FROM unnest($1::text[]) AS queue) wanted
     WHERE to_regclass(format('%I.%I', '${QUEUE_SCHEMA}', name)) IS NULL`,
    [queues],
  );
  for (const { statement } of missing.rows) await client.query(statement);
}
