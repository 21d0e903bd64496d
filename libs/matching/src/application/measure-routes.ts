import type { OfferFacts, ReferralFacts } from '../domain/match-facts.js';
import { StraightLine, type RouteDistance, type Way } from '../domain/route-distance.js';

/** The offers with the length of the way to each that takes place somewhere; where the straight line counts they stay as they are, and judge works it out. */
export async function measureRoutes(routes: RouteDistance | undefined, referral: ReferralFacts, offers: readonly OfferFacts[]): Promise<readonly OfferFacts[]> {
  if (routes === undefined || routes instanceof StraightLine || offers.length === 0) return offers;
  const ways: Way[] = [];
  const isOnSite = ({ delivery, lat, lon }: OfferFacts): boolean => delivery === 'ON_SITE' && lat !== null && lon !== null;
  for (const offer of offers) if (isOnSite(offer)) ways.push({ from: referral, to: { lat: offer.lat!, lon: offer.lon! } });
  const kilometres = (await routes.kilometres(ways)).values();
  return offers.map((offer) => (isOnSite(offer) ? { ...offer, routeKm: kilometres.next().value! } : offer));
}
