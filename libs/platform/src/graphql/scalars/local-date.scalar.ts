import { parseLocalDate } from '#kernel';
import { textScalar } from './text-scalar.js';

export const LocalDateScalar = textScalar<string>({
  name: 'LocalDate',
  description: 'A calendar day without zone, as YYYY-MM-DD ("2026-05-04").',
  expected: 'a day of the calendar as YYYY-MM-DD',
  parse: parseLocalDate,
  format: (value) => value,
});
