// Generated referrals, reservations, attendance and care hours.

import type { RawRow } from './csv.js';
import { addDays, covers, weekdayOf } from './dates.js';
import { createNamer } from './generate-names.js';
import { FLAGS, NEEDS, TOPICS } from './generate-offers.js';
import { LEGAL_BASES, type Parties } from './generate-parties.js';
import { PLACES } from './generate-places.js';
import { makeRow, someDay, trimmed, type Plan } from './generate-plan.js';
import type { Rng } from './rng.js';

const STATUSES = ['ATTENDED', 'EXCUSED', 'UNEXCUSED'] as const;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Wide windows, narrow windows, and two that touch: a session over their border lies in neither. */
function availability(rng: Rng): string {
  const windows = (): string[] => rng.pick([['00:00-23:59'], ['14:00-18:00'], ['14:00-16:00', '16:00-18:00'], ['13:00-19:00']]);
  const days = rng.chance(0.6) ? WEEKDAYS : rng.sample(WEEKDAYS, 3);
  return days.flatMap((day) => windows().map((window) => `${day} ${window}`)).join('|');
}

/** A month of birth: often the one whose birthday lies just at the month in which the stay begins. */
function birthMonth(plan: Plan): string {
  const { rng } = plan;
  const years = rng.pick([8, 9, 11, 11, 12, 12, 13, 14]);
  const month = rng.chance(0.5) ? rng.pick(plan.months) : `2026-${String(rng.int(1, 12)).padStart(2, '0')}`;
  return `${String(Number(month.slice(0, 4)) - years - (rng.chance(0.2) ? 1 : 0))}${month.slice(4)}`;
}

/** Open cases want a seat in the time ahead; the others were placed before. */
export function makeReferrals(plan: Plan, parties: Parties, offers: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  const name = createNamer(rng, ['Fall', 'Kind']);
  return Array.from({ length: rng.int(14, 18) }, (_, i) => {
    const open = i % 2 === 0;
    const agency = rng.pick(parties.agencies);
    const place = rng.pick(rng.chance(0.7) ? PLACES.slice(0, 3) : PLACES);
    const ownPoint = rng.chance(0.85);
    const wanted = open ? addDays(plan.ahead, rng.int(-30, 20)) : addDays(plan.firstDay, rng.int(-60, 20));
    const picky = !open || rng.chance(0.4);
    const when = (probability: number): boolean => picky && rng.chance(probability);
    return makeRow('referrals.csv', {
      id: name(),
      agency_id: agency,
      responsible_id: rng.chance(0.15) ? agency : rng.pick(parties.hosts),
      birth_month: birthMonth(plan),
      gender: rng.weighted([[4, 'F'], [4, 'M'], [1, 'D'], [1, '']]),
      legal_basis: rng.pick(LEGAL_BASES),
      module: rng.pick(['', 'FLEX', 'STANDARD']),
      needs: rng.pick(TOPICS),
      flags: when(0.4) ? rng.pick(FLAGS) : '',
      languages: when(0.3) ? rng.pick(['tr', 'uk|tr', 'ar']) : rng.pick(['de', 'de|tr']),
      accessibility_needs: when(0.3) ? rng.sample(NEEDS, rng.int(1, 2)).join('|') : '',
      municipality_ags: place.ags,
      lat: ownPoint ? trimmed((place.lat + rng.int(-60, 60) / 1000).toFixed(3)) : '',
      lon: ownPoint ? trimmed((place.lon + rng.int(-60, 60) / 1000).toFixed(3)) : '',
      availability: when(0.6) ? availability(rng) : '',
      wanted_from: wanted,
      weeks: rng.weighted([[3, 26], [2, 12], [1, 4], [1, 1]]),
      max_km: when(0.5) ? rng.pick(['5', '12.5', '20', '40']) : '',
      priority: rng.int(1, 5),
      child_protection_relevant: when(0.25),
      wish_offer_ids: rng.chance(0.2) ? rng.pick(offers)['id'] : '',
      consent: rng.chance(0.9),
      approved_from: when(0.2) ? addDays(wanted, rng.int(-3, 20)) : addDays(wanted, -rng.int(0, 60)),
      approved_to: rng.chance(0.6) ? '' : addDays(wanted, rng.int(25, 120)),
      allocation: open && rng.chance(0.7),
      purpose: rng.chance(0.15) ? 'RELIEF' : 'HELP',
    });
  });
}

const rangeOf = (row: RawRow): { from: string; to: string | null } => ({ from: row['from'] ?? '', to: row['to'] || null });

