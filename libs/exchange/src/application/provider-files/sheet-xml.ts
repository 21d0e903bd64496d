import type { TableProblem } from '../../domain/provider-files/table.js';
import { UnzipError } from './unzip.js';

/** Far beyond the rows that are taken: programs keep formatted, empty rows behind the last one. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
/** What stands for the result of a formula that nobody has calculated. */
export const NOT_CALCULATED = '#CALC!';

// No pattern below looks past the next `<`: a sheet of forty megabytes is read once, whatever stands in it.

/** A part of a workbook that holds a sheet. */
export const isSheet = (xml: string): boolean => /<(?:\w+:)?sheetData\b/.test(xml);

/** Longer than the tag of any cell, and shorter than what the reader takes at a time. */
const LONGEST_TAG = 10_000;

/** Refuses tags on which the reader does not end: one that another one begins in, and one without end. Throws UnzipError. */
export function requireClosedTags(xml: string): void {
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const end = xml.indexOf('>', at);
    const next = xml.indexOf('<', at + 1);
    if (end === -1 || end - at > LONGEST_TAG || (next !== -1 && next < end)) throw new UnzipError('NOT_READABLE');
    at = next;
  }
}

/**
 * Refuses a sheet whose cells lie farther out than any provider's: the reader fills all rows and columns in between, and one
 * cell in the last corner of a sheet stands for seventeen thousand million. Every attribute `r` is looked at, in whatever
 * element, and one that is no plain address is refused too. Throws UnzipError.
 */
export function requireBounds(xml: string): void {
  let rows = 0;
  for (const [, value = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(value) ?? [];
    if (digits === undefined || Number(digits) > MOST_ROWS || columnOf(letters) > MOST_COLUMNS) throw new UnzipError('TOO_LARGE');
  }
  const row = /<(?:\w+:)?row\b/g;
  while (row.test(xml)) if (++rows > MOST_ROWS) throw new UnzipError('TOO_LARGE');
}

/**
 * The sheet with errors of formulas and formulas without a result as texts: the reader takes both for empty cells, and an
 * age that could not be calculated is not the same as no limit of age.
 */
export const showFormulaErrors = (xml: string): string =>
  xml
    .replace(/(<(?:\w+:)?c\b[^<>]*?\st\s*=\s*)(["'])e\2/g, '$1$2str$2')
    .replace(/<((?:\w+:)?)c\b([^<>]*)>\s*<\1f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/\1f>)\s*<\/\1c>/g, (_cell, prefix: string, attributes: string) => {
      const others = attributes.replace(/\st\s*=\s*(["'])\w*\1/, '');
      return `<${prefix}c${others} t="str"><${prefix}v>${NOT_CALCULATED}</${prefix}v></${prefix}c>`;
    });

/** Merged cells below the header have one value for several places; what the others mean is a guess. */
export function mergedCells(xml: string): TableProblem[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*?\sref\s*=\s*["']([A-Z]+(\d+):[A-Z]+(\d+))["']/g)].map(([, ref = '', line = '1']) => ({
    line: Number(line),
    message: `the cells ${ref} are merged, expected each value in a cell of its own`,
  }));
}

/** 1 for A, 27 for AA; 0 for nothing. */
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
