import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#kernel';
import type { ReferralFacts } from './match-facts.js';

const LAST_DAY = '9999-12-31';

/** The span runs from wanted_from over the weeks, cut by the end of the approval; it ends before it begins where the approval does. */
export function spanOf(referral: Pick<ReferralFacts, 'wantedFrom' | 'weeks' | 'approvedTo' | 'lookedAtTo'>): { from: LocalDate; to: LocalDate } {
  const from = Temporal.PlainDate.from(referral.wantedFrom);
  // Beyond the year 9999 a day has no four-digit year any more, and no session lies there.
  const days = Math.min(referral.weeks * 7 - 1, from.until(LAST_DAY, { largestUnit: 'days' }).days);
  const full = referral.lookedAtTo ?? from.add({ days }).toString();
  return { from: referral.wantedFrom, to: referral.approvedTo !== null && referral.approvedTo < full ? referral.approvedTo : full };
}
