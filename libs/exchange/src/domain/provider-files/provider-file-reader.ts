import type { FileDefinition, RowSurroundings } from '../file-definition.js';
import { quote, type ImportError } from '../import-error.js';
import { MAX_LISTED } from '../import-result.js';
import { emptyFile, readHeader, type Header } from '../read-header.js';
import { RowReader } from '../row-reader.js';
import { definitionOf, PROVIDER_FILES, recognise, type ProviderFileFormat, type ProviderFileKind } from './provider-file.js';
import type { Table, TableRecord } from './table.js';

/** More rows than a provider has; whoever has more brings them in parts. */
export const MOST_ROWS = 5_000;

/** A row whose cells all fit, and the place of each in the file. */
export interface ProviderRow {
  readonly line: number;
  /** In the spelling of the database, null where nothing is given. */
  get(column: string): string | null;
}

/** What is wrong with a file, in the order of its lines; the first MAX_LISTED of it and the count of all. */
export class FileErrors {
  readonly listed: ImportError[] = [];
  count = 0;

  add(error: ImportError): void {
    this.count++;
    if (this.listed.length < MAX_LISTED) this.listed.push(error);
  }
}

export interface ReadFile {
  readonly kind: ProviderFileKind;
  readonly definition: FileDefinition;
  /** All rows that are not blank, also those with errors. */
  readonly rowCount: number;
  /** Those without errors. */
  readonly rows: readonly ProviderRow[];
}

export interface ExpectedFile {
  readonly format: ProviderFileFormat;
  /** Which files may come this way. */
  readonly kinds: readonly ProviderFileKind[];
}

/**
 * Finds out which file a table is and reads its rows, with the cells, defaults and rules of the exchange format. Unlike a
 * folder's file it may hold blank rows, empty cells behind the last column, and the spellings of spreadsheet programs
 * (respell.ts): people have had it open. Null where the header names no file.
 */
export function readProviderFile(table: Table, { format, kinds }: ExpectedFile, surroundings: RowSurroundings, errors: FileErrors): ReadFile | null {
  const [first, ...others] = table.records.filter(({ cells, problem }, index) => index === 0 || problem !== null || cells.some((cell) => cell !== ''));
  const header = trimmed(first?.cells ?? []);
  const kind = recognise(header, kinds);
  if (kind === null) {
    errors.add(unknownFile(header, format, kinds));
    return null;
  }
  const definition = definitionOf(kind, format);
  if (first!.problem !== null) errors.add(rowError(definition, 1, first!.problem));
  else if (header.length === 0) errors.add(emptyFile(definition));
  for (const { line, message } of table.problems) errors.add(rowError(definition, line, message));
  if (others.length > MOST_ROWS) {
    errors.add(rowError(definition, others[MOST_ROWS]!.line, `the file holds more than ${MOST_ROWS} rows, expected at most as many: bring the others in another file`));
    return { kind, definition, rowCount: others.length, rows: [] };
  }
  return { kind, definition, rowCount: others.length, rows: readRows(table, definition, readHeader(definition, header), others, surroundings, errors) };
}

function readRows(table: Table, definition: FileDefinition, header: Header, records: readonly TableRecord[], surroundings: RowSurroundings, errors: FileErrors): ProviderRow[] {
  header.errors.forEach((error) => errors.add(error));
  const reader = new RowReader(definition, header, table.decimalComma, table.mayHoldNul, surroundings, (error) => errors.add(error));
  const places = new Map(definition.columns.map(({ name }, place) => [name, place]));
  const rows: ProviderRow[] = [];
  for (const { line, cells, problem } of records) {
    const own = trimmed(cells, header.width);
    if (problem !== null) errors.add(rowError(definition, line, problem));
    else if (own.length !== header.width) errors.add(rowError(definition, line, `the row that begins ${quote(own[0] ?? '')} has a wrong number of cells, ${own.length}, expected ${header.width}`));
    else {
      reader.read(line, own);
      const { values, doubt } = reader;
      if (doubt === null) rows.push({ line, get: (column) => values[places.get(column)!] ?? null });
    }
  }
  return rows;
}

/** Without the empty cells behind the last one that is not, or behind so many. */
function trimmed(cells: readonly string[], width = 0): readonly string[] {
  let end = cells.length;
  while (end > width && cells[end - 1] === '') end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

const rowError = (file: FileDefinition, line: number, message: string): ImportError => ({ file: file.name, line, column: null, code: 'BAD_VALUE', message });

function unknownFile(header: readonly string[], format: ProviderFileFormat, kinds: readonly ProviderFileKind[]): ImportError {
  const required = kinds.map((kind) => `${kind} (${PROVIDER_FILES[kind].columns.filter((column) => column.required === 'VALUE').map(({ name }) => name).join(', ')})`);
  const found = header.length === 0 ? 'the file is empty' : `the header ${quote(header.join(', '))} is that of no file`;
  return { file: `file.${format}`, line: 1, column: null, code: 'UNKNOWN_FILE', message: `${found}, expected one with the columns of ${required.join(' or of ')}` };
}
