// Writes generated rows as a folder, in changing spellings that must not matter (section 2): separator, line breaks, byte
// order mark, order of rows and columns, defaults left out, trailing zeros, decimal commas, omitted starts.

import { writeCsv, type RawRow } from './csv.js';
import type { Rng } from './rng.js';
import { schemaOf, type Column } from './schema.js';

/** The rows of one file; every cell in its canonical spelling. */
export type Tables = ReadonlyMap<string, readonly RawRow[]>;

/** Columns that may be left out or padded with zeros without a change of meaning. */
const PADDED = ['amount_eur', 'excused_percent', 'unexcused_percent', 'max_km', 'budget_total_eur'];
/** Columns that must be there, though their cells may be empty. */
const KEPT = ['service_part', 'quality_part', 'fee_part'];

function spelled(rng: Rng, column: Column, cell: string, separator: ',' | ';'): string {
  if (cell === '') return '';
  if (cell === column.fallback && rng.chance(0.5)) return '';
  let text = cell;
  if (PADDED.includes(column.name) && rng.chance(0.5)) {
    const [whole = '', fraction = ''] = cell.split('.');
    text = `${whole}.${fraction.padEnd(2, '0')}`;
  }
  return column.kind === 'number' && separator === ';' && rng.chance(0.7) ? text.replace('.', ',') : text;
}

function withOmittedStart(rng: Rng, row: RawRow, sessions: readonly RawRow[]): RawRow {
  const that = sessions.filter((s) => s['offer_id'] === row['offer_id'] && s['date'] === row['date']);
  return that.length === 1 && rng.chance(0.5) ? { ...row, start: '' } : row;
}

function fileText(rng: Rng, fileName: string, rows: readonly RawRow[], sessions: readonly RawRow[]): string {
  const separator = rng.pick([',', ';'] as const);
  const schema = schemaOf(fileName);
  const written = rng.shuffle(rows).map((row) => {
    const source = fileName === 'attendance.csv' ? withOmittedStart(rng, row, sessions) : row;
    return Object.fromEntries(schema.columns.map((c) => [c.name, spelled(rng, c, source[c.name] ?? '', separator)]));
  });
  const columns = schema.columns.map((c) => c.name);
  const needless = columns.filter((c) => !KEPT.includes(c) && written.every((row) => row[c] === ''));
  const kept = columns.filter((c) => !needless.includes(c) || rng.chance(0.5));
  return writeCsv(rng.chance(0.5) ? rng.shuffle(kept) : kept, written, {
    separator,
    lineBreak: rng.pick(['\n', '\r\n'] as const),
    byteOrderMark: rng.chance(0.3),
    lastLineBreak: rng.chance(0.7),
  });
}

/** `sessions` are all sessions of the state after the import. */
export function writeFolder(rng: Rng, tables: Tables, sessions: readonly RawRow[]): Map<string, string> {
  const filled = [...tables].filter(([, rows]) => rows.length > 0);
  return new Map(filled.map(([fileName, rows]) => [fileName, fileText(rng, fileName, rows, sessions)]));
}
