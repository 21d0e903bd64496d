import type { Point } from './match-rows.js';

export interface Drawing {
  /** Of the home, or of the middle of all, in a square of 100 by 100. */
  readonly centre: { readonly x: number; readonly y: number };
  readonly rings: readonly { readonly km: number; readonly radius: number }[];
  /** Where a point lies on the sheet. */
  readonly at: (point: Point) => { readonly left: string; readonly top: string };
}

const KM_PER_DEGREE = 111.32;
const RAD = Math.PI / 180;
const RINGS_KM = [2, 5, 10, 20, 50, 100, 200, 400] as const;
/** Of the half sheet, so that names at the edge have room. */
const FILLED = 0.8;

/**
 * Places around a middle, north up, on a square sheet. Over the few dozen kilometres of a search the earth is flat: degrees of longitude
 * are shortened by the cosine of the latitude. Null where there is nothing to draw.
 */
export function drawing(home: Point | null, places: readonly Point[]): Drawing | null {
  if (places.length === 0) return null;
  const middle = home ?? middleOf(places);
  const kmOf = ({ lat, lon }: Point) => ({ x: (lon - middle.lon) * KM_PER_DEGREE * Math.cos(middle.lat * RAD), y: (middle.lat - lat) * KM_PER_DEGREE });
  const reach = Math.max(1, ...places.map(kmOf).map(({ x, y }) => Math.hypot(x, y)));
  const scale = (50 * FILLED) / reach;
  const at = (point: Point) => {
    const { x, y } = kmOf(point);
    return { left: `${50 + x * scale}%`, top: `${50 + y * scale}%` };
  };
  const rings = RINGS_KM.filter((km) => km * scale > 6 && km * scale < 48).slice(-3);
  return { centre: { x: 50, y: 50 }, at, rings: rings.map((km) => ({ km, radius: km * scale })) };
}

const middleOf = (places: readonly Point[]): Point => ({
  lat: places.reduce((sum, { lat }) => sum + lat, 0) / places.length,
  lon: places.reduce((sum, { lon }) => sum + lon, 0) / places.length,
});
