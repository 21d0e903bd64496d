import { InvalidArgumentError } from 'commander';
import { parseYearMonth, type YearMonth } from '#kernel';

export function month(text: string): YearMonth {
  const value = parseYearMonth(text);
  if (value === null) throw new InvalidArgumentError('Expected a month as YYYY-MM.');
  return value;
}

export function kilometres(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('Expected kilometres, 0 or more, such as 12.5.');
  return Number(text);
}

export function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}
