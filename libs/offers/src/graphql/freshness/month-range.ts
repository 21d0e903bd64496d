import { nextMonth, type YearMonth } from '#kernel';
import { GraphQLError } from 'graphql';

const MOST_MONTHS = 24;

export interface MonthRange {
  /** Both months belong to it. */
  readonly from: YearMonth;
  readonly to: YearMonth;
}

/** Throws bad user input for a range that ends before it begins, and for more than two years: a dashboard asks for no more, and the work stays bounded. */
export function boundedMonths({ from, to }: MonthRange): MonthRange {
  if (to < from) throw new GraphQLError('to: the first month or a later one was expected.', { extensions: { code: 'BAD_USER_INPUT' } });
  let last = from;
  for (let months = 1; months < MOST_MONTHS; months++) last = nextMonth(last);
  if (to > last) throw new GraphQLError(`to: at most ${MOST_MONTHS} months from the first one on were expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return { from, to };
}
