import { parseYearMonth } from '#kernel';
import { textScalar } from './text-scalar.js';

export const YearMonthScalar = textScalar<string>({
  name: 'YearMonth',
  description: 'A calendar month, as YYYY-MM ("2026-05").',
  expected: 'a month as YYYY-MM',
  parse: parseYearMonth,
  format: (value) => value.slice(0, 7),
});
