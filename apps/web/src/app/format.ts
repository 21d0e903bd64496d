import { deviceTime } from './device-time.js';
import { i18n } from './i18n.js';

/** How the language of the screen writes what the API sends: cents, days, months, instants, minutes. */

const locale = (): string => (i18n.language === 'en' ? 'en-GB' : 'de-DE');

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator>();
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator>(name: string, make: (locale: string) => Format): Format {
  const key = `${locale()} ${name}`;
  const found = cache.get(key) as Format | undefined;
  if (found) return found;
  const made = make(locale());
  cache.set(key, made);
  return made;
}

/** Whole cents as text of digits (`-1250`) in euros (`−12,50 €`); exact however large. */
export function money(cents: string): string {
  const negative = cents.startsWith('-');
  const digits = (negative ? cents.slice(1) : cents).padStart(3, '0');
  const euros = `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
  return kept('money', (of) => new Intl.NumberFormat(of, { style: 'currency', currency: 'EUR' })).format(euros);
}

export const sumOfCents = (amounts: readonly string[]): string => amounts.reduce((sum, cents) => sum + BigInt(cents), 0n).toString();

export const count = (value: number): string => kept('count', (of) => new Intl.NumberFormat(of)).format(value);

export const percent = (share: number): string => kept('percent', (of) => new Intl.NumberFormat(of, { style: 'percent', maximumFractionDigits: 0 })).format(share);

/** A calendar day has no zone: noon in UTC is that day everywhere it is shown in UTC. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

export const day = (value: string): string =>
  kept('day', (of) => new Intl.DateTimeFormat(of, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })).format(atNoon(value));

/** How many days the second one is after the first. */
export const daysBetween = (first: string, second: string): number => Math.round((atNoon(second).getTime() - atNoon(first).getTime()) / 86_400_000);
/** `Montag, 9. November 2026` */
export const longDay = (value: string): string =>
  kept('longDay', (of) => new Intl.DateTimeFormat(of, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })).format(atNoon(value));

export const weekday = (value: string): string =>
  kept('weekday', (of) => new Intl.DateTimeFormat(of, { weekday: 'short', day: '2-digit', month: '2-digit', timeZone: 'UTC' })).format(atNoon(value));

export const shortWeekday = (value: string): string => kept('shortWeekday', (of) => new Intl.DateTimeFormat(of, { weekday: 'short', timeZone: 'UTC' })).format(atNoon(value));

export const weekdayName = (value: string): string => kept('weekdayName', (of) => new Intl.DateTimeFormat(of, { weekday: 'long', timeZone: 'UTC' })).format(atNoon(value));
/** Without the year, where it goes without saying. */
export const shortDay = (value: string): string =>
  kept('shortDay', (of) => new Intl.DateTimeFormat(of, { day: '2-digit', month: '2-digit', timeZone: 'UTC' })).format(atNoon(value));

/** `2026-05` as `Mai 2026`. */
export const month = (value: string): string =>
  kept('month', (of) => new Intl.DateTimeFormat(of, { month: 'long', year: 'numeric', timeZone: 'UTC' })).format(atNoon(`${value}-01`));

export const instant = (value: string): string =>
  kept('instant', (of) => new Intl.DateTimeFormat(of, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })).format(new Date(value));

/** Minutes as hours and minutes (`2:30 Std.` is a text of its own). */
export const hours = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

export const kilometres = (value: number): string =>
  kept('km', (of) => new Intl.NumberFormat(of, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 })).format(value);

export const listed = (words: readonly string[]): string => kept('list', (of) => new Intl.ListFormat(of, { type: 'conjunction' })).format(words);

export const inOrder = (words: readonly string[]): string[] => [...words].sort(kept('order', (of) => new Intl.Collator(of)).compare);

/** `de` as `Deutsch`; a code that nobody knows stays itself. */
export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
/** With its sign, also where it is more. */
export const difference = (cents: string): string => (/^-|^0*$/.test(cents) ? money(cents) : `+${money(cents)}`);

/** What was typed as euros (`1.234,50`, `1234.5`) in cents; null: no amount. */
export function centsOf(text: string): string | null {
  const plain = text.replace(/[\s€]/g, '');
  const [, whole, fraction = ''] = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  return BigInt(whole.replaceAll('.', '') + fraction.padEnd(2, '0')).toString();
}

/** Cents as they are typed: `36,00`. */
export function typedEuros(cents: string): string {
  const digits = cents.padStart(3, '0');
  return `${digits.slice(0, -2)}${i18n.language === 'en' ? '.' : ','}${digits.slice(-2)}`;
}

/** `Nov.`, where the year stands beside it. */
export const shortMonth = (value: string): string => kept('shortMonth', (of) => new Intl.DateTimeFormat(of, { month: 'short', timeZone: 'UTC' })).format(new Date(`${value}-01T00:00:00Z`));

/** An exact decimal number of the service (`48.75`) as it is read and typed here: `48,75`. */
export const decimal = (text: string): string => (i18n.language === 'en' ? text : text.replace('.', ','));

/** Months from the first to the last, the latest first. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = last; month >= first; month = monthBefore(month)) months.push(month);
  return months;
}

export function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** The month that it is in Berlin. */
export const currentMonth = (): string => new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone: 'Europe/Berlin' }).format(deviceTime());
