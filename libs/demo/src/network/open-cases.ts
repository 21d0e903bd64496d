import { addDays } from '#kernel';
import { birthMonth, minutesOf, timeOf, type NetworkCalendar } from './calendar.js';
import type { Agency, DemoOffer } from './network-model.js';
import { OFFERS } from './offers.js';
import { COMMISSIONED, gender, home, languages, legalBasis, needs } from './people-of-cases.js';
import { PLACED } from './seat-plan.js';
import { draws, type Draws } from './random.js';
import { referralCode, type DemoReferral } from './referral.js';

/**
 * What the search of an open referral is to show: FIT finds at least the offer it aims at; the others miss that offer
 * by one criterion, NOBODY by many.
 */
type Aim = 'FIT' | 'FULL' | 'FAR' | 'LANGUAGE' | 'CLAUSE' | 'UNAPPROVED' | 'LEGAL_BASIS' | 'NOBODY';

const fits = (count: number): Aim[] => Array.from({ length: count }, () => 'FIT');

const AIMS: Readonly<Record<Agency, readonly Aim[]>> = {
  'JA-DADI': [...fits(13), 'FULL', 'FAR', 'LANGUAGE', 'CLAUSE', 'NOBODY'],
  'JA-BHV': [...fits(8), 'FULL', 'UNAPPROVED', 'NOBODY'],
  'JA-TS': [...fits(9), 'FAR', 'LEGAL_BASIS'],
};

/** Referrals that wait for a seat. */
export function openCases(agency: Agency, calendar: NetworkCalendar): DemoReferral[] {
  const own = OFFERS.filter((o) => o.agency === agency && o.occupancy === undefined && !o.certificateExpired && o.host !== 'MUSTERKREISEL');
  const offers = draws(`open ${agency}`).shuffled(own);
  return AIMS[agency].map((aim, i) => {
    const full = OFFERS.find((o) => o.agency === agency && o.occupancy === 'FULL');
    const offer = aim === 'FULL' && full !== undefined ? full : (offers[i % offers.length] as DemoOffer);
    return openCase(referralCode(agency, PLACED[agency] + i + 1), agency, aim, offer, calendar);
  });
}

function openCase(id: string, agency: Agency, aim: Aim, offer: DemoOffer, calendar: NetworkCalendar): DemoReferral {
  const luck = draws(`waiting ${id}`);
  const wantedFrom = addDays(calendar.today, luck.int(2, offer.run === undefined ? 18 : 8));
  const age = aim === 'NOBODY' ? 5 : luck.int(Math.max(offer.ages[0], 6), Math.min(offer.ages[1], 20));
  const responsible = aim === 'CLAUSE' ? 'MUSTERKREISEL' : luck.chance(0.1) ? agency : luck.pick(COMMISSIONED[agency].filter((p) => p !== 'MUSTERANKER' || age < 18));
  const approvedFrom = aim === 'UNAPPROVED' ? addDays(wantedFrom, 40) : addDays(wantedFrom, -luck.int(5, 40));
  return {
    id,
    agency,
    responsible: aim === 'LEGAL_BASIS' ? 'MUSTERMOSEL' : responsible,
    // Between no and nine months past the birthday when the seat is wanted: the age holds for the first sessions.
    birthMonth: birthMonth(wantedFrom.slice(0, 7), age, luck.int(0, 9)),
    gender: gender([offer], luck),
    legalBasis: aim === 'LEGAL_BASIS' ? '35a' : legalBasis(agency, responsible, age, luck),
    module: agency === 'JA-DADI' && responsible !== agency ? luck.pick(['FLEX', 'BASIS', 'STANDARD', 'STANDARD', 'ZUSATZ']) : '',
    needs: needs([offer], luck),
    flags: flagsBeside(offer, luck),
    languages: aim === 'LANGUAGE' ? ['fa'] : languages(luck),
    accessibilityNeeds: offer.accessibility?.includes('WHEELCHAIR') && luck.chance(0.35) ? ['WHEELCHAIR'] : [],
    ags: aim === 'FAR' ? FAR_FROM_ALL[agency] : home(offer, agency, luck),
    availability: aim === 'FIT' ? widely(offer, luck) : only(offer),
    wantedFrom,
    weeks: luck.pick([12, 20, 26]),
    maxKm: aim === 'FAR' ? 4 : luck.pick([12, 15, 20, 25]),
    priority: luck.int(1, 5),
    childProtectionRelevant: !offer.semiProfessional && luck.chance(0.15),
    wishes: luck.chance(0.3) ? [offer.id] : [],
    consent: luck.chance(0.9),
    approvedFrom,
    approvedTo: luck.chance(0.6) ? calendar.lastOf(luck.int(6, 11)) : '',
    allocation: luck.chance(0.6),
    purpose: 'HELP',
  };
}

/** Municipalities from which no on-site offer of the agency lies within four kilometres. */
const FAR_FROM_ALL: Readonly<Record<Agency, string>> = { 'JA-DADI': '06432016', 'JA-BHV': '04012000', 'JA-TS': '07235033' };

/** Now and then something that excludes other offers, never this one. */
function flagsBeside(offer: DemoOffer, luck: Draws): string[] {
  const flag = luck.pick(['ANIMAL_ALLERGY', 'ACUTE_ADDICTION', 'EPILEPSY', 'SUICIDALITY']);
  return luck.chance(0.15) && !offer.contraindications?.includes(flag) ? [flag] : [];
}

/** Windows around the sessions of the offer and on some more afternoons; for some, any time. */
function widely(offer: DemoOffer, luck: Draws): string[] {
  if (luck.chance(0.2)) return [];
  const others = luck.shuffled(['MO', 'TU', 'WE', 'TH', 'FR'] as const).filter((weekday) => !offer.weekdays.includes(weekday));
  const more = others.slice(0, luck.int(1, 3)).map((weekday) => `${weekday} ${luck.pick(['13:30', '14:00', '15:00'])}-${luck.pick(['17:30', '18:00', '19:00'])}`);
  return [...windows(offer, 60), ...more];
}

const only = (offer: DemoOffer): string[] => windows(offer, 30);

function windows(offer: DemoOffer, margin: number): string[] {
  const start = minutesOf(offer.start);
  return offer.weekdays.map((weekday) => `${weekday} ${timeOf(start - margin)}-${timeOf(start + offer.minutes + margin)}`);
}
