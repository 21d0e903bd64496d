/** A row of the exchange format by column name; an absent column is an empty cell. */
export type Row = Readonly<Record<string, string>>;

const NEEDS_QUOTES = /[",\r\n]/;

/** A file of the exchange format: header, separator `,`, LF, RFC 4180 quoting where needed. Columns are those of the first row. */
export function writeCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const list = (items: readonly string[]): string => items.join('|');

/** Whole cents as euro with two decimals, exact. */
export function euro(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
