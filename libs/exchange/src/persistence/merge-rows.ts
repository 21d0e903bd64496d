import type { Transaction } from '#platform';
import { hasId, joinByKey } from './build-rows.js';
import { MAPPINGS } from './file-mappings.js';
import type { FileMapping } from './file-mapping.js';
import { column, rowTable } from './identifiers.js';
import type { Origin } from './origin.js';

/** Which files have rows to create or to update. */
export interface Changes {
  readonly created: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
}

/** Writes the rows of every file to the tables of their contexts, one statement for the updated rows and one for the new ones. */
export async function mergeRows(tx: Transaction, changes: Changes, origin: Origin): Promise<void> {
  for (const mapping of MAPPINGS) {
    const { name } = mapping.file;
    const statements = [...(changes.updated.has(name) ? [update(mapping)] : []), ...(changes.created.has(name) ? [insert(mapping, origin)] : [])];
    if (statements.length > 0 && mapping.side !== undefined) statements.push(writeSide(mapping));
    if (statements.length > 0) await tx.execute(statements.join(';\n'));
  }
}

function update(mapping: FileMapping): string {
  const { table, file, columns, copies = {}, reset = {}, key } = mapping;
  const written = Object.keys({ ...columns, ...copies }).filter((name) => !key.includes(name));
  const match = hasId(mapping) ? 't.id = r.id' : joinByKey(mapping, 't', 'r');
  const set = [...written.map((name) => `${column(name)} = r.${column(name)}`), ...Object.entries(reset).map(([name, value]) => `${column(name)} = ${value}`)];
  return `UPDATE ${table} t SET ${set.join(', ')}
    FROM ${rowTable(file)} r WHERE r.action = 'U' AND ${match}`;
}

/** In the order of the key for the one table whose key is its primary one: an index that grows at one end takes rows faster. */
function insert(mapping: FileMapping, origin: Origin): string {
  const { table, file, columns, copies = {}, initial = {}, hasOrigin = false, writtenAt, key } = mapping;
  const names = [...(hasId(mapping) ? ['id'] : []), ...Object.keys({ ...columns, ...copies, ...initial })].map(column);
  const values = [...names];
  if (hasOrigin) names.push('origin');
  if (hasOrigin) values.push(`'${origin}'`);
  if (writtenAt !== undefined) names.push(writtenAt);
  if (writtenAt !== undefined) values.push('(SELECT platform.now())');
  const order = hasId(mapping) ? '' : `ORDER BY ${key.map(column).join(', ')}`;
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${rowTable(file)} WHERE action = 'C' ${order}`;
}

function writeSide({ file, side }: FileMapping): string {
  const { table, key, columns } = side!;
  const names = Object.keys(columns).map(column);
  return `INSERT INTO ${table} (${key}, ${names.join(', ')}) SELECT id, ${names.join(', ')} FROM ${rowTable(file)} WHERE action <> 'N'
    ON CONFLICT (${key}) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}
