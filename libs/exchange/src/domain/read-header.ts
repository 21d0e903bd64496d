import type { FileDefinition } from './file-definition.js';
import { quote, type ImportError, type ImportErrorCode } from './import-error.js';

export interface Header {
  readonly width: number;
  /** For each column of the definition its place in the record, -1 where the file leaves it out. */
  readonly places: readonly number[];
  /** For each column of the definition whether the header leaves open what stands in it. */
  readonly doubtful: readonly boolean[];
  readonly errors: readonly ImportError[];
}

/**
 * Finds the columns of a file by its first record: any order, none unknown, none twice, no required one missing. In doubt
 * are a required column that is missing, one that stands twice, and, where a name is unknown, every absent one: it may be
 * what was meant.
 */
export function readHeader(file: FileDefinition, cells: readonly string[]): Header {
  const names = file.columns.map(({ name }) => name);
  const error = (column: string, code: ImportErrorCode, message: string): ImportError => ({ file: file.name, line: 1, column, code, message });
  const unknown = cells
    .filter((cell) => !names.includes(cell))
    .map((cell) => error(cell, 'UNKNOWN_COLUMN', `${quote(cell)} is no column of ${file.name}, expected ${names.join(', ')}`));
  const twice = names
    .filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name))
    .map((name) => error(name, 'BAD_VALUE', `the header holds ${quote(name)} twice, expected each column once`));
  const missing = file.columns
    .filter(({ name, required }) => required !== 'NO' && !cells.includes(name))
    .map(({ name }) => error(name, 'MISSING_COLUMN', `the header lacks ${quote(name)}, expected because it is required`));
  const doubtful = file.columns.map(({ name, required }) => {
    const absent = !cells.includes(name);
    return absent ? required !== 'NO' || unknown.length > 0 : cells.indexOf(name) !== cells.lastIndexOf(name);
  });
  return { width: cells.length, places: names.map((name) => cells.indexOf(name)), doubtful, errors: [...unknown, ...twice, ...missing] };
}

/** A file without a header: the file is meant, so no column is named. */
export function emptyFile(file: FileDefinition): ImportError {
  const names = file.columns.filter(({ required }) => required !== 'NO').map(({ name }) => name);
  return { file: file.name, line: 1, column: null, code: 'MISSING_COLUMN', message: `the file is empty, expected a header with ${names.join(', ')}` };
}
