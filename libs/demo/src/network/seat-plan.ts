import { minutesOf } from './calendar.js';
import type { Agency, DemoOffer } from './network-model.js';
import { OFFERS } from './offers.js';
import { region } from './people-of-cases.js';
import { draws, type Draws } from './random.js';

/** Who sits together: the offers in which one referral has a seat, and an age that fits all of them. */
export interface SeatPlan {
  readonly offers: readonly DemoOffer[];
  /** Completed years. */
  readonly age: number;
}

/** Referrals with a seat, by agency. */
export const PLACED: Readonly<Record<Agency, number>> = { 'JA-DADI': 46, 'JA-BHV': 24, 'JA-TS': 20 };

/** How many seats of an offer are taken: 60 to 85 %, all of a full one, two of a club's. */
export function takenSeats(offer: DemoOffer): number {
  if (offer.occupancy === 'FULL') return offer.capacity;
  if (offer.occupancy === 'SPARSE') return 2;
  const least = Math.ceil(offer.capacity * 0.6);
  const most = Math.floor(offer.capacity * 0.85);
  return draws(`taken ${offer.id}`).chance(0.25) ? most : least;
}

/** Online seats are shared by the agencies that certified the offer. */
function seatsFor(agency: Agency, offer: DemoOffer): number {
  const agencies = offer.certifiedBy ?? [offer.agency];
  if (!agencies.includes(agency)) return 0;
  const abroad = agencies.length - 1;
  return agency === offer.agency ? takenSeats(offer) - abroad : 1;
}

/** Two offers that a person cannot both attend. */
export function clash(a: DemoOffer, b: DemoOffer): boolean {
  if (!a.weekdays.some((weekday) => b.weekdays.includes(weekday))) return false;
  const [from, to] = [minutesOf(a.start), minutesOf(a.start) + a.minutes];
  return minutesOf(b.start) < to && from < minutesOf(b.start) + b.minutes;
}

export function together(a: DemoOffer, b: DemoOffer): boolean {
  const near = region(a) === null || region(b) === null || region(a) === region(b);
  const genders = a.gender === undefined || b.gender === undefined || a.gender === b.gender;
  return a.id !== b.id && near && genders && !clash(a, b);
}

export const suitsAge = (offer: DemoOffer, age: number): boolean => offer.ages[0] <= age && age <= offer.ages[1];

const DEALS = 200;

/**
 * Spreads the taken seats of an agency's offers over its placed referrals, one to four seats each: the first of some
 * seeded deals in which nobody is missing on a seat.
 */
export function seatPlans(agency: Agency): SeatPlan[] {
  for (let number = 1; number <= DEALS; number++) {
    const plans = deal(agency, draws(`seats ${agency} ${number}`));
    if (plans !== null) return plans;
  }
  throw new Error(`No deal seats everybody: ${agency}`);
}

function deal(agency: Agency, luck: Draws): SeatPlan[] | null {
  const open = new Map(OFFERS.map((offer) => [offer, seatsFor(agency, offer)]));
  const left = (): number => [...open.values()].reduce((sum, seats) => sum + seats, 0);
  const plans: SeatPlan[] = [];
  for (let referrals = PLACED[agency]; referrals > 0; referrals--) {
    const share = Math.round(left() / referrals + luck.next() * 3 - 1.5);
    const plan = planOne(open, Math.min(Math.max(share, 1), 4, left() - referrals + 1), luck);
    for (const offer of plan.offers) open.set(offer, (open.get(offer) ?? 0) - 1);
    plans.push(plan);
  }
  return left() === 0 ? plans : seatTheRest(plans, open);
}

function planOne(open: ReadonlyMap<DemoOffer, number>, seats: number, luck: Draws): SeatPlan {
  const byNeed = [...open].filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a).map(([offer]) => offer);
  const first = byNeed[0];
  if (first === undefined) throw new Error('No seats left for a placed referral');
  const [from, to] = [Math.max(first.ages[0], 6), Math.min(first.ages[1], 20)];
  const tries = Array.from({ length: 8 }, () => luck.int(from, to)).map((age) => ({ age, offers: fitting(first, byNeed, age, seats) }));
  return tries.reduce((best, plan) => (plan.offers.length > best.offers.length ? plan : best));
}

function fitting(first: DemoOffer, candidates: readonly DemoOffer[], age: number, seats: number): DemoOffer[] {
  const chosen = [first];
  for (const offer of candidates) {
    if (chosen.length >= seats) break;
    if (suitsAge(offer, age) && chosen.every((other) => together(other, offer))) chosen.push(offer);
  }
  return chosen;
}

/** What the plans left empty is given to those whom it fits, to those with the fewest seats first; null where it fits too few. */
function seatTheRest(plans: readonly SeatPlan[], open: ReadonlyMap<DemoOffer, number>): SeatPlan[] | null {
  const all = plans.map((plan) => ({ age: plan.age, offers: [...plan.offers] }));
  for (const [offer, seats] of open) {
    const fits = all
      .filter((plan) => plan.offers.length < 4 && suitsAge(offer, plan.age) && plan.offers.every((other) => together(other, offer)))
      .sort((a, b) => a.offers.length - b.offers.length);
    if (fits.length < seats) return null;
    for (const plan of fits.slice(0, seats)) plan.offers.push(offer);
  }
  return all;
}
