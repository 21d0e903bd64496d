import type { SearchPoint } from './offer-criteria.js';

/** Mean radius of the earth in kilometres, as exchange-format.md section 3 sets it. */
export const EARTH_RADIUS_KM = 6371.0088;

export interface SearchBox {
  readonly latFrom: number;
  readonly latTo: number;
  readonly lonFrom: number;
  readonly lonTo: number;
}

/** A rounding error must not push a point on the circle out of the box. */
const MARGIN = 1e-9;

/**
 * Degrees between which every point lies that is at most so far away: what an index of degrees can be asked for. Near a pole
 * or the 180th meridian all degrees of longitude.
 */
export function boxAround({ lat, lon, km }: SearchPoint): SearchBox {
  const angle = km / EARTH_RADIUS_KM;
  const rad = Math.PI / 180;
  const latReach = angle / rad + MARGIN;
  const slope = Math.sin(angle) / Math.cos(lat * rad);
  const lonReach = Math.abs(lat) + latReach >= 90 || Math.abs(slope) >= 1 ? 360 : Math.asin(slope) / rad + MARGIN;
  const crosses = lon - lonReach < -180 || lon + lonReach > 180;
  return { latFrom: lat - latReach, latTo: lat + latReach, lonFrom: crosses ? -180 : lon - lonReach, lonTo: crosses ? 180 : lon + lonReach };
}
