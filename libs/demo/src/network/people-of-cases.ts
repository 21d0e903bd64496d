import type { Agency, DemoOffer } from './network-model.js';
import { NEIGHBOURS, SEATS } from './places.js';
import type { Draws } from './random.js';

/** Providers that an agency commissions with whole helps, the usual ones first. */
export const COMMISSIONED: Readonly<Record<Agency, readonly string[]>> = {
  'JA-DADI': ['MUSTERHAUS', 'MUSTERBRUECKE', 'MUSTERWEG', 'MUSTERHOF'],
  'JA-BHV': ['MUSTERANKER', 'MUSTERDEICH', 'MUSTERTURM'],
  'JA-TS': ['MUSTERMOSEL', 'MUSTERTAL', 'MUSTERWALD', 'MUSTERSAAR'],
};

/** A legal basis of SGB VIII that suits the age and that the responsible provider's agreement lists. */
export function legalBasis(agency: Agency, responsible: string, age: number, luck: Draws): string {
  if (responsible === 'MUSTERANKER') return luck.pick(['27', '30', '31', '31', '35']);
  if (age >= 18) return '41';
  if (agency === 'JA-TS') return luck.pick(['29', '30', '31', '31']);
  if (age < 12) return luck.pick(['31', '31', '35a', '30']);
  return luck.pick(['30', '30', '31', '35', '35a']);
}

/** Some of the offer's topics and now and then one more: what the family and the agency named as need. */
export function needs(offers: readonly DemoOffer[], luck: Draws): string[] {
  const topics = offers.flatMap((offer) => offer.topics);
  const some = luck.shuffled([...new Set(topics)]).slice(0, luck.int(1, 2));
  const more = luck.chance(0.4) ? [luck.pick(['SCHOOL', 'FAMILY', 'SOCIAL_SKILLS', 'SELF_ESTEEM', 'MEDIA'])] : [];
  return [...new Set([...some, ...more])];
}

export function gender(offers: readonly DemoOffer[], luck: Draws): 'F' | 'M' | 'D' {
  const required = offers.find((offer) => offer.gender !== undefined)?.gender;
  if (required !== undefined) return required;
  return luck.chance(0.04) ? 'D' : luck.pick(['F', 'M']);
}

/** Mostly German, often one more language: no offer of the network asks for another. */
export const languages = (luck: Draws): string[] => (luck.chance(0.3) ? ['de', luck.pick(['tr', 'ar', 'uk', 'bg', 'pl', 'ru'])] : ['de']);

/** A municipality near the offer, for online offers one at the agency's seat. */
export function home(offer: DemoOffer, agency: Agency, luck: Draws): string {
  return luck.pick(NEIGHBOURS[offer.place?.ags ?? SEATS[agency]] ?? [SEATS[agency]]);
}

/** Which offers one family can reach: those of one region; online ones everywhere. */
export function region(offer: DemoOffer): string | null {
  if (offer.place === null) return null;
  const { ags } = offer.place;
  if (['06432018', '06432023'].includes(ags)) return 'DADI-WEST';
  if (['07235125', '07235501'].includes(ags)) return 'TS-NORTH';
  if (['07235045', '07235058'].includes(ags)) return 'TS-EAST';
  return offer.agency;
}
