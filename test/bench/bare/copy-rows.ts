import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyRows } from '../data/sheet.js';

/**
 * The bare side of `import`: COPY of finished rows, every id resolved beforehand, into the same tables with the same
 * indexes, constraints and triggers, in one transaction.
 */
export async function copyAll(client: pg.Client, tables: readonly CopyRows[]): Promise<void> {
  await client.query('BEGIN');
  for (const { table, columns, chunks } of tables)
    await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)));
  await client.query('COMMIT');
}
