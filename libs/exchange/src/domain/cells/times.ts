import { firstDay, parseLocalDate, parseYearMonth } from '#kernel';
import { cellType, remembered, type CellType } from './cell-type.js';

const day = remembered((cell) => parseLocalDate(cell) ?? '');
const month = remembered((cell) => parseYearMonth(cell) ?? '');
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export const date: CellType = cellType('date', 'a day of the calendar as YYYY-MM-DD', (cell) => day(cell) || null);

/** A month, stored as its first day. */
export const yearMonth: CellType = cellType('date', 'a month as YYYY-MM', (cell) => (month(cell) ? firstDay(cell) : null));

export const time: CellType = cellType('time', 'a time from 00:00 to 23:59 as HH:MM', (cell) => (TIME.test(cell) ? cell : null));

const WINDOW = /^(?:MO|TU|WE|TH|FR|SA|SU) ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A weekly window in which somebody has time: `MO 14:00-18:00`; it does not end before it starts. */
export const weeklyWindow: CellType = cellType(
  'text',
  'weekly windows such as MO 14:00-18:00 (MO TU WE TH FR SA SU) that do not end before they start',
  (cell) => {
    const [, from, to] = WINDOW.exec(cell) ?? [];
    return from !== undefined && to !== undefined && from <= to ? cell : null;
  },
);
