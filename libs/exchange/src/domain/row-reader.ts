import type { Column, FileDefinition, RowInRead, RowSurroundings } from './file-definition.js';
import { quote, type ImportError, type ImportErrorCode } from './import-error.js';

const LONGEST = 10_000;

/** Reads the cells of one row after the other into the values of the file's columns. */
export class RowReader implements RowInRead {
  values: (string | null)[] = [];

  private line = 0;
  private cells: readonly string[] = [];
  private fits: boolean[] = [];
  private readonly keyPlaces: readonly number[];
  private readonly columnPlaces: ReadonlyMap<string, number>;

  constructor(
    private readonly file: FileDefinition,
    private readonly places: readonly number[],
    private readonly decimalComma: boolean,
    private readonly mayHoldNul: boolean,
    private readonly surroundings: RowSurroundings,
    private readonly add: (error: ImportError) => void,
  ) {
    this.columnPlaces = new Map(file.columns.map(({ name }, place) => [name, place]));
    this.keyPlaces = file.key.map((name) => this.placeOf(name));
  }

  /** Fills values; false where a cell of the key does not fit, so that the row cannot be recognised. */
  read(line: number, cells: readonly string[]): boolean {
    this.line = line;
    this.cells = cells;
    this.values = [];
    this.fits = [];
    const { columns } = this.file;
    for (let i = 0; i < columns.length; i++) {
      const value = this.readCell(columns[i]!, this.places[i]!);
      this.fits.push(value !== undefined);
      this.values.push(value ?? null);
    }
    for (const rule of this.file.rules) rule(this, this.surroundings);
    return this.keyPlaces.every((place) => this.fits[place]);
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
  }

  /** The value, null where none is given, undefined where the cell does not fit. */
  private readCell(column: Column, place: number): string | null | undefined {
    const cell = place === -1 ? '' : this.cells[place]!;
    if (cell === '') {
      if (column.required !== 'VALUE') return column.fallback;
      // where the whole column is missing, the header has said so once
      if (place !== -1) this.report(column.name, 'MISSING_VALUE', column.type.expected);
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
    const place = this.places[this.placeOf(column)]!;
    return place === -1 ? '' : this.cells[place]!;
  }

  private placeOf(column: string): number {
    const place = this.columnPlaces.get(column);
    if (place === undefined) throw new Error(`${this.file.name} has no column ${column}`);
    return place;
  }
}