/** Whether one more confirmed reservation keeps every session of the offer within its seats, and overlaps with no own one. */
export function hasRoom(row: RawRow, others: readonly RawRow[], offers: readonly RawRow[], sessions: readonly RawRow[]): boolean {
  if (row['state'] !== 'CONFIRMED') return true;
  const rivals = others.filter((r) => r['state'] === 'CONFIRMED' && r['offer_id'] === row['offer_id']);
  const own = rivals.filter((r) => r['referral_id'] === row['referral_id']);
  if (own.some((r) => (r['from'] ?? '') <= (row['to'] || '9999') && (row['from'] ?? '') <= (r['to'] || '9999'))) return false;
  const capacity = Number(offers.find((offer) => offer['id'] === row['offer_id'])?.['capacity']);
  return sessions
    .filter((s) => s['offer_id'] === row['offer_id'] && covers(rangeOf(row), s['date'] ?? ''))
    .every((s) => rivals.filter((r) => covers(rangeOf(r), s['date'] ?? '')).length < capacity);
}

export function makeReservations(
  plan: Plan,
  referrals: readonly RawRow[],
  offers: readonly RawRow[],
  sessions: readonly RawRow[],
): RawRow[] {
  const { rng } = plan;
  const name = createNamer(rng, ['Platz', 'Res']);
  const rows: RawRow[] = [];
  const add = (referral: RawRow, offer: RawRow, from: string, to: string): void => {
    const row = makeRow('reservations.csv', {
      id: name(),
      referral_id: referral['id'],
      offer_id: offer['id'],
      variant: rng.chance(0.65) ? 'INTEGRATED' : 'COMPLEMENTARY',
      from,
      to,
      state: rng.chance(0.93) ? 'CONFIRMED' : 'CANCELLED',
    });
    if (hasRoom(row, rows, offers, sessions)) rows.push(row);
  };
  referrals.forEach((referral, i) => {
    if (i % 2 === 0 && rng.chance(0.8)) return;
    const own = offers.filter((offer) => offer['host_id'] === referral['responsible_id']);
    const chosen = rng.sample(offers, rng.int(2, 4));
    for (const offer of new Set(own.length > 0 && rng.chance(0.4) ? [rng.pick(own), ...chosen] : chosen)) {
      const from = rng.chance(0.7) ? addDays(plan.firstDay, -rng.int(0, 200)) : someDay(plan);
      const end = addDays(plan.ahead, -rng.int(1, 75));
      const to = rng.chance(0.35) ? '' : end < from ? from : end;
      add(referral, offer, from, to);
      // One reservation straight after the other counts SEAT_WEEK and COURSE of its own.
      if (to !== '' && rng.chance(0.25)) add(referral, offer, addDays(to, rng.int(1, 8)), '');
    }
  });
  return rows;
}

/** Records of one seat at one session: none, one, or both sides, of the same or of another status. */
export function makeRecords(rng: Rng, session: RawRow, referral: string): RawRow[] {
  const make = (recorded_by: string, status: string): RawRow =>
    makeRow('attendance.csv', {
      offer_id: session['offer_id'],
      date: session['date'],
      start: session['start'],
      referral_id: referral,
      status,
      recorded_by,
    });
  const status = rng.weighted([[6, 'ATTENDED'], [2, 'EXCUSED'], [2, 'UNEXCUSED']]);
  return rng.weighted<() => RawRow[]>([
    [8, () => []],
    [55, () => [make('PROVIDER', status)]],
    [25, () => [make('PROVIDER', status), make('AGENCY', status)]],
    [7, () => [make('PROVIDER', status), make('AGENCY', rng.pick(STATUSES))]],
    [5, () => [make('AGENCY', status)]],
  ])();
}

export function makeAttendance(plan: Plan, reservations: readonly RawRow[], sessions: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  return sessions
    .filter((session) => (session['date'] ?? '') < plan.ahead)
    .flatMap((session) => {
      const seats = reservations.filter(
        (r) =>
          r['state'] === 'CONFIRMED' && r['offer_id'] === session['offer_id'] && covers(rangeOf(r), session['date'] ?? ''),
      );
      // Nothing is recorded for half of the planned sessions, and little for cancelled ones.
      if (session['state'] === 'PLANNED' && rng.chance(0.5)) return [];
      if (session['state'] === 'CANCELLED' && rng.chance(0.8)) return [];
      const alone = session['state'] === 'PLANNED' && rng.chance(0.3) ? rng.sample(seats, 1) : seats;
      return alone.flatMap((seat) => makeRecords(rng, session, seat['referral_id'] ?? ''));
    });
}

export function makeCareHours(plan: Plan, parties: Parties, referrals: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  return rng.sample(referrals, 4).map((referral) => {
    const date = someDay(plan);
    return makeRow('care_hours.csv', {
      referral_id: referral['id'],
      provider_id: rng.pick(parties.hosts),
      date,
      start: weekdayOf(date) === 'MO' ? '09:00' : '',
      minutes: rng.pick([30, 45, 60]),
      kind: rng.pick(['SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL']),
      work_type: rng.pick(['', 'CASE', 'NETWORK']),
      staff: rng.pick(['', 'PROFESSIONAL', 'SEMI_PROFESSIONAL']),
    });
  });
}
