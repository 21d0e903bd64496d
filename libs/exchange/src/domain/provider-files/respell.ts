import type { Column } from '../file-definition.js';

const BOOLEANS: Readonly<Record<string, string>> = { wahr: 'true', true: 'true', falsch: 'false', false: 'false' };
const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::00)?$/;
const AGS_WITHOUT_ZERO = /^\d{7}$/;

/**
 * What a spreadsheet program makes of a value when it opens a file and saves it again, turned back: WAHR and TRUE, 01.09.2026,
 * 9:00 and 09:00:00, and an AGS whose zero in front was taken for nothing. Each can have been one value only; everything else
 * stays as it is, for the type of the column to judge.
 */
export function respell({ name, type }: Column, cell: string): string {
  if (type.stored === 'boolean') return BOOLEANS[cell.toLowerCase()] ?? cell;
  if (type.stored === 'date') {
    const [, day, month, year] = GERMAN_DAY.exec(cell) ?? [];
    return year === undefined ? cell : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  }
  if (type.stored === 'time') {
    const [, hours, minutes] = TIME.exec(cell) ?? [];
    return minutes === undefined ? cell : `${hours!.padStart(2, '0')}:${minutes}`;
  }
  return name === 'municipality_ags' && AGS_WITHOUT_ZERO.test(cell) ? `0${cell}` : cell;
}
