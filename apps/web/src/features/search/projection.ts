import type { Point } from './match-rows.js';

export interface Drawing {
  readonly rings: readonly { readonly km: number; readonly radius: number }[];
  /** Where a point lies on the sheet. */
  readonly at: (point: Point) => { readonly left: string; readonly top: string };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const KM_PER_DEGREE = 111.32;
const RAD = Math.PI / 180;
const RINGS_KM = [2, 5, 10, 20, 50, 100, 200, 400] as const;
/** From the middle of the sheet to the farthest place; names at the edge need room. */
const REACH = 38;
/** Below 1, near places are drawn farther apart than far ones: most of a search lies near home, and one place may lie far. */
const NEAR_IS_LARGER = 0.6;
/** Markers do not cover each other. */
const LEAST_APART = 16;

/**
 * Places around the middle of a square sheet of 100 by 100, north up. Over the few dozen kilometres of a search the earth is flat: degrees of
 * longitude are shortened by the cosine of the latitude. Directions are true, and so are the circles; places that would cover each other are
 * moved apart. Null where there is nothing to draw.
 */
export function drawing(home: Point | null, places: readonly Point[]): Drawing | null {
  if (places.length === 0) return null;
  const middle = home ?? middleOf(places);
  const away = places.map((place) => kilometresFrom(middle, place));
  const reach = Math.max(1, ...away.map(({ x, y }) => Math.hypot(x, y)));
  const radiusOf = (km: number): number => REACH * (km / reach) ** NEAR_IS_LARGER;
  const spots = movedApart(
    away.map(({ x, y }) => {
      const km = Math.hypot(x, y);
      return km === 0 ? { x: 50, y: 50 } : { x: 50 + (x / km) * radiusOf(km), y: 50 + (y / km) * radiusOf(km) };
    }),
    home !== null,
  );
  const spotOf = new Map(places.map((place, index) => [place, spots[index]!]));
  return {
    rings: RINGS_KM.map((km) => ({ km, radius: radiusOf(km) }))
      .filter(({ radius }) => radius > 8 && radius < 48)
      .slice(-3),
    at: (point) => {
      const { x, y } = spotOf.get(point) ?? { x: 50, y: 50 };
      return { left: `${x}%`, top: `${y}%` };
    },
  };
}

const kilometresFrom = (middle: Point, { lat, lon }: Point): Spot => ({ x: (lon - middle.lon) * KM_PER_DEGREE * Math.cos(middle.lat * RAD), y: (middle.lat - lat) * KM_PER_DEGREE });

const middleOf = (places: readonly Point[]): Point => ({
  lat: places.reduce((sum, { lat }) => sum + lat, 0) / places.length,
  lon: places.reduce((sum, { lon }) => sum + lon, 0) / places.length,
});

/** Pushes what is too near half of what is missing each, a few times over; the home in the middle stays. */
function movedApart(spots: readonly Spot[], hasHome: boolean): Spot[] {
  const moved = [...(hasHome ? [{ x: 50, y: 50 }] : []), ...spots].map((spot) => ({ ...spot }));
  for (let round = 0; round < 20; round++) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const apart = Math.hypot(b.x - a.x, b.y - a.y);
        if (apart >= LEAST_APART) continue;
        const [dx, dy] = apart === 0 ? [0, 1] : [(b.x - a.x) / apart, (b.y - a.y) / apart];
        const missing = LEAST_APART - apart;
        const isHome = hasHome && index === 0;
        const share = isHome ? 0 : missing / 2;
        a.x -= dx * share;
        a.y -= dy * share;
        b.x += dx * (missing - share);
        b.y += dy * (missing - share);
      }
    }
  }
  return moved.slice(hasHome ? 1 : 0).map(({ x, y }) => ({ x: Math.min(94, Math.max(6, x)), y: Math.min(90, Math.max(6, y)) }));
}
