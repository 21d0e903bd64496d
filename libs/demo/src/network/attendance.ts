import { groupBy, type LocalDate } from '#kernel';
import type { NetworkCalendar } from './calendar.js';
import type { Row } from './csv.js';
import type { DemoReservation } from './network-model.js';
import { OFFERS } from './offers.js';
import { draws, type Draws } from './random.js';
import type { DemoSession } from './sessions.js';

type Status = 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED';

/** The agency keeps records of its own (dual entry, TS-16): often where it is the rule, seldom elsewhere. */
const DUAL_ENTRY: Readonly<Record<string, number>> = { 'JA-TS': 0.3, 'JA-DADI': 0.03, 'JA-BHV': 0.03 };
const MISSING = 0.02;
const DIFFERING = 0.06;

/** Attendance of the past: one record of the provider for each seat and session held, some missing, some doubled by the agency. */
export function attendanceRows(reservations: readonly DemoReservation[], sessions: ReadonlyMap<string, readonly DemoSession[]>, calendar: NetworkCalendar): Row[] {
  const confirmed = reservations.filter((r) => r.state === 'CONFIRMED');
  return confirmed.flatMap((reservation) =>
    (sessions.get(reservation.offer.id) ?? [])
      .filter((s) => s.date < calendar.today && s.state === 'HELD' && reservation.from <= s.date && (reservation.to === '' || s.date <= reservation.to))
      .flatMap((session) => recordsOf(reservation, session)),
  );
}

/** How long cases were there in groups, by the hosts' records. */
export function groupMinutesOf(records: readonly Row[]): (referral: string, from: LocalDate, to: LocalDate) => number {
  const attended = groupBy(records.filter((row) => row['recorded_by'] === 'PROVIDER' && row['status'] === 'ATTENDED'), (row) => row['referral_id']!);
  const minutes = new Map(OFFERS.map((offer) => [offer.id, offer.minutes]));
  return (referral, from, to) => (attended.get(referral) ?? []).filter((row) => from <= row['date']! && row['date']! <= to).reduce((sum, row) => sum + (minutes.get(row['offer_id']!) ?? 0), 0);
}

function recordsOf(reservation: DemoReservation, session: DemoSession): Row[] {
  const luck = draws(`attendance ${reservation.id} ${session.date}`);
  if (luck.chance(MISSING)) return [];
  const status = statusOf(luck);
  const record = (by: 'PROVIDER' | 'AGENCY', value: Status): Row => ({
    offer_id: reservation.offer.id,
    date: session.date,
    start: reservation.offer.start,
    referral_id: reservation.referral,
    status: value,
    recorded_by: by,
  });
  if (!luck.chance(DUAL_ENTRY[reservation.offer.agency] ?? 0)) return [record('PROVIDER', status)];
  const agencys = luck.chance(DIFFERING) ? (status === 'ATTENDED' ? 'UNEXCUSED' : 'ATTENDED') : status;
  return [record('PROVIDER', status), record('AGENCY', agencys)];
}

function statusOf(luck: Draws): Status {
  const value = luck.next();
  return value < 0.87 ? 'ATTENDED' : value < 0.95 ? 'EXCUSED' : 'UNEXCUSED';
}
