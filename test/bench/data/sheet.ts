export type Cell = string | number | boolean | null;

/** Rows of one table as COPY takes them, in chunks. */
export interface CopyRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly chunks: readonly Buffer[];
  readonly count: number;
}

const ROWS_PER_CHUNK = 4_000;

/**
 * Rows of one file of the exchange format, and beside each the row of the table that it becomes, with every id resolved.
 * Cells hold no separators or quotes, so neither form needs escaping.
 */
export class Sheet {
  private readonly lines: string[] = [];
  private readonly rows: string[] = [];

  constructor(
    readonly file: string,
    private readonly header: readonly string[],
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  get count(): number {
    return this.lines.length;
  }

  add(cells: readonly Cell[], values: readonly Cell[]): void {
    this.lines.push(cells.map((cell) => cell ?? '').join(','));
    this.rows.push(copyLine(values));
  }

  csv(): Buffer {
    return Buffer.from([this.header.join(','), ...this.lines, ''].join('\n'));
  }

  copy(): CopyRows {
    return copyRows(this.table, this.columns, this.rows);
  }
}

export const copyLine = (values: readonly Cell[]): string => values.map((value) => value ?? '\\N').join('\t');

export function copyRows(table: string, columns: readonly string[], lines: readonly string[]): CopyRows {
  const chunks: Buffer[] = [];
  for (let at = 0; at < lines.length; at += ROWS_PER_CHUNK) chunks.push(Buffer.from(`${lines.slice(at, at + ROWS_PER_CHUNK).join('\n')}\n`));
  return { table, columns, chunks, count: lines.length };
}
