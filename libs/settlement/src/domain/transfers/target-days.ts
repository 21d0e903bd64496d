import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#kernel';

const SATURDAY = 6;
/** Days after a closing on which a month is due that was booked nowhere. */
const DAYS_TO_PAY = 14;

/** The day on which a month is due that was closed at this instant (ISO 8601): 14 days after the day of its closing in Germany. */
export const dueDayOf = (closedAt: string): LocalDate =>
  Temporal.Instant.from(closedAt).toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: DAYS_TO_PAY }).toString();

/** The same, or the next day on which banks work. */
export const executionDay = (closedAt: string): LocalDate => nextTargetDay(dueDayOf(closedAt));

/** The day itself, or the next one on which the TARGET system of the European central banks works. */
export function nextTargetDay(day: LocalDate): LocalDate {
  let next = Temporal.PlainDate.from(day);
  while (next.dayOfWeek >= SATURDAY || isTargetHoliday(next)) next = next.add({ days: 1 });
  return next.toString();
}

/** New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December: the same in all countries, whatever is a holiday there. */
function isTargetHoliday(day: Temporal.PlainDate): boolean {
  const date = `${day.month}-${day.day}`;
  if (['1-1', '5-1', '12-25', '12-26'].includes(date)) return true;
  const easter = easterSunday(day.year);
  return day.equals(easter.subtract({ days: 2 })) || day.equals(easter.add({ days: 1 }));
}

/** Easter in the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
}
