import type { ModuleCode, ModuleRange } from './module-terms.js';

/** Care that was delivered: minutes over a number of days. Their weekly average is minutes × 7 ÷ days, never rounded. */
export interface DeliveredCare {
  readonly minutes: bigint;
  readonly days: bigint;
}

export type RangeVerdict = 'WITHIN_MODULE_RANGE' | 'ABOVE_MODULE_RANGE' | 'BELOW_MODULE_RANGE';

/**
 * Where delivered care stands to the range of the granted module (DD-03). A module per week is compared with the weekly
 * average; one per intervention with the sum. Exact: nothing is rounded before the comparison. days is 1 or more.
 */
export function compareWithRange(care: DeliveredCare, range: Omit<ModuleRange, 'code'>): RangeVerdict {
  const [delivered, scale] = range.hoursBasis === 'PER_WEEK' ? [care.minutes * 7n, care.days] : [care.minutes, 1n];
  if (delivered > BigInt(range.toMinutes) * scale) return 'ABOVE_MODULE_RANGE';
  if (delivered < BigInt(range.fromMinutes) * scale) return 'BELOW_MODULE_RANGE';
  return 'WITHIN_MODULE_RANGE';
}

/**
 * The modules per week whose range holds this average: none to several, because ranges leave gaps and overlap (note 1).
 * Not a proposal: the agency grants a module, hours never choose one (DD-07). What is counted per intervention has no
 * weekly hours and is not among them.
 */
export function modulesThatFit(care: DeliveredCare, ranges: readonly ModuleRange[]): ModuleCode[] {
  return ranges.filter((range) => range.hoursBasis === 'PER_WEEK' && compareWithRange(care, range) === 'WITHIN_MODULE_RANGE').map((range) => range.code);
}
