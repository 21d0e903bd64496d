import type { UtilisationQuery } from './trends.generated.js';

export type Use = UtilisationQuery['utilisation']['edges'][number]['node'];

/** What the offers of a month come to together. */
export interface MonthSum {
  readonly month: string;
  readonly occupied: number;
  readonly offered: number;
  readonly sessions: number;
  readonly belowMinimum: number;
}

const NAMES = ['occupied', 'offered', 'sessions', 'belowMinimum'] as const;

/** The sum of each of these months, from the first one on in which something was. */
export function monthSums(uses: readonly Use[], months: readonly string[]): readonly MonthSum[] {
  const sums = months.map((month) => ({ month, ...sumOf(uses.filter((use) => use.month === month)) }));
  const begin = sums.findIndex(({ sessions }) => sessions > 0);
  return begin < 0 ? [] : sums.slice(begin);
}

export function sumOf(parts: readonly Omit<MonthSum, 'month'>[]): Omit<MonthSum, 'month'> {
  const [occupied, offered, sessions, belowMinimum] = NAMES.map((name) => parts.reduce((sum, part) => sum + part[name], 0)) as [number, number, number, number];
  return { occupied, offered, sessions, belowMinimum };
}

/** Taken of offered; null where nothing was offered. */
export const shareOf = ({ occupied, offered }: Pick<MonthSum, 'occupied' | 'offered'>): number | null => (offered === 0 ? null : occupied / offered);
