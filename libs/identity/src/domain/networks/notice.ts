import { addDays, type LocalDate } from '#kernel';

/** Days of notice where the agency has settled nothing else. */
export const DEFAULT_NOTICE_DAYS = 90;
export const MOST_NOTICE_DAYS = 730;

export interface RunningMembership {
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
}

export type Ending =
  | { readonly lastDay: LocalDate }
  | { readonly refused: 'MEMBERSHIP_ENDS'; readonly lastDay: LocalDate }
  | { readonly refused: 'NOTICE_TOO_SHORT'; readonly earliestLastDay: LocalDate };

/**
 * The last day of a membership that is ended today with this many days of notice: the day wished, or the earliest one,
 * which is today + notice, or its first day where it begins later. An end that is set already only comes nearer.
 */
export function endingOf(membership: RunningMembership, wished: LocalDate | null, today: LocalDate, noticeDays: number): Ending {
  const afterNotice = addDays(today, noticeDays);
  const earliestLastDay = afterNotice < membership.validFrom ? membership.validFrom : afterNotice;
  const lastDay = wished ?? earliestLastDay;
  if (membership.validTo !== null && membership.validTo <= (lastDay > earliestLastDay ? lastDay : earliestLastDay)) {
    return { refused: 'MEMBERSHIP_ENDS', lastDay: membership.validTo };
  }
  return lastDay < earliestLastDay ? { refused: 'NOTICE_TOO_SHORT', earliestLastDay } : { lastDay };
}
