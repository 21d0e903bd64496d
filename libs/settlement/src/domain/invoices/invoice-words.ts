import type { InvoiceKind } from './invoice.js';

/** German words on documents for what is paid for. */
const UNITS: Readonly<Record<string, string>> = {
  SEAT_SESSION: 'Platz je Gruppentermin',
  SEAT_HOUR: 'Platz je Stunde',
  SEAT_WEEK: 'Platz je Woche',
  COURSE: 'Platz je Kurs',
  SOCIAL_SPACE_HOUR: 'Platz je Stunde, Satz des Sozialraums',
  AGREED: 'Platz, Betrag nach Entscheidung',
  DAY: 'Tage',
  INSTALMENT: 'Teilbetrag',
};
export const unitWords = (unit: string): string => UNITS[unit] ?? unit;

/** UN/ECE Recommendation 20: hours, weeks and days by their codes, all else one by one. */
const UNIT_CODES: Readonly<Record<string, string>> = { SEAT_HOUR: 'HUR', SOCIAL_SPACE_HOUR: 'HUR', SEAT_WEEK: 'WEE', DAY: 'DAY' };
export const unitCode = (unit: string): string => UNIT_CODES[unit] ?? 'C62';

const KINDS: Readonly<Record<InvoiceKind, string>> = {
  SETTLEMENT: 'Verrechnung von Plätzen in Gruppen zwischen Trägern',
  DIRECT_BILLING: 'Plätze in Gruppen, vom Jugendamt getragen',
  WEEKLY_RATE: 'Modulare Wochenpauschalen',
  INSTALMENT: 'Teilbetrag des Budgets',
};
export const kindWords = (kind: InvoiceKind): string => KINDS[kind];
