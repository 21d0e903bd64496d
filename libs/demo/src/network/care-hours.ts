import { addDays, type LocalDate } from '#kernel';
import { countDays, minutesOf, timeOf, type NetworkCalendar, type Weekday } from './calendar.js';
import { contactsOf, type Contact } from './contacts.js';
import type { Row } from './csv.js';
import type { DemoReservation } from './network-model.js';
import { draws } from './random.js';
import type { DemoReferral } from './referral.js';

/** A case and the seats that it has. */
export interface CaredFor {
  readonly referral: DemoReferral;
  readonly reservations: readonly DemoReservation[];
}

/** Minutes that a case was there for in groups, from a day to a day, both included. */
export type GroupMinutes = (referral: string, from: LocalDate, to: LocalDate) => number;

/** Hours a week of a module, as the regime of the STA has them (DD-03 to DD-07). */
const WEEKLY_HOURS: Readonly<Record<string, readonly [from: number, to: number]>> = { FLEX: [1, 3], BASIS: [3, 5], STANDARD: [6, 8], ZUSATZ: [9, 11], SONDER: [11, 15] };

/** Where the care of sixteen months of cases stands: two thirds as approved, some below, a few above (DD-12). */
const AIMS = ['WITHIN', 'UNDER', 'WITHIN', 'WITHIN', 'OVER', 'WITHIN', 'WITHIN', 'UNDER', 'WITHIN', 'WITHIN', 'WITHIN', 'UNDER', 'WITHIN', 'OVER', 'WITHIN', 'WITHIN'] as const;

const MONTHS = [-2, -1, 0];
/** Contacts are whole half hours. */
const STEP = 30;
const WORK_DAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Care beside the groups (DD-11), in the two whole months and the running one up to yesterday: so much that groups and contacts together are
 * what the module grants, or now and then less or more; a crisis as the source has it. Cases without a module have a contact in most weeks,
 * every third of them. The agency's own cases have none: contacts are providers'.
 */
export function careHourRows(cases: readonly CaredFor[], calendar: NetworkCalendar, groupMinutes: GroupMinutes): Row[] {
  const own = cases.filter(({ referral }) => referral.responsible !== referral.agency);
  const rated = own.filter(({ referral }) => referral.module in WEEKLY_HOURS);
  const without = own.filter(({ referral }, i) => referral.module === '' && referral.approvedFrom <= calendar.today && i % 3 === 0);
  return [
    ...rated.flatMap((one, i) => MONTHS.flatMap((month) => carriedOut(one, i, month, calendar, groupMinutes))),
    ...own.filter(({ referral }) => referral.module === 'KRISE').flatMap(({ referral }) => crisis(referral, calendar)),
    ...without.flatMap(({ referral }) => weekly(referral, calendar)),
  ];
}

/** What a case gets in a month, or in its days up to yesterday. */
function carriedOut({ referral, reservations }: CaredFor, place: number, month: number, calendar: NetworkCalendar, groupMinutes: GroupMinutes): Row[] {
  const from = latest(referral.approvedFrom, calendar.firstOf(month));
  const to = earliest(earliest(referral.approvedTo || calendar.lastOf(month), calendar.lastOf(month)), addDays(calendar.today, -1));
  if (from > to) return [];
  const luck = draws(`care ${referral.id} ${month}`);
  const [least, most] = WEEKLY_HOURS[referral.module]!.map((hours) => (hours * 60 * countDays(from, to)) / 7) as [number, number];
  const aim = AIMS[(place * 5 + month + 2) % AIMS.length]!;
  const wanted = { WITHIN: least + (most - least) * (0.25 + luck.next() / 2), UNDER: least * (0.55 + luck.next() * 0.3), OVER: most * (1.06 + luck.next() * 0.12) }[aim];
  const minutes = Math.round((wanted - groupMinutes(referral.id, from, to)) / STEP) * STEP;
  const busy = new Set(reservations.flatMap(({ offer }) => offer.weekdays));
  const days = WORK_DAYS.filter((weekday) => !busy.has(weekday)).flatMap((weekday) => calendar.daysOf(weekday)).filter((day) => from <= day && day <= to).sort();
  return days.length === 0 ? [] : spread(contactsOf(referral, minutes, luck), days).map(([contact, day, start]) => row(referral, contact, day, start));
}

/** Nothing of a day goes on longer. */
const EVENING = minutesOf('19:30');

/** Evenly over the days; what falls on one day is one after another, talks with school and others, and what the afternoon has no room for, in the morning. */
function spread(contacts: readonly Contact[], days: readonly LocalDate[]): [Contact, LocalDate, start: number][] {
  const free = new Map<string, number>();
  return contacts.map((contact, i) => {
    const day = days[Math.floor(((i + 0.5) * days.length) / contacts.length)]!;
    const afternoon = free.get(`${day} afternoon`) ?? minutesOf('14:00');
    const part = contact.kind === 'RESOURCE_PERSON' || afternoon + contact.minutes > EVENING ? 'morning' : 'afternoon';
    const start = part === 'afternoon' ? afternoon : (free.get(`${day} morning`) ?? minutesOf('09:00'));
    free.set(`${day} ${part}`, start + contact.minutes);
    return [contact, day, start];
  });
}

/** Ten hours one to one, the most of them in the first days (DD-08); the group begins today, for the last two. */
function crisis(referral: DemoReferral, calendar: NetworkCalendar): Row[] {
  const contacts = ([['SINGLE', 120], ['PARENT', 60], ['SINGLE', 120], ['SINGLE', 120], ['PARENT', 60]] as const).map(([kind, minutes]): Contact => ({ kind, minutes, workType: 'CASE', staff: 'PROFESSIONAL' }));
  const days = [1, 3, 7, 12, 19].map((after) => addDays(referral.approvedFrom, after));
  return contacts.flatMap((contact, i) => (days[i]! < calendar.today ? [row(referral, contact, days[i]!, minutesOf('10:00'))] : []));
}

/** One contact in most weeks, before the groups of the day begin. */
function weekly(referral: DemoReferral, calendar: NetworkCalendar): Row[] {
  const days = calendar.daysOf('FR').filter((day) => addDays(day, 1) < calendar.today && referral.approvedFrom <= day && (referral.approvedTo === '' || day <= referral.approvedTo));
  return days.flatMap((day) => {
    const luck = draws(`care ${referral.id} ${day}`);
    if (luck.chance(0.15)) return [];
    const [contact] = contactsOf(referral, luck.pick([60, 60, 90]), luck);
    return [row(referral, contact!, day, luck.int(20, 23) * STEP)];
  });
}

const row = (referral: DemoReferral, { kind, minutes, workType, staff }: Contact, date: LocalDate, start: number): Row => ({
  referral_id: referral.id,
  provider_id: referral.responsible,
  date,
  start: timeOf(start),
  minutes: String(minutes),
  kind,
  work_type: workType,
  staff,
});

const latest = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const earliest = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
