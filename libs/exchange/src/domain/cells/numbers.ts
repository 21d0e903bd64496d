import { cellType, type CellType } from './cell-type.js';

const WHOLE = /^\d+$/;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Far above anything real, and low enough that weeks × 7 days still lead to a day that the database knows. */
export const LARGEST_WHOLE = 1_000_000;

/** A whole number from least to most, both included. */
export function whole(least: number, most = LARGEST_WHOLE): CellType {
  return cellType('integer', `a whole number from ${least} to ${most}`, (cell) => {
    const value = WHOLE.test(cell) ? Number(cell) : NaN;
    return value >= least && value <= most ? String(value) : null;
  });
}

/** The number with `.`; null for exponents, thousands separators, and a comma where the file is separated by commas. */
export function readDecimal(cell: string, decimalComma: boolean): string | null {
  const dotted = decimalComma && !cell.includes('.') ? cell.replace(',', '.') : cell;
  return DECIMAL.test(dotted) ? dotted : null;
}

export const notNegative: CellType = cellType('numeric', 'a number of 0 or more', (cell, decimalComma) => {
  const value = readDecimal(cell, decimalComma);
  return value === null || value.startsWith('-') ? null : value;
});

/** A coordinate in degrees. */
export function degrees(most: number): CellType {
  return cellType('double precision', `a number of degrees from -${most} to ${most}`, (cell, decimalComma) => {
    const value = readDecimal(cell, decimalComma);
    return value !== null && Math.abs(Number(value)) <= most ? value : null;
  });
}

const PERCENT = /^0*(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)$/;

/** The percentage as a decimal text, exact whatever the number of its decimals; null outside of 0 to 100. */
export function readPercent(cell: string, decimalComma: boolean): string | null {
  const value = readDecimal(cell, decimalComma);
  return value !== null && PERCENT.test(value) ? value : null;
}

export const percent: CellType = cellType('numeric', 'a number from 0 to 100', readPercent);

const AMOUNT = /^0*(\d{1,12})(?:\.(\d+))?$/;

function readAmount(cell: string, decimalComma: boolean, decimals: number): [string, string] | null {
  const [, units, fraction = ''] = AMOUNT.exec(readDecimal(cell, decimalComma) ?? '') ?? [];
  return units === undefined || fraction.length > decimals ? null : [units, fraction];
}

const AMOUNT_OF = 'an amount in euro from 0 to 999999999999.99 with at most';

/** An amount in euro, stored in whole cents. */
export const amount: CellType = cellType('bigint', `${AMOUNT_OF} 2 decimals`, (cell, decimalComma) => {
  const parts = readAmount(cell, decimalComma, 2);
  return parts && `${parts[0]}${parts[1].padEnd(2, '0')}`;
});

/** A rate in euro with up to four decimals, stored as a decimal. */
export const fineAmount: CellType = cellType('numeric', `${AMOUNT_OF} 4 decimals`, (cell, decimalComma) => {
  const parts = readAmount(cell, decimalComma, 4);
  return parts && `${parts[0]}.${parts[1] || '0'}`;
});
