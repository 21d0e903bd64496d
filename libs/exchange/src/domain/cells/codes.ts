import { isLanguage } from '#kernel';
import { cellType, type CellType } from './cell-type.js';

/** Federal states by the first two digits of an AGS. */
const STATES: Readonly<Record<string, string>> = {
  '01': 'SH', '02': 'HH', '03': 'NI', '04': 'HB', '05': 'NW', '06': 'HE', '07': 'RP', '08': 'BW',
  '09': 'BY', '10': 'SL', '11': 'BE', '12': 'BB', '13': 'MV', '14': 'SN', '15': 'ST', '16': 'TH',
};
const STATE_CODES = new Set(Object.values(STATES));
const AGS = /^(?:0[1-9]|1[0-6])\d{6}$/;

/** The key of a municipality (amtlicher Gemeindeschlüssel). */
export const ags: CellType = cellType('text', 'an AGS of 8 digits, the first two 01 to 16', (cell) => (AGS.test(cell) ? cell : null));

export const federalStateOf = (municipalityAgs: string): string => STATES[municipalityAgs.slice(0, 2)] ?? '';

export const federalState: CellType = cellType('text', 'the two letters of a federal state such as HE', (cell) =>
  STATE_CODES.has(cell) ? cell : null,
);

export const language: CellType = cellType('text', 'codes of ISO 639-1 such as de', (cell) => (isLanguage(cell) ? cell : null));
