import { expectedHours, type HoursBasis } from '../reports/expected-hours.js';
import type { ReportVerdict } from '../reports/report-codes.js';

/** What the verdict of a report was decided by. Minutes; the range is a week's or the whole intervention's. */
export interface JudgedCare {
  readonly verdict: ReportVerdict;
  readonly hoursBasis: HoursBasis | null;
  readonly weeklyFromMinutes: number | null;
  readonly weeklyToMinutes: number | null;
  readonly days: number;
  readonly deliveredMinutes: number;
  readonly interventionMinutes: number | null;
}

export interface Deviation {
  readonly side: 'MISSING' | 'OVER';
  /** Always above nothing; as a decimal with two places, so that less than half a hundredth is "0.00". */
  readonly hours: string;
}

/**
 * How far the care of a report lies below its range or above it (DD-12); null inside, and where nothing is compared. The exact fraction is
 * rounded half up, once: the range less the care as both are shown may differ from it by a hundredth.
 */
export function deviationOf(care: JudgedCare): Deviation | null {
  const { verdict, hoursBasis, weeklyFromMinutes: from, weeklyToMinutes: to, days } = care;
  if (hoursBasis === null || from === null || to === null || (verdict !== 'UNDER' && verdict !== 'OVER')) return null;
  const isWeekly = hoursBasis === 'PER_WEEK';
  // Sevenths of a minute, so that a range of weeks for some days is a whole number, too.
  const [least, most] = isWeekly ? [from * days, to * days] : [from * 7, to * 7];
  const delivered = 7 * (isWeekly ? care.deliveredMinutes : (care.interventionMinutes ?? 0));
  const [side, sevenths] = verdict === 'UNDER' ? (['MISSING', least - delivered] as const) : (['OVER', delivered - most] as const);
  return { side, hours: expectedHours(sevenths, 1, 'PER_WEEK') };
}
