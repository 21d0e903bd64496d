import { CsvReader, findSeparator } from './csv-reader.js';
import type { FileDefinition, RowSurroundings } from './file-definition.js';
import { quote, type ImportError } from './import-error.js';
import { MAX_LISTED } from './import-result.js';
import { emptyFile, readHeader } from './read-header.js';
import { RowReader } from './row-reader.js';
import { decodeUtf8 } from './utf8.js';

/** A row as it is staged. */
export interface ReadRow {
  readonly line: number;
  /** The value of each column of the definition, null where it is not known. */
  readonly values: readonly (string | null)[];
  /** The columns whose value is not known, null where all are. */
  readonly doubt: readonly string[] | null;
}

/**
 * Reads one file row by row and gathers what is wrong with it. Every row is given out, with what is known of it: a cell
 * that does not fit is in doubt, and in a row that cannot be split into cells, or in a file without a header, all are. So a
 * check can tell what the folder says from what it may have meant to say.
 */
export class FileReader {
  /** The first errors of the file in the order of its lines, and the count of all. */
  readonly errors: ImportError[] = [];
  errorCount = 0;
  /** True where a row's key could not be read: then nobody can say which identifiers the file holds. */
  incomplete = false;
  private badLines: readonly number[] = [];
  private badLinesReported = 0;

  constructor(
    private readonly file: FileDefinition,
    private readonly bytes: Uint8Array,
    private readonly surroundings: RowSurroundings,
  ) {}

  *rows(): Generator<ReadRow> {
    const { text, badLines } = decodeUtf8(this.bytes);
    this.badLines = badLines;
    const separator = findSeparator(text);
    const csv = new CsvReader(text, separator);
    if (this.startsWithHeader(csv)) yield* this.rowsAfterHeader(csv, separator === ';', text.includes('\0'));
    else yield this.unreadable(1);
    this.reportBytesBefore(Infinity);
  }

  private *rowsAfterHeader(csv: CsvReader, decimalComma: boolean, mayHoldNul: boolean): Generator<ReadRow> {
    const header = readHeader(this.file, csv.cells);
    header.errors.forEach((error) => this.add(error));
    const row = new RowReader(this.file, header, decimalComma, mayHoldNul, this.surroundings, (error) => this.add(error));
    while (csv.next()) {
      if (!this.isWhole(csv, header.width)) {
        yield this.unreadable(csv.line);
        continue;
      }
      row.read(csv.line, csv.cells);
      if (!row.hasKey) this.incomplete = true;
      yield { line: csv.line, values: row.values, doubt: row.doubt };
    }
  }

  private unreadable(line: number): ReadRow {
    this.incomplete = true;
    return { line, values: this.file.columns.map(() => null), doubt: this.file.columns.map(({ name }) => name) };
  }

  private startsWithHeader(csv: CsvReader): boolean {
    const found = csv.next();
    if (this.reportBytesBefore(csv.nextLine)) return false;
    if (found && csv.problem !== null) this.addRow(1, `${csv.problem}, expected quoting by RFC 4180`);
    else if (!found || (csv.cells.length === 1 && csv.cells[0] === '')) this.add(emptyFile(this.file));
    else return true;
    return false;
  }

  private isWhole(csv: CsvReader, width: number): boolean {
    if (this.reportBytesBefore(csv.nextLine)) return false;
    if (csv.problem !== null) this.addRow(csv.line, `${csv.problem} in the row that begins ${quote(csv.cells[0]!)}, expected quoting by RFC 4180`);
    else if (csv.cells.length !== width) {
      this.addRow(csv.line, `the row that begins ${quote(csv.cells[0]!)} has a wrong number of cells, ${csv.cells.length}, expected ${width}`);
    } else return true;
    return false;
  }

  /** Reports the bad lines up to the end of the current record; true where there are some. */
  private reportBytesBefore(line: number): boolean {
    const before = this.badLinesReported;
    for (; (this.badLines[this.badLinesReported] ?? Infinity) < line; this.badLinesReported++) {
      this.addRow(this.badLines[this.badLinesReported]!, 'the line holds bytes that are not UTF-8, expected a text in UTF-8');
    }
    return this.badLinesReported > before;
  }

  private addRow(line: number, message: string): void {
    this.add({ file: this.file.name, line, column: null, code: 'BAD_VALUE', message });
  }

  private add(error: ImportError): void {
    this.errorCount++;
    if (this.errors.length < MAX_LISTED) this.errors.push(error);
  }
}
