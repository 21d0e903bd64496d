/**
 * Statutory holidays of five federal states by their laws, reckoned without any library and without the product, as a
 * second opinion for 2025 to 2030. Days are numbers: 0 is 1970-01-01.
 */
export type State = 'HE' | 'NW' | 'BE' | 'HB' | 'RP';

/** Of every state: unity treaty art. 2 (2) and the holiday laws of the states. */
const EVERYWHERE = ['01-01', '05-01', '10-03', '12-25', '12-26'];

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const MOVING_EVERYWHERE = [-2, 1, 39, 50];
const CORPUS_CHRISTI = 60;

const OF_STATE: Readonly<Record<State, { readonly fixed: readonly string[]; readonly moving: readonly number[]; readonly once: readonly string[] }>> = {
  // § 1 HFeiertagsG (Easter and Whit Sunday are Sundays anyway)
  HE: { fixed: [], moving: [CORPUS_CHRISTI], once: [] },
  // § 2 Feiertagsgesetz NW
  NW: { fixed: ['11-01'], moving: [CORPUS_CHRISTI], once: [] },
  // § 1 Gesetz über die Sonn- und Feiertage Berlin: women's day since 2019; 80 years after the war, 75 after 17 June 1953
  BE: { fixed: ['03-08'], moving: [], once: ['2025-05-08', '2028-06-17'] },
  // § 2 Gesetz über die Sonn- und Feiertage Bremen: Reformation day since 2018
  HB: { fixed: ['10-31'], moving: [], once: [] },
  // § 2 LFtG Rheinland-Pfalz
  RP: { fixed: ['11-01'], moving: [CORPUS_CHRISTI], once: [] },
};

/** Easter Sunday after Meeus, Jones and Butcher, as `YYYY-MM-DD`. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

/** The holidays of a state in a year, in order. */
export function statutoryHolidays(state: State, year: number): string[] {
  const easter = dayNumber(easterSunday(year));
  const { fixed, moving, once } = OF_STATE[state];
  return [
    ...[...EVERYWHERE, ...fixed].map((day) => `${year}-${day}`),
    ...[...MOVING_EVERYWHERE, ...moving].map((days) => dayText(easter + days)),
    ...once.filter((day) => day.startsWith(`${year}-`)),
  ].sort();
}

/** 0 Sunday to 6 Saturday; 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Days since 1970-01-01, by counting years and months. */
export function dayNumber(text: string): number {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  let days = day - 1;
  for (let y = 1970; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += lengthOf(year, m);
  return days;
}

export function dayText(number: number): string {
  let year = 1970;
  let days = number;
  for (; days >= (isLeap(year) ? 366 : 365); year++) days -= isLeap(year) ? 366 : 365;
  let month = 1;
  for (; days >= lengthOf(year, month); month++) days -= lengthOf(year, month);
  return `${year}-${two(month)}-${two(days + 1)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const two = (n: number): string => String(n).padStart(2, '0');
