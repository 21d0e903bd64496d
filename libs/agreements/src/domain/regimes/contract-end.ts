import { addSpan, type LocalDate } from '#kernel';

/** Last day of a contract of whole years from its first day on: 5 years from 2014-01-01 end with 2018-12-31 (TS-19). */
export const contractEnd = (firstDay: LocalDate, years: number): LocalDate => addSpan(firstDay, { amount: years * 12, unit: 'MONTHS' }, 'SPAN');
