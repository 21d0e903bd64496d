import type { RawRow } from '../../naive/csv.js';
import { addDays } from '../../naive/dates.js';
import { FLAGS, NEEDS, TOPICS } from '../../naive/generate-offers.js';
import { PLACES } from '../../naive/generate-places.js';
import { trimmed } from '../../naive/generate-plan.js';
import type { Rng } from '../../naive/rng.js';
import { HOSTS } from './parties.js';
import type { Cells, Scene } from './scene.js';

export interface SessionPlan {
  /** Days after the scene's first of the month. */
  readonly at: number;
  readonly start?: string;
  readonly minutes?: number;
  readonly state?: string;
  readonly entry?: boolean;
}

export interface OfferPlan {
  readonly cells?: Cells;
  readonly sessions: readonly SessionPlan[];
  /** Validity of the first agency's certificates in days, '' without end; left out: always. */
  readonly certified?: readonly (readonly [from: number, to: number | ''])[];
  /** Sessions that lose this many seats (default: all of them), by days. */
  readonly taken?: readonly { readonly at: number; readonly seats?: number }[];
}

export const weekly = (first: number, count: number, rest: Omit<SessionPlan, 'at'> = {}): SessionPlan[] =>
  Array.from({ length: count }, (_, i) => ({ at: first + 7 * i, ...rest }));

/** A point within some kilometres of a place, in thousandths of a degree. */
export function somePoint(rng: Rng, place: { readonly lat: number; readonly lon: number }): { lat: string; lon: string } {
  return { lat: trimmed((place.lat + rng.int(-60, 60) / 1000).toFixed(3)), lon: trimmed((place.lon + rng.int(-60, 60) / 1000).toFixed(3)) };
}

/** Whom an offer is for: mostly for everybody, because one criterion is to decide, not five. */
function limits(rng: Rng): Cells {
  return {
    genders: rng.weighted([[12, ''], [1, 'F'], [1, 'M|D'], [1, 'F|M|D']]),
    languages: rng.weighted([[8, 'de'], [3, 'de|tr'], [1, 'tr|uk']]),
    accessibility: rng.weighted([[3, NEEDS.join('|')], [2, 'WHEELCHAIR'], [2, '']]),
    contraindications: rng.weighted([[6, ''], [1, 'VIOLENCE'], [1, FLAGS.join('|')]]),
    lead_qualification: rng.weighted([[4, 'PROFESSIONAL'], [1, 'SEMI_PROFESSIONAL']]),
    ...rng.weighted<Cells>([[5, { age_from: '', age_to: '' }], [3, { age_from: 6, age_to: 18 }], [1, { age_from: '', age_to: 13 }]]),
  };
}

/** An offer with its certificates, sessions, and seats that others have taken; its row. */
export function addOffer(scene: Scene, { cells = {}, sessions, certified, taken = [] }: OfferPlan): RawRow {
  const { rng, day } = scene;
  const place = rng.pick(rng.chance(0.85) ? PLACES.slice(0, 3) : PLACES);
  const isOnline = rng.chance(0.08);
  const row = scene.add('offers.csv', {
    id: scene.nextOffer(),
    host_id: rng.chance(0.62) ? 'H1' : rng.pick(HOSTS),
    title: 'Gruppe',
    category: 'SOCIAL_SKILLS',
    kind: 'GROUP',
    admission: 'OPEN',
    delivery: isOnline ? 'ONLINE' : 'ON_SITE',
    capacity: rng.int(1, 5),
    ...limits(rng),
    topics: rng.sample(TOPICS, rng.int(0, 2)).join('|'),
    municipality_ags: place.ags,
    ...(rng.chance(0.9) ? somePoint(rng, place) : {}),
    ...cells,
  });
  const id = row['id'] ?? '';
  for (const { at, start = '16:00', minutes = 90, state = 'PLANNED', entry = false } of sessions) {
    scene.add('sessions.csv', { offer_id: id, date: day(at), start, minutes, state, entry });
  }
  certify(scene, id, certified);
  for (const { at, seats = Number(row['capacity']) } of taken) {
    for (const filler of scene.fillers.slice(0, seats)) takeSeat(scene, { referral: filler, offer: id, from: day(at), to: day(at) });
  }
  return row;
}

function certify(scene: Scene, offer: string, certified: OfferPlan['certified']): void {
  const [first, second] = scene.agencies;
  const add = (agency: string, from: string, to: string): void => void scene.add('certificates.csv', { offer_id: offer, agency_id: agency, valid_from: from, valid_to: to });
  if (certified) for (const [from, to] of certified) add(first, scene.day(from), to === '' ? '' : scene.day(to));
  else if (scene.rng.chance(0.95)) add(first, '2025-01-01', '');
  // Says nothing for the first agency.
  if (scene.rng.chance(0.9)) add(second, '2025-01-01', addDays(scene.day(0), 400));
}

export interface Seat {
  readonly referral: string;
  readonly offer: string;
  readonly from: string;
  readonly to: string;
  readonly state?: string;
}

export function takeSeat(scene: Scene, seat: Seat): void {
  scene.add('reservations.csv', { id: `R${String(scene.rows('reservations.csv').length)}`, ...toReservation(seat) });
}

export const toReservation = ({ referral, offer, from, to, state = 'CONFIRMED' }: Seat): Record<string, string> => ({
  referral_id: referral,
  offer_id: offer,
  variant: 'INTEGRATED',
  from,
  to,
  state,
});
