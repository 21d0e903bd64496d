import { addDays, type LocalDate } from '#kernel';
import type { NetworkCalendar } from './calendar.js';
import type { Row } from './csv.js';
import type { DemoOffer } from './network-model.js';
import { OFFERS } from './offers.js';
import { draws } from './random.js';

export interface DemoSession {
  readonly offer: DemoOffer;
  readonly date: LocalDate;
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly entry: boolean;
}

const JOINABLE_RUN_SESSIONS = 12;
/** The coming run begins up to two weeks from today, and the five months end no earlier than 58 days from it. */
const COMING_RUN_SESSIONS = 7;

/** All sessions of the five months, by offer. */
export function sessionsOf(calendar: NetworkCalendar): ReadonlyMap<string, readonly DemoSession[]> {
  return new Map(OFFERS.map((offer) => [offer.id, daysOf(offer, calendar).map((date) => sessionOn(offer, date, calendar))]));
}

function daysOf(offer: DemoOffer, calendar: NetworkCalendar): LocalDate[] {
  const days = offer.weekdays.flatMap((weekday) => calendar.daysOf(weekday)).sort();
  switch (offer.run) {
    case undefined:
      return days;
    case 'JOINABLE':
      return days.filter((day) => day >= calendar.firstOf(-1)).slice(0, JOINABLE_RUN_SESSIONS);
    case 'COMING':
      return days.filter((day) => day >= addDays(calendar.today, 8)).slice(0, COMING_RUN_SESSIONS);
  }
}

function sessionOn(offer: DemoOffer, date: LocalDate, calendar: NetworkCalendar): DemoSession {
  const from = addDays(calendar.today, 10);
  const entry = offer.run === 'JOINABLE' && date >= from && date < addDays(from, 7);
  return { offer, date, state: stateOn(offer, date, calendar), entry };
}

function stateOn(offer: DemoOffer, date: LocalDate, calendar: NetworkCalendar): DemoSession['state'] {
  if (date >= calendar.today) return 'PLANNED';
  const luck = draws(`session ${offer.id} ${date}`);
  if (luck.chance(0.03) && offer.run === undefined) return 'CANCELLED';
  // What was a few days ago has not been confirmed everywhere yet.
  return date >= addDays(calendar.today, -3) && luck.chance(0.3) ? 'PLANNED' : 'HELD';
}

export function sessionRows(sessions: ReadonlyMap<string, readonly DemoSession[]>): Row[] {
  return [...sessions.values()].flat().map((s) => ({
    offer_id: s.offer.id,
    date: s.date,
    start: s.offer.start,
    minutes: String(s.offer.minutes),
    state: s.state,
    entry: String(s.entry),
  }));
}
