import { CsvReader, findSeparator } from '../csv-reader.js';
import { quote } from '../import-error.js';
import { decodeUtf8 } from '../utf8.js';
import type { Table, TableRecord } from './table.js';

/** Reads a text in the format of `pv import`; at most so many records, of which one more tells that there are too many. */
export function readCsvTable(bytes: Uint8Array, most: number): Table {
  const { text, badLines } = decodeUtf8(bytes);
  const separator = findSeparator(text);
  const csv = new CsvReader(text, separator);
  const records: TableRecord[] = [];
  let next = 0;
  while (records.length <= most && csv.next()) {
    let problem = csv.problem === null ? null : `${csv.problem} in the row that begins ${quote(csv.cells[0]!)}, expected quoting by RFC 4180`;
    for (; (badLines[next] ?? Infinity) < csv.nextLine; next++) problem = 'the line holds bytes that are not UTF-8, expected a text in UTF-8 (in a spreadsheet program: "CSV UTF-8")';
    records.push({ line: csv.line, cells: csv.cells, problem });
  }
  return { records, problems: [], decimalComma: separator === ';', mayHoldNul: text.includes('\0') };
}
