import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay, oneLine, type LocalDate, type YearMonth } from '#kernel';
import type { DatevBooking } from './datev-bookings.js';
import { DATEV_COLUMNS } from './datev-columns.js';
import type { DatevSettings } from './datev-settings.js';
import { toWindows1252 } from './windows-1252.js';

export interface DatevBatch {
  readonly settings: DatevSettings;
  readonly period: YearMonth;
  /** An instant (ISO 8601). */
  readonly createdAt: string;
  readonly dueDay: LocalDate;
  /** 1 to MOST_BOOKINGS. */
  readonly bookings: readonly DatevBooking[];
}

/** What DATEV reads from one file. */
export const MOST_BOOKINGS = 99_999;

const LONGEST_TEXT = 60;
const LINE_END = '\r\n';

/**
 * A booking batch in the DATEV format (EXTF 700, category 21, version 13): 31 header fields, 125 columns, Windows-1252. Bookings are not fixed
 * (Festschreibung 0): whoever keeps the books looks at them first. The same batch gives the same bytes.
 */
export function writeDatev(batch: DatevBatch): Uint8Array {
  const titles = DATEV_COLUMNS.map(({ title }) => title).join(';');
  const lines = [header(batch), titles, ...batch.bookings.map((booking) => row(batch, booking))];
  return toWindows1252(lines.map((line) => line + LINE_END).join(''));
}

function header({ settings, period, createdAt }: DatevBatch): string {
  const fields = [
    quoted('EXTF'), '700', '21', quoted('Buchungsstapel'), '13', moment(createdAt), '', quoted(''), quoted(''), quoted(''),
    String(settings.consultantNumber), String(settings.clientNumber), compact(fiscalYear(settings, period)), String(settings.accountLength),
    compact(firstDay(period)), compact(lastDay(period)), quoted(`Abrechnung ${period}`), quoted(''),
    '1', '0', '0', quoted('EUR'), '', quoted(''), '', '', quoted(settings.chartOfAccounts), '', '', quoted(''), quoted(''),
  ];
  return fields.join(';');
}

function row({ period, dueDay }: DatevBatch, booking: DatevBooking): string {
  const values: Readonly<Record<string, string>> = {
    'Umsatz (ohne Soll/Haben-Kz)': `${booking.cents / 100n},${String(booking.cents % 100n).padStart(2, '0')}`,
    'Soll/Haben-Kennzeichen': booking.side,
    'WKZ Umsatz': 'EUR',
    Konto: booking.account,
    'Gegenkonto (ohne BU-Schlüssel)': booking.contraAccount,
    Belegdatum: dayMonth(lastDay(period)),
    'Belegfeld 1': booking.reference,
    Buchungstext: [...oneLine(booking.text)].slice(0, LONGEST_TEXT).join(''),
    Festschreibung: '0',
    Fälligkeit: dayMonth(dueDay) + dueDay.slice(0, 4),
  };
  return DATEV_COLUMNS.map(({ title, text }) => (text ? quoted(values[title] ?? '') : (values[title] ?? ''))).join(';');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const compact = (day: LocalDate): string => day.replaceAll('-', '');
const dayMonth = (day: LocalDate): string => day.slice(8, 10) + day.slice(5, 7);

/** By the clock in Germany, to the thousandth of a second. */
const moment = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString({ smallestUnit: 'millisecond' }).replace(/\D/g, '');

/** The first day of the fiscal year that the month belongs to. */
function fiscalYear({ fiscalYearStart }: DatevSettings, period: YearMonth): LocalDate {
  const month = Temporal.PlainYearMonth.from(period);
  const year = month.month < fiscalYearStart ? month.year - 1 : month.year;
  return Temporal.PlainYearMonth.from({ year, month: fiscalYearStart }).toPlainDate({ day: 1 }).toString();
}
