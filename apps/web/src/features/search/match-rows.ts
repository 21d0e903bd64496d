import type { SearchAddress } from './search-address.js';
import type { SearchPageQuery } from './search.generated.js';

type Matching = NonNullable<SearchPageQuery['matches']>;
export type SuitableMatch = Matching['matches']['edges'][number]['node'];
export type NearMatch = Matching['nearMisses']['edges'][number]['node'];
export type Referral = NonNullable<SearchPageQuery['referral']>;

/** Those that the filters leave, in the order that was asked for; equal ones stay as the service has ranked them. */
export function arranged(matches: readonly SuitableMatch[], { ort, ordnung }: SearchAddress): SuitableMatch[] {
  const left = matches.filter(({ offer }) => ort === undefined || (ort === 'online') === (offer.delivery === 'ONLINE'));
  if (ordnung === 'weg') return left.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0));
  if (ordnung === 'beginn') return left.sort((a, b) => a.firstDate.localeCompare(b.firstDate));
  return left;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Where an offer lies: its site, else the middle of its municipality; null online. */
export function pointOf(offer: { readonly municipality: (Point & { readonly name: string }) | null; readonly site?: Point | null }): Point | null {
  return offer.site ?? offer.municipality;
}
