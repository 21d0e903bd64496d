/** The type of the staging column, as PostgreSQL calls it. */
export type StoredType = 'text' | 'date' | 'time' | 'boolean' | 'integer' | 'bigint' | 'numeric' | 'double precision' | 'text[]';

/** The part of a cell that does not fit, where that is less than the cell, and what was expected of it. */
export interface Unfit {
  readonly value: string;
  readonly expected: string;
}

/** What a cell may hold, and how it is stored. */
export interface CellType {
  readonly stored: StoredType;
  /** Ends the sentence "…, expected …". */
  readonly expected: string;
  /**
   * The value of a cell that is not empty in PostgreSQL's own spelling, one for each value; or what does not fit.
   * decimalComma: the file is separated by `;`, so numbers may be written with `,`.
   */
  read(cell: string, decimalComma: boolean): string | Unfit;
}

/** A type whose cells either have a spelling of their own or do not fit as a whole. */
export function cellType(stored: StoredType, expected: string, read: (cell: string, decimalComma: boolean) => string | null): CellType {
  return { stored, expected, read: (cell, decimalComma) => read(cell, decimalComma) ?? { value: cell, expected } };
}

/** Remembers the answers for values that come again and again: the days of a hundred thousand rows are a few hundred. */
export function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const answer = known.get(cell);
    if (answer !== undefined) return answer;
    if (known.size >= 10_000) known.clear();
    const fresh = read(cell);
    known.set(cell, fresh);
    return fresh;
  };
}
