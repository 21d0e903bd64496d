import { openPdf } from '#platform';
import { answerText, germanDay, hours, inHours, legalBasisText, monthName, rangeText, verdictText } from '../../domain/documents/report-texts.js';
import type { CareReportRow } from '../reports/care-report-rows.js';

export const REPORT_TITLE = 'Monatlicher Bericht über geleistete Betreuung';

/**
 * One care report as a page for people (DD-11): the case by its pseudonym, each kind of care in a column of its own (the audit case of
 * group work billed as single care), and where their sum stands to the range for exactly these days (DD-12).
 */
export async function careReportPdf(report: CareReportRow): Promise<Buffer> {
  const month = monthName(report.period);
  const pdf = await openPdf({ title: REPORT_TITLE, subject: `${month} · ${report.referralCode}`, foot: `Fassung ${report.version} vom ${madeOn(report.madeAt)}`, madeAt: report.madeAt });
  pdf.heading(1, REPORT_TITLE);
  pdf.paragraph(`${month}, Fall ${report.referralCode}`);
  if (report.days === 0) pdf.paragraph('Dieser Bericht ist zurückgenommen: Die Bewilligung galt an keinem Tag des Monats.');
  await pdf.facts([
    ['Verantwortlicher Träger', report.providerName],
    ['Jugendamt', report.agencyName],
    ['Zeitraum', `${germanDay(report.from)} bis ${germanDay(report.to)} (${report.days} ${report.days === 1 ? 'Tag' : 'Tage'})`],
    ['Rechtsgrundlage', legalBasisText(report.legalBasis)],
    ['Modul', report.module ?? 'ohne Modul'],
    ['Bewilligt', grantedText(report)],
  ]);
  pdf.heading(2, 'Geleistete Betreuung');
  await pdf.table({
    columns: [{ title: 'Art der Betreuung', share: 1.2 }, ...['Gruppe', 'Einzeln', 'Eltern', 'Ressourcenpersonen', 'Zusammen'].map((title) => ({ title, share: title.length > 10 ? 1.6 : 1, align: 'right' as const }))],
    rows: [['Stunden', ...minutesOf(report).map((minutes) => inHours(hours(minutes)))]],
  });
  pdf.heading(2, 'Vergleich mit dem bewilligten Rahmen');
  await pdf.facts([
    [ofIntervention(report) ? 'Rahmen der Maßnahme' : 'Rahmen für diese Tage', rangeText(report.expectedFromHours, report.expectedToHours)],
    ['Geleistet in diesem Monat', inHours(hours(report.deliveredMinutes))],
    ...(report.interventionMinutes === null ? [] : ([['Geleistet in der Maßnahme', inHours(hours(report.interventionMinutes))]] as const)),
    ['Ergebnis', verdictText(report.verdict)],
    ['Antwort des Jugendamts', answerText(report.answer, report.answerModule) || 'noch keine'],
  ]);
  pdf.heading(2, 'Einsatz von Personal');
  await pdf.facts([
    ['Fachkräfte', inHours(hours(report.professionalMinutes))],
    ['Weitere Kräfte', inHours(hours(report.semiProfessionalMinutes))],
    ['Ohne Angabe', inHours(hours(report.notGivenMinutes))],
  ]);
  pdf.heading(2, 'Gruppentermine');
  await pdf.facts([
    ['Erwartet', String(report.sessionsExpected)],
    ['Teilgenommen', String(report.sessionsAttended)],
    ['Entschuldigt gefehlt', String(report.sessionsExcused)],
    ['Unentschuldigt gefehlt', String(report.sessionsUnexcused)],
  ]);
  return pdf.finish();
}

/** Group, single, parent and resource-person care, and the sum. */
export const minutesOf = (report: CareReportRow): number[] => [report.groupMinutes, report.singleMinutes, report.parentMinutes, report.resourcePersonMinutes, report.deliveredMinutes];

/** The day in Germany on which a report was made. */
export const madeOn = (at: Date): string => new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);

const ofIntervention = ({ hoursBasis }: CareReportRow): boolean => hoursBasis === 'PER_INTERVENTION';

function grantedText(report: CareReportRow): string {
  const { weeklyFromMinutes: from, weeklyToMinutes: to } = report;
  if (from === null || to === null) return 'ohne Stundenrahmen';
  const range = from === to ? inHours(hours(from)) : `${inHours(hours(from))} bis ${inHours(hours(to))}`;
  return `${range} ${ofIntervention(report) ? 'für die gesamte Maßnahme' : 'je Woche'}`;
}
