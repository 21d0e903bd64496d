import type pg from 'pg';

/**
 * Every value of every table of the database, row by row: texts and documents as they are, bytes as text and as digits. Past all
 * policies: what a thief of the whole disk would read.
 */
export async function dumpDatabase(superuser: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await superuser.query<{ name: string; bytes: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype) AS bytes
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  const dump = new Map<string, string>();
  for (const { name, bytes } of tables) {
    // Geodata of the whole country, the same in every installation.
    if (name === 'platform.place') continue;
    const clear = bytes.map((column) => `|| ' ' || coalesce(encode(t.${column}, 'escape'), '') || ' ' || coalesce(encode(t.${column}, 'base64'), '')`).join('');
    const { rows } = await superuser.query<{ row: string }>(`SELECT to_jsonb(t)::text ${clear} AS row FROM ${name} t`);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}
