import type { RawRow } from '../../naive/csv.js';
import { addDays, nextMonth } from '../../naive/dates.js';
import { hasRoom } from '../../naive/generate-cases.js';
import { FLAGS, NEEDS, TOPICS } from '../../naive/generate-offers.js';
import { PLACES } from '../../naive/generate-places.js';
import { distanceKm } from '../../naive/match.js';
import type { Rng } from '../../naive/rng.js';
import { somePoint, takeSeat, toReservation } from './offer-maker.js';
import { HOSTS } from './parties.js';
import { TURNING } from './offer-kinds.js';
import { SPAN_END, type Cells, type Scene } from './scene.js';

/** Responsible providers, most often those whose agreements turn on one of the first days. */
const TURNED = [...HOSTS, 'H4', 'H6', 'H6', 'H6', 'H8'] as const;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Sessions mostly last from 16:00 to 17:30. */
const WINDOWS: readonly (readonly string[])[] = [
  ['14:00-18:00'],
  ['16:00-17:30'],
  ['14:00-17:30'],
  ['14:00-17:29'],
  ['16:00-18:00'],
  ['16:01-18:00'],
  ['14:00-16:45', '16:45-18:00'],
  ['14:00-17:00', '15:00-18:00'],
  ['14:00-17:00', '16:30-18:00'],
  ['00:00-23:59'],
  ['15:00-23:59'],
];

function availability(rng: Rng): string {
  if (rng.chance(0.55)) return '';
  const days = rng.chance(0.85) ? WEEKDAYS : rng.sample(WEEKDAYS, 6);
  const windows = rng.pick(WINDOWS);
  return days.flatMap((day) => windows.map((window) => `${day} ${window}`)).join('|');
}

/** Often a child that turns twelve on day 0, or on the first of the month after. */
function birthMonth({ rng, day }: Scene): string {
  const month = day(0).slice(0, 7);
  const born = (of: string, years: number): string => `${String(Number(of.slice(0, 4)) - years)}${of.slice(4)}`;
  return rng.weighted([
    [9, born(month, TURNING)],
    [6, born(nextMonth(month), TURNING)],
    [3, born(month, rng.int(8, 16))],
    [4, born(`2027-${String(rng.int(1, 12)).padStart(2, '0')}`, rng.int(9, 15))],
    // Not born yet: no year is completed, and a bound that is not given does not limit.
    [1, nextMonth(nextMonth(month))],
  ]);
}

/** A limit equal to the distance of an offer as it is printed, which rounds it up or down, or a hair beside the distance itself. */
export function limitAt(rng: Rng, point: { lat: string; lon: string }, offers: readonly RawRow[]): string {
  const offer = rng.pick(offers.filter((o) => o['lat'] !== '' && o['delivery'] === 'ON_SITE'));
  const km = distanceKm({ lat: Number(point.lat), lon: Number(point.lon) }, { lat: Number(offer['lat']), lon: Number(offer['lon']) });
  return rng.weighted([[3, km.toFixed(3)], [1, (km + 1e-9).toFixed(10)], [1, Math.max(0, km - 1e-9).toFixed(10)]]);
}

function addCase(scene: Scene, id: string): void {
  const { rng, day } = scene;
  const offers = scene.rows('offers.csv');
  const agency = rng.chance(0.85) ? scene.agencies[0] : scene.agencies[1];
  const isRelief = rng.chance(0.15);
  const point = somePoint(rng, rng.pick(PLACES.slice(0, 3)));
  const wanted = day(rng.weighted([[8, 0], [3, -1], [1, 1], [1, 3], [0.4, 200]]));
  scene.add('referrals.csv', {
    id,
    agency_id: agency,
    responsible_id: isRelief ? rng.pick(['H2', 'H7', 'H1']) : rng.chance(0.55) ? 'H1' : rng.chance(0.25) ? agency : rng.pick(TURNED),
    birth_month: birthMonth(scene),
    gender: rng.weighted([[4, 'F'], [4, 'M'], [1, 'D'], [2, '']]),
    legal_basis: rng.weighted([[8, '31'], [3, '30'], [1, '35a']]),
    needs: rng.sample(TOPICS, rng.int(1, 3)).join('|'),
    flags: rng.chance(0.25) ? rng.pick(FLAGS) : '',
    languages: rng.weighted([[7, 'de'], [2, 'tr|de'], [1, 'uk'], [1, 'ar']]),
    accessibility_needs: rng.weighted([[6, ''], [1, 'WHEELCHAIR'], [1, NEEDS.join('|')]]),
    municipality_ags: PLACES[0]?.ags ?? '',
    ...(rng.chance(0.9) ? point : {}),
    availability: availability(rng),
    wanted_from: wanted,
    weeks: rng.weighted([[7, 4], [1, 8], [1, 26], [1, 1]]),
    max_km: rng.chance(0.45) ? '' : rng.chance(0.2) ? '20' : limitAt(rng, point, offers),
    child_protection_relevant: rng.chance(0.25),
    wish_offer_ids: rng.chance(0.5) ? [...new Set([rng.pick(offers)['id'], rng.pick(offers.slice(-8))['id']])].join('|') : '',
    purpose: isRelief ? 'RELIEF' : 'HELP',
    ...approval(scene),
  });
}

/** Mostly from before on and without end; some from just the first session on, to the end of the span, or over before it begins. */
function approval({ rng, day }: Scene): Cells {
  if (rng.chance(0.03)) return { approved_from: day(-60), approved_to: day(-3) };
  return {
    approved_from: rng.chance(0.7) ? day(-30) : day(rng.int(0, 4)),
    approved_to: rng.weighted([[9, ''], [1, day(SPAN_END)], [1, day(SPAN_END - 1)], [1, day(20)], [0.7, day(7)]]),
  };
}

/** Seats of their own: over the last session alone, until the day before the stay, cancelled. */
function addOwnSeats(scene: Scene, count: number): void {
  const { rng, day } = scene;
  const [offers, sessions] = [scene.rows('offers.csv'), scene.rows('sessions.csv')];
  for (let i = 0; i < count; i += 1) {
    const offer = rng.pick(offers)['id'] ?? '';
    const dates = sessions.filter((s) => s['offer_id'] === offer).map((s) => s['date'] ?? '').sort();
    const [from, to] = rng.pick([
      [dates.at(-1) ?? day(0), dates.at(-1) ?? day(0)],
      [day(-60), addDays(dates[0] ?? day(0), -1)],
      [dates[0] ?? day(0), ''],
      [dates[3] ?? day(0), dates[3] ?? day(0)],
    ]) as [string, string];
    if (to !== '' && to < from) continue;
    const seat = { referral: rng.pick(scene.rows('referrals.csv'))['id'] ?? '', offer, from, to, state: rng.chance(0.7) ? 'CONFIRMED' : 'CANCELLED' };
    if (hasRoom(toReservation(seat), scene.rows('reservations.csv'), offers, sessions)) takeSeat(scene, seat);
  }
}

/** `count` referrals that search, those that only take seats, and seats that some of them have already. */
export function addCases(scene: Scene, count: number): void {
  for (const id of [...scene.fillers, ...Array.from({ length: count }, () => scene.nextReferral())]) addCase(scene, id);
  addOwnSeats(scene, 2 * count);
}
