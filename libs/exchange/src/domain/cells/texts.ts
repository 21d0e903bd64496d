import { cellType, type CellType } from './cell-type.js';

export const text: CellType = cellType('text', 'a text', (cell) => cell);

const ASCII_IDENTIFIER = /^[!-9;-{}~](?:[ -9;-{}~]{0,62}[!-9;-{}~])?$/;
const IDENTIFIER = /^[^\p{Cc}|:]+$/u;

/** Section 2: the sender's own, 1 to 64 characters, any but control characters, `|` and `:`, no blank at either end. */
export const identifier: CellType = cellType(
  'text',
  'an identifier of 1 to 64 characters without control characters, "|", ":" and blanks at either end',
  (cell) => (ASCII_IDENTIFIER.test(cell) || isIdentifier(cell) ? cell : null),
);

const isIdentifier = (cell: string): boolean => IDENTIFIER.test(cell) && [...cell].length <= 64 && cell.trim() === cell;

export function choice(...values: readonly string[]): CellType {
  const known = new Set(values);
  return cellType('text', `${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`, (cell) => (known.has(cell) ? cell : null));
}

export const boolean: CellType = cellType('boolean', 'true or false', (cell) => (cell === 'true' || cell === 'false' ? cell : null));
