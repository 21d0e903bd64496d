import { rational, roundHalfAway } from '../calculation/rational.js';
import type { IndirectBase } from './regime-terms.js';

/**
 * Indirect time that belongs to direct time, in minutes, half away from zero. The source says both that 80 % of the
 * working time is direct (TOTAL: 1,000 h → 250 h) and that indirect time is 20 % of the direct (DIRECT: 200 h), so the
 * base is data of the regime (BHV-05, domain.md 1.0 note 5). percent is below 100.
 */
export function indirectMinutes(directMinutes: bigint, percent: number, base: IndirectBase): bigint {
  const share = BigInt(percent);
  return roundHalfAway(rational(directMinutes * share, base === 'DIRECT' ? 100n : 100n - share));
}
