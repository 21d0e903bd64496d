import type { LocalDate } from '#kernel';
import type { RateUnit } from '../agreement-codes.js';
import { parseDecimal } from '../calculation/rational.js';
import { isTextValue } from '../text-value.js';
import type { RateScope } from './rate-scope.js';

/** What the authors of a settlement rate write. */
export interface SettlementRateTerms extends RateScope {
  readonly unit: RateUnit;
  /** From 0. */
  readonly amountCents: bigint;
  /** What an excused and an unexcused absence cost: decimal numbers from 0 to 100 with up to four places. */
  readonly excusedPercent: string;
  readonly unexcusedPercent: string;
  /** May lie in the past: what is closed is corrected by the next clearing. */
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  /** NRW-02: the version of the service description that it was calculated for. */
  readonly serviceDescriptionId: string;
  readonly calculationSheetId: string | null;
  /** The active rate of the same scope that this one takes the place of. */
  readonly replacesId: string | null;
}

/** The first field that cannot be, and what was expected; null when all can. */
export function badTerm(terms: SettlementRateTerms): { field: keyof SettlementRateTerms; expected: string } | null {
  if (terms.category !== null && !isTextValue(terms.category, 100)) return { field: 'category', expected: 'a text of 1 to 100 characters' };
  if (terms.amountCents < 0n) return { field: 'amountCents', expected: 'an amount from 0' };
  for (const field of ['excusedPercent', 'unexcusedPercent'] as const) {
    const percent = parseDecimal(terms[field], 4);
    if (percent === null || percent.over > 100n * percent.under) return { field, expected: 'a decimal number from 0 to 100 with at most four places' };
  }
  if (terms.validTo !== null && terms.validTo < terms.validFrom) return { field: 'validTo', expected: 'a day that is not before the first one' };
  return null;
}
