import type { LocalDate, YearMonth } from '#kernel';
import { openPdf, writePlainCsv, writeWorkbook, type PdfCell, type SheetColumn } from '#platform';
import { deviationOf } from '../../domain/documents/deviation.js';
import { answerText, germanDay, hoursFigure, moduleName, monthName, NONE, rangeFigures, verdictText } from '../../domain/documents/report-texts.js';
import { deviationFigure } from '../../domain/documents/verdict-words.js';
import { REPORT_VERDICTS } from '../../domain/reports/report-codes.js';
import type { CareReportRow } from '../reports/care-report-rows.js';
import { dayOf, minutesOf, REPORT_TITLE } from './care-report-pdf.js';

/** A column of these files; a workbook has a day as a day. */
type ReportColumn = SheetColumn<CareReportRow> & { readonly width: number; readonly isDay?: true };

/** What files for spreadsheet programs hold of every report: minutes, which are exact; each kind of care in a column of its own (DD-11). */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  { title: 'Monat', width: 10, value: (row) => row.period },
  { title: 'Fall', width: 16, value: (row) => row.referralCode },
  { title: 'Jugendamt', width: 28, value: (row) => row.agencyName },
  { title: 'Träger', width: 28, value: (row) => row.providerName },
  { title: 'Von', width: 12, isDay: true, value: (row) => row.from },
  { title: 'Bis', width: 12, isDay: true, value: (row) => row.to },
  { title: 'Tage', width: 8, value: (row) => row.days },
  { title: 'Rechtsgrundlage', width: 16, value: (row) => row.legalBasis },
  { title: 'Modul', width: 12, value: (row) => row.module },
  { title: 'Modul (Name)', width: 26, value: (row) => row.module && moduleName(row.module) },
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
  { title: 'Abweichung (h)', width: 14, value: signedDeviation },
  { title: 'Antwort bis', width: 12, isDay: true, value: (row) => row.answerBy },
  { title: 'Antwort des Jugendamts', width: 40, value: (row) => answerText(row.answer, row.answerModule) || null },
  { title: 'Antwort vom', width: 12, isDay: true, value: (row) => row.answeredAt && isoDayOf(row.answeredAt) },
  { title: 'Gespräch am', width: 12, isDay: true, value: (row) => row.talkOn },
  { title: 'Fassung', width: 8, value: (row) => row.version },
];

export const careReportsCsv = (rows: readonly CareReportRow[]): Buffer => Buffer.from(writePlainCsv(REPORT_COLUMNS, rows));

export const careReportsXlsx = (rows: readonly CareReportRow[]): Promise<Buffer> =>
  writeWorkbook({
    sheet: 'Betreuung',
    columns: REPORT_COLUMNS.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) =>
      REPORT_COLUMNS.map(({ value, isDay }) => {
        const cell = value(row);
        return isDay && typeof cell === 'string' ? { day: cell } : cell;
      }),
    ),
  });

/** The month as a list: first how many reports stand where, then one report a line, with the sum of each kind of care below. */
export async function careReportsPdf(period: YearMonth, organisation: string, rows: readonly CareReportRow[]): Promise<Buffer> {
  const month = monthName(period);
  const madeAt = newest(period, rows);
  const pdf = await openPdf({ title: REPORT_TITLE, subject: `${month} · ${organisation}`, foot: rows.length === 0 ? month : `Stand ${dayOf(madeAt)}`, madeAt, layout: 'landscape' });
  pdf.heading(1, REPORT_TITLE);
  if (rows.length === 0) {
    pdf.paragraph(`${month}, ${organisation}. Für diesen Monat liegt kein Bericht vor.`);
    return pdf.finish();
  }
  pdf.paragraph(`${month}, ${organisation}. ${rows.length === 1 ? 'Ein Bericht' : `${rows.length} Berichte`}. Alle Zeiten in Stunden (h); der Rahmen gilt für genau die Tage des Berichts.`);
  pdf.emphasis(countsText(rows));
  const own = isOwn(rows, organisation);
  await pdf.table({ dense: true, columns: columnsOf(own), rows: rows.map((row) => listed(row, own)), total: ['Summe', '', '', '', ...sums(rows).map(hoursFigure), '', '', ''] });
  return pdf.finish();
}

