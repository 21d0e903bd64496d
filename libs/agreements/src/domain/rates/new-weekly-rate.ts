import type { LocalDate } from '#kernel';
import type { ModuleCode } from '../modules/module-terms.js';

/** What the authors of a weekly rate write. */
export interface NewWeeklyRate {
  readonly module: ModuleCode;
  /** The lump sum of a week, from 0. */
  readonly amountCents: bigint;
  /** May lie in the past. */
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  /** The active rate of the same agreement and module that this one takes the place of. */
  readonly replacesId: string | null;
}

/** How many rates one command takes. */
export const MOST_RATES = 100;

/** The first field that cannot be, such as `rates.2.validTo`, and what was expected; null when all can. */
export function badWeeklyRate(rates: readonly NewWeeklyRate[]): { field: string; expected: string } | null {
  if (rates.length < 1 || rates.length > MOST_RATES) return { field: 'rates', expected: `1 to ${MOST_RATES} rates` };
  for (const [index, rate] of rates.entries()) {
    if (rate.amountCents < 0n) return { field: `rates.${index}.amountCents`, expected: 'an amount from 0' };
    if (rate.validTo !== null && rate.validTo < rate.validFrom) return { field: `rates.${index}.validTo`, expected: 'a day that is not before the first one' };
  }
  return null;
}
