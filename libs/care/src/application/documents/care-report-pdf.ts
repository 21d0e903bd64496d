import { openPdf, type PdfDocument } from '#platform';
import { answerText, countFigure, germanDay, hours, hoursFigure, inHours, legalBasisWords, moduleText, monthName, rangeText } from '../../domain/documents/report-texts.js';
import { verdictWords } from '../../domain/documents/verdict-words.js';
import type { GroupOfReport } from '../../persistence/documents/report-groups.sql.js';
import type { CareReportRow } from '../reports/care-report-rows.js';

export const REPORT_TITLE = 'Monatlicher Bericht über geleistete Betreuung';

/**
 * One care report as a page for people (DD-11): the case by its pseudonym, where its care stands and what is missing or over (DD-12), each
 * kind of care in a column of its own (the audit case of group work billed as single care), its groups by name, and what the agency answers.
 */
export async function careReportPdf(report: CareReportRow, groups: readonly GroupOfReport[]): Promise<Buffer> {
  const month = monthName(report.period);
  const pdf = await openPdf({ title: REPORT_TITLE, subject: `${month} · ${report.referralCode}`, foot: `Fassung ${report.version} vom ${dayOf(report.madeAt)}`, madeAt: report.madeAt });
  pdf.heading(1, REPORT_TITLE);
  pdf.paragraph(`${month}, Fall ${report.referralCode}`);
  const isWithdrawn = report.days === 0;
  pdf.emphasis(isWithdrawn ? 'Zurückgenommen: Die Bewilligung galt an keinem Tag des Monats.' : verdictWords(report));
  await pdf.facts([
    ['Verantwortlicher Träger', report.providerName],
    ['Jugendamt', report.agencyName],
    ...(isWithdrawn ? [] : ([['Zeitraum', `${germanDay(report.from)} bis ${germanDay(report.to)} (${report.days} ${report.days === 1 ? 'Tag' : 'Tage'})`]] as const)),
    ['Rechtsgrundlage', legalBasisWords(report.legalBasis)],
    ['Modul', report.module === null ? 'ohne Modul' : moduleText(report.module)],
    ['Bewilligt', grantedText(report)],
    [ofIntervention(report) ? 'Rahmen der Maßnahme' : 'Rahmen für diese Tage', rangeText(report.expectedFromHours, report.expectedToHours)],
    ['Geleistet in diesem Monat', inHours(hours(report.deliveredMinutes))],
    ...(report.interventionMinutes === null ? [] : ([['Geleistet in der Maßnahme', inHours(hours(report.interventionMinutes))]] as const)),
  ]);
  if (!isWithdrawn) await care(pdf, report, groups);
  pdf.heading(2, 'Antwort des Jugendamts');
  await pdf.facts(answerFacts(report));
  return pdf.finish();
}

async function care(pdf: PdfDocument, report: CareReportRow, groups: readonly GroupOfReport[]): Promise<void> {
  pdf.heading(2, 'Geleistete Betreuung');
  await pdf.table({
    columns: [{ title: 'Art der Betreuung', share: 1.4 }, ...['Gruppe', 'Einzeln', 'Eltern', 'Ressourcenpersonen', 'Zusammen'].map((title) => ({ title, share: title.length > 10 ? 1.7 : 1, align: 'right' as const }))],
    rows: [['Stunden', ...minutesOf(report).map(hoursFigure)]],
  });
  await pdf.table({
    columns: [{ title: 'Einsatz von Personal', share: 1.4 }, ...['Fachkräfte', 'Weitere Kräfte', 'Ohne Angabe'].map((title) => ({ title, share: 1.57, align: 'right' as const }))],
    rows: [['Stunden', ...[report.professionalMinutes, report.semiProfessionalMinutes, report.notGivenMinutes].map(hoursFigure)]],
  });
  pdf.heading(2, 'Gruppen');
  pdf.paragraph(sessionsText(report));
  if (!isListOf(report, groups)) pdf.paragraph('Seit dieser Fassung haben sich Angaben über Gruppen geändert; eine Liste der Gruppen hat nur die neueste Fassung.');
  else if (groups.length > 0) await pdf.table({ columns: GROUP_COLUMNS, rows: groups.map(groupRow), total: ['Zusammen', '', report.sessionsAttended, report.sessionsExcused, report.sessionsUnexcused, hoursFigure(report.groupMinutes)].map((cell) => (typeof cell === 'number' ? countFigure(cell) : cell)) });
}

