import { parseWindows } from '../availability.js';
import { holds } from '../judge.js';
import type { WeekSlot } from '../match-facts.js';
import { MOST_WINDOWS, type RelaxationBound } from '../relaxations/relaxation-bound.js';
import type { Sentence } from '../sentence.js';

/** One relaxation that could be made, and how it is called. */
export interface RelaxationStep {
  readonly bound: Partial<RelaxationBound>;
  readonly words: Sentence;
}

const MOST_STEPS = 4;
const MOST_YEARS = 30;
const KM_MARK = 5;
const DAY = 1_440;

export const wholeStep = (words: Sentence): RelaxationStep => ({ bound: {}, words });

/** A year, two years …: at most four steps, each of which opens more than the one before. */
export function ageSteps(years: readonly number[]): RelaxationStep[] {
  const steps = [...new Set(years)].sort((a, b) => a - b).filter((year) => year <= MOST_YEARS);
  return steps.slice(0, MOST_STEPS).map((year) => ({
    bound: { upToYears: year },
    words: { de: `${year} ${year === 1 ? 'Jahr' : 'Jahre'} außerhalb des Altersrahmens`, en: `${year} ${year === 1 ? 'year' : 'years'} outside the age range` },
  }));
}

/**
 * The nearest whole kilometre that opens an offer, then up to four marks at a multiple of 5 km, each of which opens more.
 * `limitKm` is how far it may be at present; the words tell what is added to it.
 */
export function distanceSteps(distances: readonly number[], limitKm: number): RelaxationStep[] {
  const bounds: number[] = [];
  for (const distance of [...distances].sort((a, b) => a - b)) {
    const last = bounds.at(-1);
    if (last !== undefined && distance <= last) continue;
    if (bounds.length > MOST_STEPS) break;
    bounds.push(last === undefined ? Math.ceil(distance) : Math.ceil(distance / KM_MARK) * KM_MARK);
  }
  return bounds.map((upToKm) => {
    const more = Math.ceil(upToKm - limitKm);
    return { bound: { upToKm }, words: { de: `${more} km weiter (bis ${upToKm} km)`, en: `${more} km further (up to ${upToKm} km)` } };
  });
}

/** By ISO weekday, Monday first. */
const WEEKDAYS = [
  { code: 'MO', de: 'Montags', en: 'Mondays' },
  { code: 'TU', de: 'Dienstags', en: 'Tuesdays' },
  { code: 'WE', de: 'Mittwochs', en: 'Wednesdays' },
  { code: 'TH', de: 'Donnerstags', en: 'Thursdays' },
  { code: 'FR', de: 'Freitags', en: 'Fridays' },
  { code: 'SA', de: 'Samstags', en: 'Saturdays' },
  { code: 'SU', de: 'Sonntags', en: 'Sundays' },
] as const;

/**
 * For each weekday that would do alone, the hours in question and the whole day; at last any time. Windows end with their
 * day, so an offer with a session past midnight is opened by the last alone, as is one that would need two more days.
 * The windows of an active relaxation stay: the new ones come in addition.
 */
export function scheduleSteps(offers: readonly (readonly WeekSlot[])[], active: readonly string[]): RelaxationStep[] {
  const allowed = parseWindows(active);
  const missing = offers.map((slots) => slots.filter((slot) => !allowed.some((window) => holds(window, slot))));
  const ofOneDay = missing.filter((slots) => slots.length > 0 && slots.every((slot) => slot.weekday === slots[0]!.weekday && slot.to <= DAY));
  const steps = WEEKDAYS.flatMap((day, index) => {
    const slots = ofOneDay.filter(([slot]) => slot!.weekday === index + 1).flat();
    return slots.length === 0 ? [] : stepsOfDay(day, slots);
  });
  const further = active.length < MOST_WINDOWS ? steps.sort((a, b) => a.minutes - b.minutes) : [];
  return [
    ...further.map(({ window, words }) => ({ bound: { windows: [...active, window] }, words })),
    wholeStep({ de: 'Zu jeder Zeit', en: 'At any time' }),
  ];
}

interface DayStep {
  readonly minutes: number;
  readonly window: string;
  readonly words: Sentence;
}

/** The smallest hull in whole hours, and the day as a whole where that is more. */
function stepsOfDay(day: (typeof WEEKDAYS)[number], slots: readonly WeekSlot[]): DayStep[] {
  const from = Math.floor(Math.min(...slots.map((slot) => slot.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...slots.map((slot) => slot.to)) / 60) * 60;
  const wholeDay = { minutes: DAY, window: `${day.code} 00:00-24:00`, words: { de: `${day.de} auch`, en: `${day.en} too` } };
  if (to - from >= DAY) return [wholeDay];
  const [begin, end] = [clock(from), clock(to)];
  return [
    { minutes: to - from, window: `${day.code} ${begin}-${end}`, words: { de: `${day.de} auch von ${begin} bis ${end} Uhr`, en: `${day.en} from ${begin} to ${end} too` } },
    wholeDay,
  ];
}

const clock = (minutes: number): string => `${String(minutes / 60).padStart(2, '0')}:00`;
