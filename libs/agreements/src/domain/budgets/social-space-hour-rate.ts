import { rational, toDecimal } from '../calculation/rational.js';

/**
 * Hour rate of a social space in euro (TS-06): yearly cost of a position ÷ gross yearly working time, with up to four
 * places, half away from zero: 78,000 € and 1,600 h give "48.75". The working time is in minutes and above 0.
 */
export function socialSpaceHourRate(positionFactorCents: bigint, grossAnnualMinutes: bigint): string {
  return toDecimal(rational(positionFactorCents * 60n, grossAnnualMinutes * 100n), 4);
}
