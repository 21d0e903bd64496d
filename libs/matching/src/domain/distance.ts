/** Mean radius of the earth in kilometres, as exchange-format.md section 3 sets it. */
const EARTH_RADIUS_KM = 6371.0088;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance in kilometres (haversine): straight line, not travel (DD-36). */
export function greatCircleKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Completed years on a day, the birthday taken as the first of the month of birth. */
export function ageOn(birthMonth: string, day: string): number {
  const [birthYear, month] = birthMonth.split('-').map(Number) as [number, number];
  const [year, thisMonth] = day.split('-').map(Number) as [number, number];
  return year - birthYear - (thisMonth < month ? 1 : 0);
}
