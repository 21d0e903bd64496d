import type { CellType } from '../cells/cell-type.js';
import type { Column, FileDefinition } from '../file-definition.js';
import { offers, sessions } from '../files/offer-files.js';
import { respell } from './respell.js';

/** The files that a provider takes out and brings in by itself: its own offers, and their sessions. */
export const PROVIDER_FILES = { offers, sessions } as const;
export type ProviderFileKind = keyof typeof PROVIDER_FILES;
export type ProviderFileFormat = 'csv' | 'xlsx';

/** A mark before what a spreadsheet's cell shows that is no text, such as a day or the error of a formula; no text begins so. */
export const NOT_A_TEXT = '\0';

/**
 * Which of the two files it is, by the columns of its header; null where none of them is known. Names that both have (offer_id
 * has only one of them) decide nothing.
 */
export function recognise(header: readonly string[]): ProviderFileKind | null {
  const known = (kind: ProviderFileKind): number => PROVIDER_FILES[kind].columns.filter(({ name }) => header.includes(name)).length;
  const [ofOffers, ofSessions] = [known('offers'), known('sessions')];
  if (ofOffers === ofSessions) return null;
  return ofOffers > ofSessions ? 'offers' : 'sessions';
}

/** The file as `pv import` knows it, under its name in this format, and with the spellings of spreadsheet programs besides. */
export function definitionOf(kind: ProviderFileKind, format: ProviderFileFormat): FileDefinition {
  const file = PROVIDER_FILES[kind];
  return { ...file, name: `${kind}.${format}`, columns: file.columns.map(lenient) };
}

function lenient(column: Column): Column {
  const { type } = column;
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