/** `Ergebnisse: unter dem Rahmen: 9, im Rahmen: 28.`, in the order of what asks for something; what nobody has answered of it. */
function countsText(rows: readonly CareReportRow[]): string {
  const counts = REPORT_VERDICTS.map((verdict) => [verdictText(verdict), rows.filter((row) => row.verdict === verdict).length] as const).filter(([, count]) => count > 0);
  const unanswered = rows.filter(({ answerBy, answer }) => answerBy !== null && answer === null).length;
  return `Ergebnisse: ${counts.map(([text, count]) => `${text}: ${count}`).join(', ')}.${unanswered === 0 ? '' : ` Antwort des Jugendamts offen: ${unanswered}.`}`;
}

/** Whether the organisation is the provider of all of them: it then wants to know for which agency. */
const isOwn = (rows: readonly CareReportRow[], organisation: string): boolean => rows.every(({ providerName }) => providerName === organisation);

const right = (title: string, share: number) => ({ title, share, align: 'right' as const });

/** Shares in points of the page's width: a code of a case, a result and a range each stand on one line. */
const columnsOf = (own: boolean) => [
  { title: 'Fall', share: 74 },
  { title: own ? 'Jugendamt' : 'Träger', share: 132 },
  { title: 'Tage', share: 50 },
  { title: 'Modul', share: 52 },
  right('Gruppe (h)', 44),
  right('Einzeln (h)', 42),
  right('Eltern (h)', 40),
  right('Ressourcen\u00adpersonen (h)', 56),
  right('Zusammen (h)', 50),
  right('Rahmen (h)', 60),
  { title: 'Ergebnis', share: 78 },
  right('Abweichung (h)', 54),
];

function listed(row: CareReportRow, own: boolean): PdfCell[] {
  const asks = row.verdict === 'UNDER' || row.verdict === 'OVER';
  const verdict = verdictText(row.verdict);
  return [
    row.referralCode,
    own ? row.agencyName : row.providerName,
    `${germanDay(row.from).slice(0, 3)}–${germanDay(row.to).slice(0, 6)}`,
    row.module ?? NONE,
    ...minutesOf(row).map(hoursFigure),
    rangeFigures(row.expectedFromHours, row.expectedToHours),
    asks ? { text: verdict, strong: true } : verdict,
    deviationFigure(row) || NONE,
  ];
}

/** Of each column by itself: group and single care are never added to anything but the sum of all. */
const sums = (rows: readonly CareReportRow[]): number[] => rows.map(minutesOf).reduce((total, minutes) => total.map((sum, index) => sum + minutes[index]!), [0, 0, 0, 0, 0]);

/** When the newest of them was made; of none the first instant of the month, so that the same bytes come again. */
const newest = (period: YearMonth, rows: readonly CareReportRow[]): Date => rows.reduce((latest, { madeAt }) => (madeAt > latest ? madeAt : latest), new Date(`${period}-01T00:00:00Z`));

const numberOf = (hoursWithPoint: string | null): number | null => (hoursWithPoint === null ? null : Number(hoursWithPoint));

/** Below nothing: so much is missing; above: so much is too much; none inside the range. */
function signedDeviation(row: CareReportRow): number | null {
  const deviation = deviationOf(row);
  return deviation && (deviation.side === 'MISSING' ? -1 : 1) * Number(deviation.hours);
}

/** `2026-07-03`, of `03.07.2026`. */
const isoDayOf = (at: Date): LocalDate => dayOf(at).split('.').reverse().join('-');
