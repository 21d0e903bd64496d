// Section 5: the lines of all seat uses of an agency, worked out from one state of the data and nothing else.

import { compareTexts } from './code-points.js';
import { isCounted, priceOf, tariffOf } from './price.js';
import { decimalText, rational } from './rational.js';
import { isNamed, seatUses, type Outcome, type SeatUse } from './seat-uses.js';
import { sharesOf, type Share } from './shares.js';
import type { World } from './world.js';

export interface Line {
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly referral: string;
  readonly reservation: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly debtor: string | null;
  readonly creditor: string | null;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly status: string | null;
  readonly cents: number;
  readonly shares: readonly Share[];
  readonly corrects: string | null;
}

/** "every seat use (offer, date, start, reservation)" */
export function useKey(line: Line): string {
  return JSON.stringify([line.offer, line.date, line.start, line.reservation]);
}

/** "by corrects (null first), date, start, offer, referral, reservation, a reversal before its new line" (a stable sort). */
export function compareLines(a: Line, b: Line): number {
  const texts = (line: Line): string[] => [
    line.corrects ?? '',
    line.date,
    line.start,
    line.offer,
    line.referral,
    line.reservation,
  ];
  return compareTexts(texts(a), texts(b));
}

function lineOf(use: SeatUse, { outcome, reason }: Outcome, priced: Partial<Line>): Line {
  return {
    offer: use.offer.id,
    date: use.session.date,
    start: use.session.start,
    referral: use.referral.id,
    reservation: use.reservation.id,
    outcome,
    reason,
    debtor: null,
    creditor: null,
    rate: null,
    unit: null,
    quantity: null,
    status: use.status,
    cents: 0,
    shares: [],
    corrects: null,
    ...priced,
  };
}

/** "agreed cents … that the price takes instead of the rate": of several the one that was decided last. */
function agreedCents(world: World, use: SeatUse): bigint | undefined {
  return world.disputes.decided.filter((decision) => isNamed(use, decision)).at(-1)?.cents;
}

/** Agreed cents without a rate have a unit of their own, once, and are no use of a week or course. */
const AGREED = { rate: null, unit: 'AGREED' } as const;

/** The lines of all months; nothing here knows of closed months. */
export function allLines(world: World, agency: string): Line[] {
  const uses = seatUses(world, agency).map(({ use, outcome }) => {
    if (outcome.debtor === null) return { use, outcome, tariff: undefined, unit: null };
    const tariff = tariffOf(world, use, outcome);
    if (tariff !== undefined) return { use, outcome, tariff, unit: tariff.unit };
    if (agreedCents(world, use) !== undefined) return { use, outcome, tariff: AGREED, unit: AGREED.unit };
    return { use, outcome: { outcome: 'HELD', reason: 'RATE_MISSING', debtor: null }, tariff, unit: null };
  });
  return uses.map(({ use, outcome, tariff }) => {
    if (tariff === undefined) return lineOf(use, outcome, {});
    const byRate = tariff === AGREED ? { quantity: rational(1n), cents: 0n } : priceOf(world, use, outcome, tariff, isCounted(use, tariff.unit, uses));
    const price = { ...byRate, cents: agreedCents(world, use) ?? byRate.cents };
    return lineOf(use, outcome, {
      debtor: outcome.debtor,
      creditor: use.offer.host,
      rate: tariff.rate?.id ?? null,
      unit: tariff.unit,
      quantity: decimalText(price.quantity),
      cents: Number(price.cents),
      shares: sharesOf(use.offer, price.cents),
    });
  });
}
