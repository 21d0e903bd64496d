import { CsvReader, findSeparator } from './csv-reader.js';
import type { FileDefinition, RowSurroundings } from './file-definition.js';
import { quote, type ImportError } from './import-error.js';
import { MAX_LISTED } from './import-result.js';
import { emptyFile, readHeader } from './read-header.js';
import { RowReader } from './row-reader.js';
import { decodeUtf8 } from './utf8.js';

/** A row as it is staged: its line, and the value of each column of the definition. */
export interface ReadRow {
  readonly line: number;
  readonly values: readonly (string | null)[];
}

/**
 * Reads one file row by row and gathers what is wrong with it. A row whose key fits is given out even where other cells do
 * not fit (those are null), so that references to it are not reported as well.
 */
export class FileReader {
  /** The first errors of the file in the order of its lines, and the count of all. */
  readonly errors: ImportError[] = [];
  errorCount = 0;
  /** True where a row was left out: then nobody can say which identifiers the file holds. */
  incomplete = false;
  rowCount = 0;

  constructor(
    private readonly file: FileDefinition,
    private readonly bytes: Uint8Array,
    private readonly surroundings: RowSurroundings,
  ) {}

  *rows(): Generator<ReadRow> {
    const decoded = decodeUtf8(this.bytes);
    if ('badLines' in decoded) {
      this.incomplete = true;
      for (const line of decoded.badLines) this.addRow(line, 'the line holds bytes that are not UTF-8, expected a text in UTF-8');
      return;
    }
    const separator = findSeparator(decoded.text);
    const csv = new CsvReader(decoded.text, separator);
    if (!this.startsWithHeader(csv)) return;
    const header = readHeader(this.file, csv.cells);
    header.errors.forEach((error) => this.add(error));
    const row = new RowReader(this.file, header.places, separator === ';', decoded.text.includes('\0'), this.surroundings, (error) => this.add(error));
    while (csv.next()) {
      this.rowCount++;
      if (!this.isWhole(csv, header.width)) continue;
      if (row.read(csv.line, csv.cells)) yield { line: csv.line, values: row.values };
      else this.incomplete = true;
    }
  }

  private startsWithHeader(csv: CsvReader): boolean {
    const found = csv.next();
    if (found && csv.problem !== null) this.addRow(1, `${csv.problem}, expected quoting by RFC 4180`);
    else if (!found || (csv.cells.length === 1 && csv.cells[0] === '')) this.add(emptyFile(this.file));
    else return true;
    this.incomplete = true;
    return false;
  }

  private isWhole(csv: CsvReader, width: number): boolean {
    if (csv.problem !== null) this.addRow(csv.line, `${csv.problem} in the row that begins ${quote(csv.cells[0]!)}, expected quoting by RFC 4180`);
    else if (csv.cells.length !== width) {
      this.addRow(csv.line, `the row that begins ${quote(csv.cells[0]!)} has a wrong number of cells, ${csv.cells.length}, expected ${width}`);
    } else return true;
    this.incomplete = true;
    return false;
  }

  private addRow(line: number, message: string): void {
    this.add({ file: this.file.name, line, column: null, code: 'BAD_VALUE', message });
  }

  private add(error: ImportError): void {
    this.errorCount++;
    if (this.errors.length < MAX_LISTED) this.errors.push(error);
  }
}
