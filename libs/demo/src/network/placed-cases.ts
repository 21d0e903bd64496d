import { addDays, type LocalDate } from '#kernel';
import { birthMonth, type NetworkCalendar } from './calendar.js';
import type { Agency, DemoOffer, DemoReservation } from './network-model.js';
import { COMMISSIONED, gender, home, languages, legalBasis, needs, region } from './people-of-cases.js';
import { draws, type Draws } from './random.js';
import { referralCode, type DemoReferral } from './referral.js';
import { seatPlans, type SeatPlan } from './seat-plan.js';
import type { DemoSession } from './sessions.js';

export interface PlacedCase {
  readonly referral: DemoReferral;
  readonly age: number;
  readonly reservations: readonly DemoReservation[];
}

/** STA modules by the number of weekly groups in their examples (DD-03 to DD-07); Krise has its own contacts. */
const MODULES: Readonly<Record<number, readonly string[]>> = { 1: ['FLEX', 'BASIS', 'BASIS'], 2: ['STANDARD'], 3: ['ZUSATZ'], 4: ['SONDER'] };

/** Referrals that have seats, with their reservations: current ones, and a few that ended in the first two months. */
export function placedCases(agency: Agency, calendar: NetworkCalendar, sessions: ReadonlyMap<string, readonly DemoSession[]>): PlacedCase[] {
  const cases = seatPlans(agency).map((plan, i) => placedCase(agency, plan, i + 1, calendar, sessions));
  return cases.map((one) => (one.referral.id === DEMO_CRISIS ? inCrisis(one, calendar) : one));
}

/** A family in a crisis that goes on: it has one seat, which it takes from today. */
export const DEMO_CRISIS = 'DADI-0022';

/** Approved for the usual six weeks (DD-08), of which some lie in the month that is over and some are still to come, whatever day it is. */
function inCrisis({ referral, age, reservations }: PlacedCase, calendar: NetworkCalendar): PlacedCase {
  const approvedFrom = addDays(calendar.firstOf(0), -10);
  return {
    age,
    referral: { ...referral, module: 'KRISE', wantedFrom: calendar.today, approvedFrom, approvedTo: addDays(approvedFrom, 41) },
    reservations: reservations.map((reservation) => ({ ...reservation, from: calendar.today, to: '' })),
  };
}

function placedCase(agency: Agency, plan: SeatPlan, number: number, calendar: NetworkCalendar, sessions: ReadonlyMap<string, readonly DemoSession[]>): PlacedCase {
  const id = referralCode(agency, number);
  const luck = draws(`placed ${id}`);
  const first = plan.offers[0] as DemoOffer;
  const responsible = responsibleFor(agency, first, number, luck);
  const reservations = plan.offers.map((offer, i) => {
    const [from, to] = stayIn(offer, calendar, sessions, draws(`stay ${id} ${offer.id}`));
    return { id: `${id}-R${i + 1}`, referral: id, offer, variant: variantOf(agency, responsible, offer, luck), from, to, state: 'CONFIRMED' as const };
  });
  const wantedFrom = reservations.map((r) => r.from).sort()[0] as LocalDate;
  const relief = responsible === 'MUSTERHOF' && agency === 'JA-DADI' && luck.chance(0.3);
  const born = birthMonth(calendar.month(0), plan.age, luck.int(0, 11));
  const itsGender = gender(plan.offers, luck);
  const basis = relief ? '34' : legalBasis(agency, responsible, plan.age, luck);
  const module = agency === 'JA-DADI' && !relief ? luck.pick(MODULES[Math.min(plan.offers.length, 4)] ?? ['BASIS']) : '';
  const referral: DemoReferral = {
    id,
    agency,
    responsible,
    birthMonth: born,
    gender: itsGender,
    legalBasis: basis,
    // The agency's own cases have no module of a provider's.
    module: responsible === agency ? '' : module,
    needs: needs(plan.offers, luck),
    flags: [],
    languages: languages(luck),
    accessibilityNeeds: plan.offers.every((offer) => offer.accessibility?.includes('WHEELCHAIR')) && luck.chance(0.3) ? ['WHEELCHAIR'] : [],
    ags: home(first, agency, luck),
    availability: [],
    wantedFrom,
    weeks: luck.pick([26, 26, 39, 52]),
    maxKm: luck.pick([15, 20, 25, null]),
    priority: luck.int(2, 4),
    childProtectionRelevant: plan.offers.every((offer) => !offer.semiProfessional) && luck.chance(0.08),
    wishes: [],
    consent: true,
    approvedFrom: approvedSince(module, addDays(wantedFrom, -luck.int(3, 24)), calendar),
    approvedTo: luck.chance(0.7) ? calendar.lastOf(luck.int(3, 9)) : '',
    allocation: false,
    purpose: relief ? 'RELIEF' : 'HELP',
  };
  return { referral, age: plan.age, reservations };
}

/** In ten: three times the host of the first group itself, six times another provider in turn, once the agency. */
function responsibleFor(agency: Agency, first: DemoOffer, number: number, luck: Draws): string {
  if (region(first) === 'DADI-WEST' && luck.chance(0.25)) return 'MUSTERKREISEL';
  const commissioned = COMMISSIONED[agency];
  const turn = number % 10;
  if (turn === 7) return agency;
  if (turn % 3 === 1 && commissioned.includes(first.host)) return first.host;
  const others = commissioned.filter((provider) => provider !== first.host);
  return others[number % others.length] as string;
}

/** A module is granted anew from time to time: since the first of the five months, in which there are sessions, or since then. */
function approvedSince(module: string, day: LocalDate, calendar: NetworkCalendar): LocalDate {
  return module !== '' && day < calendar.firstOf(-2) ? calendar.firstOf(-2) : day;
}

/** DD-20 and DD-21. Where a clause is missing it is mostly, not always, done the complementary way. */
function variantOf(agency: Agency, responsible: string, offer: DemoOffer, luck: Draws): DemoReservation['variant'] {
  if (offer.host === responsible) return 'INTEGRATED';
  if (responsible === agency || offer.information || offer.agency !== agency) return 'COMPLEMENTARY';
  const withoutClause = responsible === 'MUSTERKREISEL' || offer.host === 'MUSTERKREISEL';
  return luck.chance(withoutClause ? 0.6 : 0.15) ? 'COMPLEMENTARY' : 'INTEGRATED';
}

/** From and to of a current reservation: most began before the five months and have no end yet. */
function stayIn(offer: DemoOffer, calendar: NetworkCalendar, sessions: ReadonlyMap<string, readonly DemoSession[]>, luck: Draws): [from: LocalDate, to: string] {
  if (offer.run !== undefined) {
    const run = sessions.get(offer.id) ?? [];
    return [run[0]?.date ?? calendar.today, run.at(-1)?.date ?? ''];
  }
  const to = luck.chance(0.3) ? calendar.lastOf(luck.int(2, 6)) : '';
  const when = luck.next();
  if (when < 0.7) return [calendar.firstOf(-luck.int(3, 8)), to];
  if (when < 0.85) return [addDays(calendar.firstOf(-2), luck.int(0, 20)), to];
  return [when < 0.95 ? addDays(calendar.firstOf(-1), luck.int(0, 20)) : calendar.firstOf(0), to];
}
