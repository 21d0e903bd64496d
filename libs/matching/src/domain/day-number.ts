/** Days since 1 March of the year 0 of a `YYYY-MM-DD`: for differences of days in a loop, where a calendar library would cost most of the time. */
function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** Days from one day to another, negative where the other is earlier; both with a year of four digits. */
export const daysBetween = (from: string, to: string): number => (from === to ? 0 : dayNumber(to) - dayNumber(from));
