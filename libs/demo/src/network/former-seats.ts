import { addDays } from '#kernel';
import type { NetworkCalendar } from './calendar.js';
import type { DemoOffer, DemoReservation } from './network-model.js';
import { OFFERS } from './offers.js';
import type { PlacedCase } from './placed-cases.js';
import { draws } from './random.js';
import { suitsAge, together } from './seat-plan.js';

const ENDED = 18;
const CANCELLED = 6;

/** Seats given up in the first two months, and seats cancelled before they began: at most one of each kind in an offer. */
export function formerSeats(cases: readonly PlacedCase[], calendar: NetworkCalendar): DemoReservation[] {
  const offers = OFFERS.filter((offer) => offer.occupancy === undefined && offer.run === undefined);
  const luck = draws('former seats');
  const ended = luck.shuffled(offers).slice(0, ENDED).flatMap((offer) => formerSeat(offer, cases, 'CONFIRMED', calendar));
  const cancelled = luck.shuffled(offers).slice(0, CANCELLED).flatMap((offer) => formerSeat(offer, cases, 'CANCELLED', calendar));
  return [...ended, ...cancelled];
}

function formerSeat(offer: DemoOffer, cases: readonly PlacedCase[], state: DemoReservation['state'], calendar: NetworkCalendar): DemoReservation[] {
  const luck = draws(`former ${offer.id} ${state}`);
  const [found] = luck.shuffled(cases.filter((c) => couldHaveBeen(c, offer)));
  if (found === undefined) return [];
  const { id, responsible } = found.referral;
  const variant = responsible === offer.agency ? 'COMPLEMENTARY' : 'INTEGRATED';
  const [from, to] =
    state === 'CANCELLED' ? [calendar.firstOf(-1), calendar.lastOf(1)] : [calendar.firstOf(-7), addDays(calendar.firstOf(-2), luck.int(12, 50))];
  return [{ id: `${id}-${state === 'CANCELLED' ? 'C' : 'E'}-${offer.id}`, referral: id, offer, variant, from, to, state }];
}

function couldHaveBeen({ referral, age, reservations }: PlacedCase, offer: DemoOffer): boolean {
  const rightGender = offer.gender === undefined || offer.gender === referral.gender;
  return referral.agency === offer.agency && rightGender && suitsAge(offer, age) && reservations.every((r) => together(r.offer, offer));
}
