// Merges a sequence of folders (section 2): "A row with a known key replaces the stored row as a whole; an absent column is
// an empty cell and takes its default. Values are compared, not spellings. An import deletes nothing."

import { readCsv, type RawRow } from './csv.js';
import { FILES, schemaOf, type Column } from './schema.js';

/** File name -> text of the file. */
export type Folder = ReadonlyMap<string, string>;
/** File name -> key of a row -> the row, every column there, values in one spelling, defaults put in. */
export type Store = ReadonlyMap<string, ReadonlyMap<string, RawRow>>;

export interface Counts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
}

export interface Applied {
  readonly store: Store;
  readonly counts: ReadonlyMap<string, Counts>;
  /** The keys of the rows that the folder itself holds, by file. */
  readonly touched: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_STORE: Store = new Map();

function canonicalNumber(cell: string): string {
  const match = /^(-?)0*(\d+)(?:[.,](?=\d)(\d*?)0*)?$/.exec(cell);
  if (match === null) throw new Error(`not a number: ${JSON.stringify(cell)}`);
  const fraction = match[3] ?? '';
  const size = `${match[2] ?? ''}${fraction === '' ? '' : `.${fraction}`}`;
  return size === '0' ? '0' : `${match[1] ?? ''}${size}`;
}

function canonicalCell(column: Column, cell: string): string {
  if (cell === '') return column.fallback;
  if (column.kind === 'number') return canonicalNumber(cell);
  if (column.kind !== 'shares') return cell;
  // `provider:percent`; an identifier holds neither `|` nor `:`.
  const parts = cell.split('|').map((part) => part.split(':'));
  return parts.map(([provider = '', percent = '']) => `${provider}:${canonicalNumber(percent)}`).join('|');
}

const STATE_OF_AGS: readonly string[] = 'SH HH NI HB NW HE RP BW BY SL BE BB MV SN ST TH'.split(' ');

/** Defaults that depend on another cell of the row (organisations.csv). */
function withDependentDefaults(fileName: string, row: Record<string, string>): Record<string, string> {
  if (fileName !== 'organisations.csv') return row;
  const vat = row['kind'] === 'PROVIDER' ? 'EXEMPT' : row['kind'] === 'PARTNER' ? 'TAXABLE' : '';
  const state = STATE_OF_AGS[Number(row['municipality_ags']?.slice(0, 2)) - 1] ?? '';
  return { ...row, vat_status: row['vat_status'] || vat, federal_state: row['federal_state'] || state };
}

/** attendance.csv: "start found where omitted", in the state after the whole import. */
function withStart(row: Record<string, string>, sessions: ReadonlyMap<string, RawRow>): Record<string, string> {
  if (row['start'] !== '') return row;
  // Reading: every session row of that day counts, whatever its state, for "where the offer has two sessions that day".
  const that = [...sessions.values()].filter((s) => s['offer_id'] === row['offer_id'] && s['date'] === row['date']);
  const start = that[0]?.['start'];
  if (that.length !== 1 || start === undefined) throw new Error(`no single session for ${JSON.stringify(row)}`);
  return { ...row, start };
}

export function keyOf(fileName: string, row: RawRow): string {
  return JSON.stringify(schemaOf(fileName).key.map((column) => row[column] ?? ''));
}

function same(a: RawRow, b: RawRow): boolean {
  // Reading: a list is compared in its order; `30|31` and `31|30` are different values.
  return Object.keys(a).every((column) => a[column] === b[column]);
}

/** Imports one folder. Files go in the order of the schema, so that sessions are there before attendance. */
export function applyFolder(before: Store, folder: Folder): Applied {
  const store = new Map<string, Map<string, RawRow>>();
  for (const fileName of Object.keys(FILES)) store.set(fileName, new Map(before.get(fileName) ?? []));
  const counts = new Map<string, Counts>();
  const touched = new Map<string, readonly string[]>();
  for (const [fileName, schema] of Object.entries(FILES)) {
    const text = folder.get(fileName);
    if (text === undefined) continue;
    const target = store.get(fileName) ?? new Map<string, RawRow>();
    const count: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0 };
    const keys: string[] = [];
    for (const raw of readCsv(text).rows) {
      const cells = schema.columns.map((column) => [column.name, canonicalCell(column, raw[column.name] ?? '')]);
      const plain = withDependentDefaults(fileName, Object.fromEntries(cells) as Record<string, string>);
      const row = fileName === 'attendance.csv' ? withStart(plain, store.get('sessions.csv') ?? new Map()) : plain;
      const key = keyOf(fileName, row);
      if (keys.includes(key)) throw new Error(`${fileName}: the key ${key} occurs twice`);
      const old = target.get(key);
      count.rows += 1;
      count[old === undefined ? 'created' : same(old, row) ? 'unchanged' : 'updated'] += 1;
      target.set(key, row);
      keys.push(key);
    }
    counts.set(fileName, count);
    touched.set(fileName, keys);
  }
  return { store, counts, touched };
}
