import type { FileDefinition } from '../domain/file-definition.js';
import type { FileMapping } from './file-mapping.js';
import { column, rowTable, stageTable } from './identifiers.js';

/*
 * Faulty rows among the others. A rule over several rows is asked in every import, and reports an error where it would still
 * be there whatever became of the faulty cells: what speaks for the error must be certain, what speaks against it need only
 * be possible. A value that is known to be wrong is null, and `(a = b) IS NOT FALSE` says that null could become b.
 */

/** Condition: what a row of the folder says in these columns is not in doubt. */
export const isCertain = (row: string, columns: readonly string[]): string => `(${row}.doubt && ARRAY[${columns.map((name) => `'${name}'`).join(', ')}]) IS NOT TRUE`;

/** Condition on a row `t` of the mapping's table: no row of the folder replaces it, nor could one whose key is in doubt. */
export function staysAsStored({ file, key }: FileMapping): string {
  const could = key.map((name) => `(x.${column(name)} = t.${column(name)}) IS NOT FALSE`);
  return `NOT EXISTS (SELECT 1 FROM ${rowTable(file)} r WHERE r.id = t.id)
    AND NOT EXISTS (SELECT 1 FROM ${rowTable(file)} x WHERE NOT ${isCertain('x', file.key)} AND ${could.join(' AND ')})`;
}

/** Sets a column of the staged rows of these lines in doubt, because its value is wrong. `lines`: a query with a column line. */
export const distrust = (file: FileDefinition, name: string, lines: string): string =>
  `UPDATE ${stageTable(file)} SET ${column(name)} = NULL, doubt = array_append(doubt, '${name}') WHERE line IN (SELECT line FROM (${lines}) wrong)`;