const GROUP_COLUMNS = [
  { title: 'Gruppe', share: 3 },
  { title: 'Träger der Gruppe', share: 2.2 },
  ...['Dabei', 'Entschuldigt', 'Unentschuldigt', 'Stunden'].map((title) => ({ title, share: title.length > 8 ? 1.4 : 1, align: 'right' as const })),
];

const groupRow = ({ title, hostName, attended, excused, unexcused, minutes }: GroupOfReport): string[] => [
  title ?? 'Gruppenzeit ohne Anwesenheitsliste',
  hostName,
  ...[attended, excused, unexcused].map(countFigure),
  hoursFigure(minutes),
];

/** Figures of a report stay as they are; records that were changed since are none of its own. */
function isListOf(report: CareReportRow, groups: readonly GroupOfReport[]): boolean {
  const sum = (of: (group: GroupOfReport) => number) => groups.reduce((total, group) => total + of(group), 0);
  return sum(({ attended }) => attended) === report.sessionsAttended && sum(({ excused }) => excused) === report.sessionsExcused
    && sum(({ unexcused }) => unexcused) === report.sessionsUnexcused && sum(({ minutes }) => minutes) === report.groupMinutes;
}

function sessionsText({ sessionsExpected, sessionsAttended, sessionsExcused, sessionsUnexcused }: CareReportRow): string {
  if (sessionsExpected === 0) return 'In diesen Tagen war kein Gruppentermin vorgesehen.';
  const open = sessionsExpected - sessionsAttended - sessionsExcused - sessionsUnexcused;
  const parts = [`teilgenommen: ${sessionsAttended}`, `entschuldigt gefehlt: ${sessionsExcused}`, `unentschuldigt gefehlt: ${sessionsUnexcused}`, ...(open > 0 ? [`ohne Eintrag: ${open}`] : [])];
  return `Gruppentermine: ${sessionsExpected}, davon ${parts.join(', ')}.`;
}

/** Agencies answer by a caseworker: whom it was is kept, and shown to nobody. */
function answerFacts({ answer, answerModule, answeredAt, talkOn, answerBy, agencyName }: CareReportRow): [name: string, value: string][] {
  if (answer === null || answeredAt === null) return [['Antwort', answerBy === null ? 'Zu diesem Bericht wird keine Antwort erwartet.' : `Noch keine. Das Jugendamt antwortet bis zum ${germanDay(answerBy)}.`]];
  return [
    ['Antwort', answerText(answer, answerModule)],
    ...(answer === 'TALK' ? ([['Gespräch am', talkOn === null ? 'Der Träger schlägt einen Tag vor.' : germanDay(talkOn)]] as [string, string][]) : []),
    ['Beantwortet von', `Fachkraft im Allgemeinen Sozialen Dienst (ASD), ${agencyName}`],
    ['Beantwortet am', dayOf(answeredAt)],
  ];
}

/** Group, single, parent and resource-person care, and the sum. */
export const minutesOf = (report: CareReportRow): number[] => [report.groupMinutes, report.singleMinutes, report.parentMinutes, report.resourcePersonMinutes, report.deliveredMinutes];

/** The day in Germany on which something was. */
export const dayOf = (at: Date): string => new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);

const ofIntervention = ({ hoursBasis }: CareReportRow): boolean => hoursBasis === 'PER_INTERVENTION';

function grantedText(report: CareReportRow): string {
  const { weeklyFromMinutes: from, weeklyToMinutes: to } = report;
  if (from === null || to === null) return 'ohne Stundenrahmen';
  const range = from === to ? inHours(hours(from)) : `${inHours(hours(from))} bis ${inHours(hours(to))}`;
  return `${range} ${ofIntervention(report) ? 'für die gesamte Maßnahme' : 'je Woche'}`;
}
