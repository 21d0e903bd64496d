import type { LocalDate } from '#kernel';
import { agreementRows, socialSpaceRows, weeklyRateRows } from './agreements.js';
import { attendanceRows, groupMinutesOf } from './attendance.js';
import { calendarOf } from './calendar.js';
import { careHourRows } from './care-hours.js';
import { writeCsv, type Row } from './csv.js';
import { formerSeats } from './former-seats.js';
import { AGENCIES, type DemoReservation } from './network-model.js';
import { certificateRows, offerRows } from './offers.js';
import { openCases } from './open-cases.js';
import { networkRows, organisationRows } from './organisations.js';
import { placedCases } from './placed-cases.js';
import { referralRow } from './referral.js';
import { sessionRows, sessionsOf } from './sessions.js';
import { settlementRateRows } from './settlement-rates.js';

/**
 * The demonstration network of a day: the files of the exchange format by name. Three agencies after the source documents
 * (domain.md part 1), invented providers, five months around the day; every amount is invented and marked so. Pure: the
 * same day always gives the same bytes.
 */
export function demoNetwork(today: LocalDate): ReadonlyMap<string, string> {
  const calendar = calendarOf(today);
  const sessions = sessionsOf(calendar);
  const placed = AGENCIES.flatMap((agency) => placedCases(agency, calendar, sessions));
  const waiting = AGENCIES.flatMap((agency) => openCases(agency, calendar));
  const referrals = [...placed.map((c) => c.referral), ...waiting].sort((a, b) => (a.id < b.id ? -1 : 1));
  const reservations = [...placed.flatMap((c) => c.reservations), ...formerSeats(placed, calendar)];
  const attendance = attendanceRows(reservations, sessions, calendar);
  const cases = [...placed, ...waiting.map((referral) => ({ referral, reservations: [] }))];
  const files: readonly (readonly [string, readonly Row[]])[] = [
    ['organisations.csv', organisationRows()],
    ['networks.csv', networkRows(calendar.firstOf(-26))],
    ['social_spaces.csv', socialSpaceRows()],
    ['agreements.csv', agreementRows(calendar)],
    ['weekly_rates.csv', weeklyRateRows(calendar)],
    ['settlement_rates.csv', settlementRateRows(calendar)],
    ['offers.csv', offerRows()],
    ['certificates.csv', certificateRows(calendar)],
    ['sessions.csv', sessionRows(sessions)],
    ['referrals.csv', referrals.map(referralRow)],
    ['reservations.csv', reservations.map(reservationRow)],
    ['attendance.csv', attendance],
    ['care_hours.csv', careHourRows(cases, calendar, groupMinutesOf(attendance))],
  ];
  return new Map(files.map(([name, rows]) => [name, writeCsv(rows)]));
}

const reservationRow = (r: DemoReservation): Row => ({
  id: r.id,
  referral_id: r.referral,
  offer_id: r.offer.id,
  variant: r.variant,
  from: r.from,
  to: r.to,
  state: r.state,
});
