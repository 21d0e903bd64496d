import { writeWorkbook, type WorkbookCell } from '#platform';
import type { Column, FileDefinition } from '../../domain/file-definition.js';
import type { CatalogueRow } from '../../persistence/provider-files/find-own-catalogue.sql.js';

const WIDTHS: Readonly<Record<string, number>> = { title: 40, cohosts: 30, topics: 24, contraindications: 24 };
const USUAL_WIDTH = 16;

/** The rows as a workbook for people, which is read back as the same values. */
export const writeXlsx = ({ name, columns }: FileDefinition, rows: readonly CatalogueRow[]): Promise<Buffer> =>
  writeWorkbook({
    sheet: name.split('.')[0]!,
    columns: columns.map((column) => ({ title: column.name, width: WIDTHS[column.name] ?? USUAL_WIDTH })),
    rows: rows.map((row) => columns.map((column) => toCell(column, row[column.name] ?? null))),
  });

const toCell = ({ type }: Column, value: string | number | boolean | null): WorkbookCell =>
  typeof value === 'string' && value !== '' && type.stored === 'date' ? { day: value } : value;
