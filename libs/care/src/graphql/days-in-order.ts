import { GraphQLError } from 'graphql';
import { addDays, type LocalDate } from '#kernel';

/** Throws BAD_USER_INPUT for a span of days that ends before it begins: no answer to it would be true. */
export function requireDaysInOrder(from: LocalDate, to: LocalDate): void {
  if (to < from) throw new GraphQLError(`to: a day from ${from} on was expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Throws BAD_USER_INPUT for a span of more days than that, both ends counted. */
export function requireDaysWithin(from: LocalDate, to: LocalDate, most: number): void {
  if (addDays(from, most - 1) < to) throw new GraphQLError(`to: at most ${most} days were expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
