import type { CellType } from '../cells/cell-type.js';
import type { Column, FileDefinition } from '../file-definition.js';
import { attendance, careHours } from '../files/care-files.js';
import { offers, sessions } from '../files/offer-files.js';
import { respell } from './respell.js';

/** The files that a provider brings in by itself: its own offers with their sessions, who came to them, and what was worked outside them. */
export const PROVIDER_FILES = { offers, sessions, attendance, care_hours: careHours } as const;
export type ProviderFileKind = keyof typeof PROVIDER_FILES;

/** Those of the catalogue, which it takes out as well; and those of care, which go to another address and other roles. */
export const CATALOGUE_FILES = ['offers', 'sessions'] as const satisfies readonly ProviderFileKind[];
export const CARE_FILES = ['attendance', 'care_hours'] as const satisfies readonly ProviderFileKind[];
export type CatalogueFileKind = (typeof CATALOGUE_FILES)[number];
export type ProviderFileFormat = 'csv' | 'xlsx';

/** A mark before what a spreadsheet's cell shows that is no text, such as a day or the error of a formula; no text begins so. */
export const NOT_A_TEXT = '\0';

/**
 * Which of the files it is, by the columns of its header: the one of which it has the most. Null where none of them is known, and where
 * two have as many: names that both have decide nothing. Null, too, where it has more of a file that does not come this way.
 */
export function recognise(header: readonly string[], kinds: readonly ProviderFileKind[]): ProviderFileKind | null {
  const known = (kind: ProviderFileKind): number => PROVIDER_FILES[kind].columns.filter(({ name }) => header.includes(name)).length;
  const [first, second] = kinds.map((kind) => ({ kind, columns: known(kind) })).sort((a, b) => b.columns - a.columns);
  if (first === undefined || first.columns === (second?.columns ?? 0)) return null;
  const elsewhere = (Object.keys(PROVIDER_FILES) as ProviderFileKind[]).some((kind) => !kinds.includes(kind) && known(kind) > first.columns);
  return elsewhere ? null : first.kind;
}

/** The file as `pv import` knows it, under its name in this format, and with the spellings of spreadsheet programs besides. */
export function definitionOf(kind: ProviderFileKind, format: ProviderFileFormat): FileDefinition {
  const file = PROVIDER_FILES[kind];
  return { ...file, name: `${kind}.${format}`, columns: file.columns.map(lenient) };
}

/** What people and their programs bring in lasts a day at most, which only a migration of old data exceeds (care.care_hours, offers.session); what is longer is refused by its row. */
const MINUTES_OF_A_DAY = 'a whole number from 1 to 1440';

function lenient(column: Column): Column {
  const type = column.name === 'minutes' ? within(column.type, MINUTES_OF_A_DAY) : column.type;
  const takesDays = type.stored === 'date' || type.stored === 'time';
  const read: CellType['read'] = (cell, decimalComma) => {
    const isMarked = cell.startsWith(NOT_A_TEXT);
    const shown = isMarked ? cell.slice(NOT_A_TEXT.length) : cell;
    // A program makes a day of 1-2: what was meant as a text or a number is not known any more.
    if (isMarked && !takesDays) return { value: shown, expected: type.expected };
    const spelled = respell(column, shown);
    const value = type.read(spelled, decimalComma);
    return typeof value === 'string' || spelled === shown ? value : { ...value, value: shown };
  };
  return { ...column, type: { stored: type.stored, expected: type.expected, read } };
}

/** The same cells, and in the words of the bounds that hold for whoever brings them in. */
function within({ stored, read }: CellType, expected: string): CellType {
  const inWords: CellType['read'] = (cell, decimalComma) => {
    const value = read(cell, decimalComma);
    return typeof value === 'string' ? value : { ...value, expected };
  };
  return { stored, expected, read: inWords };
}
