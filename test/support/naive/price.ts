// Section 5: the rate of a seat use, its quantity, and its price before and after rounding.

import { covers, isoWeek } from './dates.js';
import { agreementOn } from './lookups.js';
import { divide, multiply, rational, roundHalfAway, type Rational } from './rational.js';
import type { Outcome, SeatUse } from './seat-uses.js';
import type { SettlementRate, World } from './world.js';

const ONE = rational(1n);
const NOTHING = rational(0n);

export interface Tariff {
  /** The settlement rate; null for a social-space hour. */
  readonly rate: SettlementRate | null;
  readonly unit: string;
}

export interface Price {
  readonly quantity: Rational;
  readonly cents: bigint;
}

/** "both … there on the date and SOCIAL_SPACE_BUDGET with different social spaces": the responsible provider's hour rate. */
function socialSpaceHourRate(world: World, use: SeatUse, outcome: Outcome): Rational | null {
  if (outcome.outcome !== 'SETTLEMENT') return null;
  const { agency, responsible } = use.referral;
  const mains = agreementOn(world, agency, responsible, use.session.date);
  const hosts = agreementOn(world, agency, use.offer.host, use.session.date);
  if (mains?.funding !== 'SOCIAL_SPACE_BUDGET' || hosts?.funding !== 'SOCIAL_SPACE_BUDGET') return null;
  return mains.socialSpace === hosts.socialSpace ? null : mains.hourRate;
}

/** "of several the most specific (offer 16, host 8, user 4, category 2, summed)" */
function points(rate: SettlementRate): number {
  const given = (field: string | null, worth: number): number => (field === null ? 0 : worth);
  return given(rate.offer, 16) + given(rate.host, 8) + given(rate.user, 4) + given(rate.category, 2);
}

function settlementRate(world: World, use: SeatUse, debtor: string | null): SettlementRate | undefined {
  const fitting = world.settlementRates.filter(
    (rate) =>
      rate.agency === use.referral.agency &&
      covers(rate, use.session.date) &&
      (rate.offer === null || rate.offer === use.offer.id) &&
      (rate.host === null || rate.host === use.offer.host) &&
      (rate.user === null || rate.user === debtor) &&
      (rate.category === null || rate.category === use.offer.category),
  );
  // No two rates of one scope overlap in time, so the points decide alone.
  return fitting.sort((a, b) => points(b) - points(a))[0];
}

/** What the use is priced by; undefined when there is no rate (`HELD` with `RATE_MISSING`). */
export function tariffOf(world: World, use: SeatUse, outcome: Outcome): Tariff | undefined {
  if (socialSpaceHourRate(world, use, outcome) !== null) return { rate: null, unit: 'SOCIAL_SPACE_HOUR' };
  const rate = settlementRate(world, use, outcome.debtor);
  return rate === undefined ? undefined : { rate, unit: rate.unit };
}

/**
 * Whether the use is the one that a SEAT_WEEK or COURSE counts: the first by date, then start, of its reservation in its ISO
 * week, or ever, among the uses whose own rate has that unit, across months and years.
 */
export function isCounted(use: SeatUse, unit: string, others: readonly { use: SeatUse; unit: string | null }[]): boolean {
  const moment = (u: SeatUse): string => `${u.session.date} ${u.session.start}`;
  return !others.some(
    (other) =>
      other.unit === unit &&
      other.use.reservation.id === use.reservation.id &&
      (unit === 'COURSE' || isoWeek(other.use.session.date) === isoWeek(use.session.date)) &&
      moment(other.use) < moment(use),
  );
}

/** The share of the price that the provider's status leaves; the status does not matter for SEAT_WEEK and COURSE. */
function statusFactor(use: SeatUse, tariff: Tariff): Rational {
  if (tariff.unit === 'SEAT_WEEK' || tariff.unit === 'COURSE' || use.status === 'ATTENDED') return ONE;
  const excused = use.status === 'EXCUSED';
  if (tariff.rate === null) return excused ? NOTHING : ONE; // SOCIAL_SPACE_HOUR: 0 and 100 percent
  return divide(excused ? tariff.rate.excusedPercent : tariff.rate.unexcusedPercent, rational(100n));
}

export function priceOf(world: World, use: SeatUse, outcome: Outcome, tariff: Tariff, counted: boolean): Price {
  const hours = rational(BigInt(use.session.minutes), 60n);
  const inHours = tariff.unit === 'SEAT_HOUR' || tariff.unit === 'SOCIAL_SPACE_HOUR';
  const once = tariff.unit === 'SEAT_WEEK' || tariff.unit === 'COURSE';
  const quantity = inHours ? hours : once && !counted ? NOTHING : ONE;
  const hourRate = socialSpaceHourRate(world, use, outcome) ?? NOTHING;
  // hour_rate × hours × staff ÷ capacity
  const seat = rational(BigInt(use.offer.staff), BigInt(use.offer.capacity));
  const unitPrice = tariff.rate === null ? multiply(hourRate, seat) : tariff.rate.amount;
  const exact = multiply(unitPrice, quantity, statusFactor(use, tariff), rational(100n));
  return { quantity, cents: roundHalfAway(exact) };
}
