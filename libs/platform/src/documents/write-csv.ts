import { stringify } from 'csv-stringify/sync';

/** A column of a file that people open with a spreadsheet program. */
export interface SheetColumn<Row> {
  readonly title: string;
  /** In characters, in a workbook. */
  readonly width?: number;
  /** Numbers as numbers, texts as texts; null: an empty cell. */
  value(row: Row): string | number | null;
}

/**
 * Rows as CSV for people: UTF-8, commas, numbers with a point, RFC 4180 quoting and line ends. A text that a spreadsheet program
 * would take for a formula gets an apostrophe before it (CWE-1236), also one behind spaces. Not for files that are read in again.
 */
export const writePlainCsv = <Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string =>
  stringify(
    [columns.map(({ title }) => harmless(title)), ...rows.map((row) => columns.map((column) => harmless(column.value(row))))],
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );

/** Signs with which programs begin a formula, the fullwidth ones too, and what they skip before one. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const harmless = (value: string | number | null): string | number | null => (typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value);
