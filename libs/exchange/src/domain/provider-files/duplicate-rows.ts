import type { FileDefinition } from '../file-definition.js';
import { quote } from '../import-error.js';
import type { FileErrors, ProviderRow } from './provider-file-reader.js';

/** The same key twice in one file: each later row is an error. Returns the rows that come first. */
export function withoutDuplicates(file: FileDefinition, rows: readonly ProviderRow[], errors: FileErrors): ProviderRow[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = JSON.stringify(file.key.map((name) => row.get(name)));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.line);
      return true;
    }
    errors.add({
      file: file.name,
      line: row.line,
      column: file.key.length === 1 ? file.key[0]! : null,
      code: 'DUPLICATE_ID',
      message: `${file.key.map((name) => `${name} ${quote(row.get(name) ?? '')}`).join(', ')} stands in line ${earlier} already, expected once in the file`,
    });
    return false;
  });
}
