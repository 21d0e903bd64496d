import type { YearMonth } from '#kernel';
import { openPdf, writePlainCsv, writeWorkbook, type SheetColumn } from '#platform';
import { answerText, germanDay, hours, inHours, monthName, rangeText, verdictText } from '../../domain/documents/report-texts.js';
import type { CareReportRow } from '../reports/care-report-rows.js';
import { madeOn, minutesOf, REPORT_TITLE } from './care-report-pdf.js';

/** What files for spreadsheet programs hold of every report: minutes, which are exact; each kind of care in a column of its own (DD-11). */
export const REPORT_COLUMNS: readonly SheetColumn<CareReportRow>[] = [
  { title: 'Monat', width: 10, value: (row) => row.period },
  { title: 'Fall', width: 16, value: (row) => row.referralCode },
  { title: 'Jugendamt', width: 28, value: (row) => row.agencyName },
  { title: 'Träger', width: 28, value: (row) => row.providerName },
  { title: 'Von', width: 12, value: (row) => row.from },
  { title: 'Bis', width: 12, value: (row) => row.to },
  { title: 'Tage', width: 8, value: (row) => row.days },
  { title: 'Rechtsgrundlage', width: 16, value: (row) => row.legalBasis },
  { title: 'Modul', width: 12, value: (row) => row.module },
  { title: 'Rahmen von (h)', width: 14, value: (row) => numberOf(row.expectedFromHours) },
  { title: 'Rahmen bis (h)', width: 14, value: (row) => numberOf(row.expectedToHours) },
  { title: 'Gruppe (min)', width: 12, value: (row) => row.groupMinutes },
  { title: 'Einzeln (min)', width: 12, value: (row) => row.singleMinutes },
  { title: 'Eltern (min)', width: 12, value: (row) => row.parentMinutes },
  { title: 'Ressourcenpersonen (min)', width: 20, value: (row) => row.resourcePersonMinutes },
  { title: 'Zusammen (min)', width: 14, value: (row) => row.deliveredMinutes },
  { title: 'Fachkräfte (min)', width: 14, value: (row) => row.professionalMinutes },
  { title: 'Weitere Kräfte (min)', width: 18, value: (row) => row.semiProfessionalMinutes },
  { title: 'Ohne Angabe (min)', width: 16, value: (row) => row.notGivenMinutes },
  { title: 'Gruppentermine erwartet', width: 14, value: (row) => row.sessionsExpected },
  { title: 'Teilgenommen', width: 14, value: (row) => row.sessionsAttended },
  { title: 'Entschuldigt', width: 14, value: (row) => row.sessionsExcused },
  { title: 'Unentschuldigt', width: 14, value: (row) => row.sessionsUnexcused },
  { title: 'Maßnahme insgesamt (min)', width: 16, value: (row) => row.interventionMinutes },
  { title: 'Ergebnis', width: 18, value: (row) => verdictText(row.verdict) },
  { title: 'Antwort des Jugendamts', width: 24, value: (row) => answerText(row.answer, row.answerModule) || null },
  { title: 'Fassung', width: 8, value: (row) => row.version },
];

export const careReportsCsv = (rows: readonly CareReportRow[]): Buffer => Buffer.from(writePlainCsv(REPORT_COLUMNS, rows));

export const careReportsXlsx = (rows: readonly CareReportRow[]): Promise<Buffer> =>
  writeWorkbook({ sheet: 'Betreuung', columns: REPORT_COLUMNS.map(({ title, width = 12 }) => ({ title, width })), rows: rows.map((row) => REPORT_COLUMNS.map((column) => column.value(row))) });

/** The month as a list, one report a line, with the sum of each kind of care below it. */
export async function careReportsPdf(period: YearMonth, organisation: string, rows: readonly CareReportRow[]): Promise<Buffer> {
  const month = monthName(period);
  const madeAt = newest(period, rows);
  const pdf = await openPdf({ title: REPORT_TITLE, subject: `${month} · ${organisation}`, foot: rows.length === 0 ? month : `Stand ${madeOn(madeAt)}`, madeAt, layout: 'landscape' });
  pdf.heading(1, REPORT_TITLE);
  pdf.paragraph(`${month}, ${organisation}. ${rows.length === 0 ? 'Für diesen Monat liegt kein Bericht vor.' : `Berichte: ${rows.length}. Stunden je Art der Betreuung; der Rahmen gilt für genau die Tage des Berichts.`}`);
  if (rows.length > 0) await pdf.table({ columns: LIST, rows: rows.map(listed), total: ['Summe', '', '', '', ...sums(rows).map((minutes) => inHours(hours(minutes))), '', ''] });
  return pdf.finish();
}

const LIST = [
  { title: 'Fall', share: 1.5 },
  { title: 'Träger', share: 2.3 },
  { title: 'Tage', share: 2.1 },
  { title: 'Modul', share: 1.2 },
  ...['Gruppe', 'Einzeln', 'Eltern'].map((title) => ({ title, share: 1.15, align: 'right' as const })),
  { title: 'Ressourcenpersonen', share: 1.75, align: 'right' as const },
  { title: 'Zusammen', share: 1.25, align: 'right' as const },
  { title: 'Rahmen', share: 1.7, align: 'right' as const },
  { title: 'Ergebnis', share: 1.6 },
];

const listed = (row: CareReportRow): string[] => [
  row.referralCode,
  row.providerName,
  `${germanDay(row.from).slice(0, 6)}–${germanDay(row.to)}`,
  row.module ?? '–',
  ...minutesOf(row).map((minutes) => inHours(hours(minutes))),
  rangeText(row.expectedFromHours, row.expectedToHours),
  verdictText(row.verdict),
];

/** Of each column by itself: group and single care are never added to anything but the sum of all. */
const sums = (rows: readonly CareReportRow[]): number[] => rows.map(minutesOf).reduce((total, minutes) => total.map((sum, index) => sum + minutes[index]!), [0, 0, 0, 0, 0]);

/** When the newest of them was made; of none the first instant of the month, so that the same bytes come again. */
const newest = (period: YearMonth, rows: readonly CareReportRow[]): Date => rows.reduce((latest, { madeAt }) => (madeAt > latest ? madeAt : latest), new Date(`${period}-01T00:00:00Z`));

const numberOf = (hoursWithPoint: string | null): number | null => (hoursWithPoint === null ? null : Number(hoursWithPoint));
