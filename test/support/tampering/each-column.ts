import type { Transaction, Verifier, Violation } from '#platform';
import type { TestDatabase } from '../test-database.js';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** Of a key: a step of one would meet the next row. */
  readonly isKey: boolean;
}

/** Smallest steps by the type of a column. */
const STEP: Readonly<Record<string, (column: string) => string>> = {
  bigint: (c) => `${c} + 1`,
  'bigint[]': (c) => `${c}[1] + 1 || ${c}[2:]`,
  boolean: (c) => `NOT ${c}`,
  bytea: (c) => `set_byte(${c}, 0, 255 - get_byte(${c}, 0))`,
  date: (c) => `${c} + 1`,
  integer: (c) => `${c} + 1`,
  jsonb: (c) => `jsonb_build_array(${c})`,
  numeric: (c) => `${c} + 0.0001`,
  smallint: (c) => `${c} + 1`,
  text: (c) => `${c} || 'x'`,
  'text[]': (c) => `${c} || 'x'::text`,
  'time without time zone': (c) => `${c} + interval '1 second'`,
  'timestamp with time zone': (c) => `${c} + interval '1 microsecond'`,
  uuid: (c) => `overlay(${c}::text PLACING CASE right(${c}::text, 1) WHEN '0' THEN '1' ELSE '0' END FROM 36)::uuid`,
  'uuid[]': (c) => `${c} || platform.new_id()`,
  xid8: (c) => `(${c}::text::bigint + 1)::text::xid8`,
};

/** What stands where nothing stood. */
const VALUE: Readonly<Record<string, string>> = {
  bigint: '1', 'bigint[]': 'ARRAY[1]', boolean: 'true', bytea: `'\\x01'`, date: `'2026-05-01'`, integer: '1', jsonb: `'1'`, numeric: '1', smallint: '1', text: `'x'`, 'text[]': `ARRAY['x']`,
  'time without time zone': `'10:00'`, 'timestamp with time zone': `'2026-05-01T00:00Z'`, uuid: 'platform.new_id()', 'uuid[]': 'ARRAY[platform.new_id()]', xid8: `'1'`,
};

export async function columnsOf({ superuser }: TestDatabase, table: string): Promise<Column[]> {
  const [schema, name] = table.split('.');
  const { rows } = await superuser.query<Column>(
    `SELECT c.column_name AS name, format_type(a.atttypid, NULL) AS type,
       EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique AND a.attnum = ANY (i.indkey)) AS "isKey" FROM information_schema.columns c
     JOIN pg_attribute a ON a.attrelid = ($1 || '.' || $2)::regclass AND a.attname = c.column_name
     WHERE c.table_schema = $1 AND c.table_name = $2 AND c.is_generated = 'NEVER' ORDER BY c.ordinal_position`,
    [schema, name],
  );
  return rows;
}

/** Every table of the settlement and of the journal, so that a new one cannot be forgotten. */
export async function tablesOf({ superuser }: TestDatabase): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE'
       AND (table_schema = 'settlement' OR table_schema = 'platform' AND (table_name LIKE 'journal%' OR table_name = 'row_history')) ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A superuser without guards, in a transaction that is never committed; checks, unique indexes and identities of the table are off. */
export async function beginTampering({ superuser }: TestDatabase, table: string): Promise<void> {
  await superuser.query(`BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL pv.scope = 'OPERATOR'; SET LOCAL jit = off`);
  const { rows: checks } = await superuser.query<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`, [table]);
  for (const { name } of checks) await superuser.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  // Unique besides the primary key: a superuser drops such an index, too.
  const { rows: keys } = await superuser.query<{ name: string; isConstraint: boolean }>(
    `SELECT i.indexrelid::regclass::text AS name, EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype = 'u') AS "isConstraint"
     FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisunique AND NOT i.indisprimary`,
    [table],
  );
  for (const { name, isConstraint } of keys) await superuser.query(isConstraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${name.split('.').at(-1)} CASCADE` : `DROP INDEX ${name}`);
  const { rows: identities } = await superuser.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> ''`, [table]);
  for (const { name } of identities) await superuser.query(`ALTER TABLE ${table} ALTER COLUMN ${name} DROP IDENTITY`);
}

/** What verification says in the same transaction, after a change that is taken back. Undefined: there is no such row. */
export async function foundAfter({ superuser }: TestDatabase, verifiers: readonly Verifier[], change: string): Promise<readonly Violation[] | undefined> {
  await superuser.query('SAVEPOINT untouched');
  try {
    const { rowCount } = await superuser.query(change);
    if (rowCount === 0) return undefined;
    const tx = { sql: async (text: string, values: unknown[] = []) => (await superuser.query(text, values)).rows } as unknown as Transaction;
    const found: Violation[] = [];
    for (const verifier of verifiers) found.push(...(await verifier.run(tx)).violations);
    return found;
  } finally {
    await superuser.query('ROLLBACK TO SAVEPOINT untouched');
  }
}

/** One row in which the column says something, by the smallest step. */
export const step = (table: string, { name, type, isKey }: Column, rows: string): string =>
  `UPDATE ${table} SET ${name} = ${isKey && /int/.test(type) ? `${name} + 1000` : STEP[type]!(name)} WHERE ctid = (SELECT ctid FROM ${table} WHERE ${name} IS NOT NULL AND ${rows} ORDER BY ctid LIMIT 1)`;

/** One row in which it says nothing. */
export const fill = (table: string, { name, type }: Column, rows: string): string =>
  `UPDATE ${table} SET ${name} = ${VALUE[type]!} WHERE ctid = (SELECT ctid FROM ${table} WHERE ${name} IS NULL AND ${rows} ORDER BY ctid LIMIT 1)`;
