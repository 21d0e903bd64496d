import type { CellObject } from 'write-excel-file/node';
import { withoutTimes } from './without-times.js';

/** What a cell holds: texts as text, never as a formula; days as days. */
export type WorkbookCell = string | number | boolean | null | { readonly day: string };

export interface Workbook {
  readonly sheet: string;
  readonly columns: readonly { readonly title: string; /** In characters. */ readonly width: number }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** Shown as text, so that a program takes neither a formula nor a day nor a number out of it. */
const TEXT = '@';

/**
 * Rows as a workbook for people: a frozen header, texts as text cells (no text is ever a formula), numbers as numbers, days as
 * days. What is written so is read back as the same values. The same rows give the same bytes. The writer is loaded by the first workbook of a process.
 */
export async function writeWorkbook({ sheet, columns, rows }: Workbook): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const header = columns.map(({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', format: TEXT }));
  return withoutTimes(await write([header, ...rows.map((row) => row.map(toCell))], { sheet, stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) }).toBuffer());
}

function toCell(value: WorkbookCell): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'object') return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: escaped(value), type: String, format: TEXT };
}

/**
 * What XML cannot hold, and what readers of workbooks would take for such: `_x000D_` is a carriage return there, so a text
 * that has these very signs begins with an escaped underscore (ECMA-376, 22.9.2.19).
 */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
