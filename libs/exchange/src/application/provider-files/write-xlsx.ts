import type { CellObject } from 'write-excel-file/node';
import type { Column, FileDefinition } from '../../domain/file-definition.js';
import type { CatalogueRow } from '../../persistence/provider-files/find-own-catalogue.sql.js';

const WIDTHS: Readonly<Record<string, number>> = { title: 40, cohosts: 30, topics: 24, contraindications: 24 };
const USUAL_WIDTH = 16;
/** Shown as text, so that a program takes neither a formula nor a day nor a number out of it. */
const TEXT = '@';

/**
 * The rows as a workbook for people: a frozen header, texts as text cells (no text is ever a formula), numbers as numbers,
 * days as days. What is written so is read back as the same values.
 */
export async function writeXlsx({ name, columns }: FileDefinition, rows: readonly CatalogueRow[]): Promise<Buffer> {
  // Loaded by the first download of a process: nothing else needs it.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const header = columns.map((column): CellObject => ({ value: column.name, type: String, fontWeight: 'bold', format: TEXT }));
  const data = [header, ...rows.map((row) => columns.map((column) => toCell(column, row[column.name] ?? null)))];
  return writeWorkbook(data, {
    sheet: name.split('.')[0]!,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: WIDTHS[column.name] ?? USUAL_WIDTH })),
  }).toBuffer();
}

function toCell({ type }: Column, value: string | number | boolean | null): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (type.stored === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
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
