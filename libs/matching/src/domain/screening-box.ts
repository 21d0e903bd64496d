import { EARTH_RADIUS_KM, type Point } from './distance.js';

export interface ScreeningBox {
  readonly latFrom: number;
  readonly latTo: number;
  readonly lonFrom: number;
  readonly lonTo: number;
}

/** Degrees: a rounding error must not push a point on the circle out of the box. */
const MARGIN = 1e-9;

const EVERYWHERE: ScreeningBox = { latFrom: -90, latTo: 90, lonFrom: -180, lonTo: 180 };

/**
 * Degrees between which every point lies that is at most so far away in a straight line (null: anywhere): what an index can be
 * asked for. Near a pole or the 180th meridian all degrees of longitude.
 */
export function screeningBox({ lat, lon }: Point, km: number | null): ScreeningBox {
  if (km === null) return EVERYWHERE;
  const angle = km / EARTH_RADIUS_KM;
  const rad = Math.PI / 180;
  const latReach = angle / rad + MARGIN;
  if (Math.abs(lat) + latReach >= 90) return { ...EVERYWHERE, latFrom: lat - latReach, latTo: lat + latReach };
  const lonReach = Math.asin(Math.sin(angle) / Math.cos(lat * rad)) / rad + MARGIN;
  const crosses = lon - lonReach < -180 || lon + lonReach > 180;
  return { latFrom: lat - latReach, latTo: lat + latReach, lonFrom: crosses ? -180 : lon - lonReach, lonTo: crosses ? 180 : lon + lonReach };
}
