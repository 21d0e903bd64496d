import type { Table, TableProblem } from '../../domain/provider-files/table.js';
import { NOT_A_TEXT } from '../../domain/provider-files/provider-file.js';
import { readFirstSheet, type SheetCell } from './read-first-sheet.js';
import { isSheet, mergedCells, requireBounds, requireClosedTags, showFormulaErrors } from './sheet-xml.js';
import { storeZip } from './store-zip.js';
import { unzip } from './unzip.js';

/** A workbook of 5,000 rows has some seven megabytes of XML. */
const MOST_UNFOLDED = 24 * 1024 * 1024;
/** What a formula shows instead of a value, in every language of the program. */
const FORMULA_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;

/**
 * Reads the first sheet of a workbook as people see it: days as YYYY-MM-DD, times as HH:MM, numbers with up to 15 digits,
 * results of formulas. Throws UnzipError for what is no workbook, or one that would unfold to more than a provider's files.
 *
 * The archive is unfolded here, within bounds, and handed to the reader as plain files: it reads archives by rules of its
 * own (it skips their directory), so that what was looked at is what is read.
 */
export async function readXlsxTable(bytes: Buffer): Promise<Table> {
  const parts = unzip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'), MOST_UNFOLDED);
  const merged: TableProblem[] = [];
  for (const [name, content] of parts) {
    const xml = content.toString('utf8');
    requireClosedTags(xml);
    if (!isSheet(xml)) continue;
    requireBounds(xml);
    merged.push(...mergedCells(xml));
    parts.set(name, Buffer.from(showFormulaErrors(xml)));
  }
  const rows = await readFirstSheet(storeZip(parts));
  const records = rows.map((row, index) => ({ line: index + 1, cells: row.map(toText), problem: null }));
  return { records, problems: merged.filter(({ line }) => line <= records.length), decimalComma: true, mayHoldNul: false };
}

/** The cell as it would stand in a CSV file; marked where it is no text: a day, a time, the error of a formula. */
function toText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return FORMULA_ERROR.test(cell) || cell.startsWith(NOT_A_TEXT) ? NOT_A_TEXT + cell : cell;
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return NOT_A_TEXT + dayOrTime(cell);
}

/** Spreadsheets count days from 1900 and times as parts of a day: a time alone lies on the last day before. */
function dayOrTime(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day, time] = [rounded.slice(0, 10), rounded.slice(11, 19)];
  if (day < '1900-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
