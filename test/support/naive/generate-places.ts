// Places of the generated networks, near enough to each other for matches and far enough for TOO_FAR.

import type { Point } from './world.js';

export interface Place extends Point {
  readonly ags: string;
}

export const PLACES: readonly Place[] = [
  { ags: '06432004', lat: 49.8974, lon: 8.8461 },
  { ags: '06432002', lat: 49.9652, lon: 8.9513 },
  { ags: '06411000', lat: 49.8728, lon: 8.6512 },
  { ags: '07235118', lat: 49.6064, lon: 6.5437 },
  { ags: '07235068', lat: 49.7005, lon: 6.5765 },
  { ags: '07235045', lat: 49.6538, lon: 6.9447 },
];

/** A stand-in for a gazetteer that knows the places above and no other. */
export function placeOf(ags: string): Point | undefined {
  return PLACES.find((place) => place.ags === ags);
}
