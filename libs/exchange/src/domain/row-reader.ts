import type { Column, FileDefinition, RowInRead, RowSurroundings } from './file-definition.js';
import { quote, type ImportError, type ImportErrorCode } from './import-error.js';
import type { Header } from './read-header.js';

const LONGEST = 10_000;

/** Reads the cells of one row after the other into the values of the file's columns. */
export class RowReader implements RowInRead {
  values: (string | null)[] = [];
  /** The columns whose value is not known, null where all are; their values are null. */
  doubt: string[] | null = null;

  private line = 0;
  private cells: readonly string[] = [];
  private readonly columnPlaces: ReadonlyMap<string, number>;

  constructor(
    private readonly file: FileDefinition,
    private readonly header: Header,
    private readonly decimalComma: boolean,
    private readonly mayHoldNul: boolean,
    private readonly surroundings: RowSurroundings,
    private readonly add: (error: ImportError) => void,
  ) {
    this.columnPlaces = new Map(file.columns.map(({ name }, place) => [name, place]));
  }

  /** Fills values and doubt. */
  read(line: number, cells: readonly string[]): void {
    this.line = line;
    this.cells = cells;
    this.values = [];
    this.doubt = null;
    const { columns } = this.file;
    const { places, doubtful } = this.header;
    for (let i = 0; i < columns.length; i++) {
      const value = this.readCell(columns[i]!, places[i]!);
      this.values.push(value ?? null);
      if (value === undefined || doubtful[i]) this.doubtAt(i);
    }
    for (const rule of this.file.rules) rule(this, this.surroundings);
  }

  /** False where a cell of the key does not fit, so that the row cannot be recognised. */
  get hasKey(): boolean {
    return this.doubt === null || !this.doubt.some((name) => this.file.key.includes(name));
  }

  get(column: string): string | null {
    return this.values[this.placeOf(column)] ?? null;
  }

  set(column: string, value: string): void {
    this.values[this.placeOf(column)] = value;
  }

  isGiven(column: string): boolean {
    return this.cellOf(column) !== '';
  }

  report(column: string, code: ImportErrorCode, expected: string): void {
    const cell = this.cellOf(column);
    this.addCell(column, code, `${column} is ${cell === '' ? 'empty' : quote(cell)}, expected ${expected}`);
    this.doubtAt(this.placeOf(column));
  }

  distrust(column: string): void {
    if (!this.file.key.includes(column)) this.doubtAt(this.placeOf(column));
  }

  private doubtAt(place: number): void {
    this.values[place] = null;
    (this.doubt ??= []).push(this.file.columns[place]!.name);
  }

  /** The value, null where none is given, undefined where the cell does not fit. */
  private readCell(column: Column, place: number): string | null | undefined {
    const cell = place === -1 ? '' : this.cells[place]!;
    if (cell === '') {
      if (column.required !== 'VALUE') return column.fallback;
      // where the whole column is missing, the header has said so once
      if (place !== -1) this.addCell(column.name, 'MISSING_VALUE', `${column.name} is empty, expected ${column.type.expected}`);
      return undefined;
    }
    if (cell.length > LONGEST && [...cell].length > LONGEST) return this.unfit(column, cell, `at most ${LONGEST} characters`);
    if (this.mayHoldNul && cell.includes('\0')) return this.unfit(column, cell, 'a text without NUL');
    const read = column.type.read(cell, this.decimalComma);
    return typeof read === 'string' ? read : this.unfit(column, read.value, read.expected);
  }

  private unfit(column: Column, value: string, expected: string): undefined {
    this.addCell(column.name, 'BAD_VALUE', `${column.name} is ${quote(value)}, expected ${expected}`);
  }

  private addCell(column: string, code: ImportErrorCode, message: string): void {
    this.add({ file: this.file.name, line: this.line, column, code, message });
  }

  private cellOf(column: string): string {
    const place = this.header.places[this.placeOf(column)]!;
    return place === -1 ? '' : this.cells[place]!;
  }

  private placeOf(column: string): number {
    const place = this.columnPlaces.get(column);
    if (place === undefined) throw new Error(`${this.file.name} has no column ${column}`);
    return place;
  }
}
