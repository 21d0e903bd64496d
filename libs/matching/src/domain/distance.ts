/** Mean radius of the earth in kilometres, as exchange-format.md section 3 sets it. */
export const EARTH_RADIUS_KM = 6371.0088;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RAD = Math.PI / 180;

/** Great-circle distance in kilometres (haversine): straight line, not travel (DD-36). */
export function greatCircleKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RAD;
  const dLon = (b.lon - a.lon) * RAD;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Completed years on a day, the birthday taken as the first of the month of birth; both with a year of four digits. */
export function ageOn(birthMonth: string, day: string): number {
  // Months of two digits compare as text.
  return Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4)) - (day.slice(5, 7) < birthMonth.slice(5, 7) ? 1 : 0);
}
