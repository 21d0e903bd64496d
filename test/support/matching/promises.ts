import type { RelaxationOption } from '../../../libs/matching/src/domain/why-not/why-not.js';

/** What the explanation promises, and what came of it. */
export interface KeptPromise {
  readonly referral: string;
  readonly option: RelaxationOption;
  /** Matches with the relaxation less those without it. */
  readonly opened: number;
}

/** Promises that were not kept exactly, in words. */
export const brokenPromises = (promises: readonly KeptPromise[]): string[] =>
  promises
    .filter(({ option, opened }) => option.offers !== opened)
    .map(({ referral, option, opened }) => `${referral} ${option.criterion} ${JSON.stringify(option.bound)}: promised ${option.offers}, opened ${opened}`);

/** How many were looked at, by criterion and kind of bound. */
export function countPromises(promises: readonly KeptPromise[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { option } of promises) {
    const kind = `${option.criterion} ${option.bound.windows || option.bound.upToKm !== null || option.bound.upToYears !== null ? 'bounded' : 'wholly'}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
