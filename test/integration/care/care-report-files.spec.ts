import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExportCareReportsQuery, type ReportFormat, type ReportRecord } from '#care';
import type { RequestContext } from '#platform';
import { parse } from 'csv-parse/sync';
import readSheet from 'read-excel-file/node';
import { must, personOf } from '../../support/agreement-network.js';
import { readPdf, rowsOf, tagged, textOf, type PdfNode } from '../../support/read-pdf.js';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { weekly } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const FIRST_OF_JULY = '2026-06-30T22:01:00Z';
const NB = '\u00a0';
const GROUP = 'Gruppe';

let database: TestDatabase;
let office: ReportOffice;
let report: ReportRecord;
let referralId: string;

/** June 2026, STANDARD: 15 h of groups, 3 h single, 1 h with parents, 1 h with a resource person: 20 h (DD-12). */
beforeEach(async () => {
  database = await createTestDatabase({ now: FIRST_OF_JULY });
  office = await openReportOffice(database);
  referralId = await office.openCase('F-1');
  await office.approve(referralId, { from: '2026-06-01', module: 'STANDARD' });
  const group = await office.group('G-1', weekly('2026-06-02', 4));
  await office.seat(referralId, group, '2026-06-01', '2026-12-31', ['ATTENDED', 'ATTENDED', 'EXCUSED', 'UNEXCUSED']);
  await office.hours(referralId, '2026-06-03', 720, 'GROUP_INTERNAL', 'SEMI_PROFESSIONAL');
  await office.hours(referralId, '2026-06-04', 180);
  await office.hours(referralId, '2026-06-05', 60, 'PARENT');
  await office.hours(referralId, '2026-06-06', 60, 'RESOURCE_PERSON');
  await office.work();
  report = (await office.reports(referralId))[0]!;
});
afterEach(() => database.close());

const exporter = () => new ExportCareReportsQuery(database.unitOfWork);
const one = (as: RequestContext, id = report.id) => exporter().one(as, id);
const month = async (as: RequestContext, format: ReportFormat, period = '2026-06'): Promise<Buffer> => {
  const file = await exporter().month(as, period, format);
  if (file === 'TOO_MANY') throw new Error('too many');
  return file;
};
const caseLead = () => personOf(office.network.mainId, 'lead', 'CASE_LEAD');
const factsOf = (tree: PdfNode): Record<string, string> => Object.fromEntries(tagged(tree, 'Table').flatMap((table) => rowsOf(table).filter((row) => row.length === 2).map(([name, value]) => [name!, value!])));

describe('DD-11: the monthly care report as a document', () => {
  it('DD-11: says in German, and to screen readers, what was delivered, each kind of care in a column of its own', async () => {
    const { tree, catalogue, artifacts, pages } = readPdf((await one(office.caseworker))!);
    expect(catalogue).toContain('/Lang (de-DE)');
    expect(tagged(tree, 'H1').map(textOf)).toEqual(['Monatlicher Bericht über geleistete Betreuung']);
    // 6 h a week are 25.714… h in 30 days.
    expect(tagged(tree, 'P').map(textOf)).toEqual([
      'Juni 2026, Fall F-1',
      'Unter dem Rahmen: Es fehlen 5,71 Stunden von mindestens 25,71.',
      'Gruppentermine: 4, davon teilgenommen: 2, entschuldigt gefehlt: 1, unentschuldigt gefehlt: 1.',
    ]);
    const tables = tagged(tree, 'Table').map(rowsOf);
    expect(tables.find((rows) => rows[0]![0] === 'Art der Betreuung')).toEqual([
      ['Art der Betreuung', 'Gruppe', 'Einzeln', 'Eltern', 'Ressourcenpersonen', 'Zusammen'],
      ['Stunden', '15,00', '3,00', '1,00', '1,00', '20,00'],
    ]);
    expect(tables.find((rows) => rows[0]![0] === 'Einsatz von Personal')).toEqual([['Einsatz von Personal', 'Fachkräfte', 'Weitere Kräfte', 'Ohne Angabe'], ['Stunden', '5,00', '12,00', '3,00']]);
    expect(tables.find((rows) => rows[0]![1] === 'Träger der Gruppe')).toEqual([
      ['Gruppe', 'Träger der Gruppe', 'Dabei', 'Entschuldigt', 'Unentschuldigt', 'Stunden'],
      [GROUP, 'Partner', '2', '1', '1', '3,00'],
      ['Gruppenzeit ohne Anwesenheitsliste', 'Träger', '–', '–', '–', '12,00'],
      ['Zusammen', '', '2', '1', '1', '15,00'],
    ]);
    expect(factsOf(tree)).toMatchObject({
      'Verantwortlicher Träger': 'Träger',
      Jugendamt: 'Jugendamt',
      Zeitraum: '01.06.2026 bis 30.06.2026 (30 Tage)',
      Rechtsgrundlage: `§${NB}31 SGB VIII: Sozialpädagogische Familienhilfe`,
      Modul: 'Standard-Modul (STANDARD)',
      Bewilligt: `6,00${NB}h bis 8,00${NB}h je Woche`,
      'Rahmen für diese Tage': `25,71${NB}h bis 34,29${NB}h`,
      'Geleistet in diesem Monat': `20,00${NB}h`,
      // DD-12: a month, as the regime of this county has it.
      Antwort: 'Noch keine. Das Jugendamt antwortet bis zum 01.08.2026.',
    });
    expect(pages).toBe(1);
    expect(artifacts[0]).toContain('Fassung 1 vom 01.07.2026');
    expect(artifacts[0]).toContain('Seite 1 von 1');
  });

  it('DD-12: bears the answer of the agency: what, by whom as what, when, and the day of the talk', async () => {
    must(await office.answer.run(office.caseworker, { reportId: report.id, answer: 'CHANGE_MODULE', module: 'BASIS' }));
    const bySomebody = { 'Beantwortet von': 'Fachkraft im Allgemeinen Sozialen Dienst (ASD), Jugendamt', 'Beantwortet am': '01.07.2026' };
    const facts = async () => factsOf(readPdf((await one(caseLead()))!).tree);
    expect(await facts()).toMatchObject({ Antwort: 'Modul ändern: Basis-Modul (BASIS)', ...bySomebody });
    expect(await facts()).not.toHaveProperty('Gespräch am');
    must(await office.answer.run(office.caseworker, { reportId: report.id, answer: 'TALK', talkOn: '2026-07-14' }));
    expect(await facts()).toMatchObject({ Antwort: 'Gespräch führen', 'Gespräch am': '14.07.2026', ...bySomebody });
    must(await office.answer.run(office.caseworker, { reportId: report.id, answer: 'TALK' }));
    expect(await facts()).toMatchObject({ 'Gespräch am': 'Der Träger schlägt einen Tag vor.' });
    const [, row] = (await readSheet(await month(caseLead(), 'xlsx')))[0]!.data;
    expect(row!.slice(-6)).toEqual([-5.71, new Date('2026-08-01'), 'Gespräch führen', new Date('2026-07-01'), null, 1]);
  });

  it('an older version lists no groups once their records have changed: it would show others than it has counted', async () => {
    const [sessionId] = (await database.superuser.query<{ id: string }>(`SELECT session_id AS id FROM care.attendance WHERE referral_id = $1 AND status = 'EXCUSED'`, [referralId])).rows.map(({ id }) => id);
    await office.attend(sessionId!, referralId, 'ATTENDED');
    await office.correct();
    const [now] = await office.reports(referralId);
    const listed = async (id: string): Promise<string[][] | undefined> => tagged(readPdf((await one(office.caseworker, id))!).tree, 'Table').map(rowsOf).find((rows) => rows[0]![1] === 'Träger der Gruppe');
    expect((await listed(now!.id))?.[1]).toEqual([GROUP, 'Partner', '3', '–', '1', '4,50']);
    expect(await listed(report.id)).toBeUndefined();
    expect(textOf(readPdf((await one(office.caseworker))!).tree)).toContain('eine Liste der Gruppen hat nur die neueste Fassung');
  });

  it('is the same bytes for both sides at any time, dated with the report', async () => {
    const files = [await one(office.caseworker), await one(caseLead()), await one(caseLead())];
    expect(files.map((file) => file!.equals(files[0]!))).toEqual([true, true, true]);
    expect(files[0]!.toString('latin1')).toContain('/CreationDate');
    expect(files[0]!.toString('latin1')).toContain(`(D:${report.madeAt.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`);
    const lists = [await month(office.caseworker, 'pdf'), await month(office.caseworker, 'pdf')];
    expect(lists[0]!.equals(lists[1]!)).toBe(true);
  });

  it('is there for agency and responsible provider alone, and every reading is noted', async () => {
    const strangers = [personOf(office.network.hostId, 'host', 'CASE_LEAD'), personOf(office.network.agencyId, 'x', 'CASEWORKER')];
    expect(await one(strangers[0]!)).toBeNull();
    expect(await one(strangers[1]!)).not.toBeNull();
    expect(await one(office.caseworker, office.network.agencyId)).toBeNull();
    expect(await one(office.caseworker, 'nonsense')).toBeNull();
    expect((await month(strangers[0]!, 'csv')).toString().trim().split('\r\n')).toHaveLength(1);
    const { rows } = await database.superuser.query(`SELECT actor, subject_kind, granted FROM identity.access_log WHERE subject_kind LIKE 'care-report%' ORDER BY id`);
    expect(rows.slice(0, 2)).toEqual([
      { actor: 'host', subject_kind: 'care-report', granted: false },
      { actor: 'x', subject_kind: 'care-report', granted: true },
    ]);
    expect(rows.at(-1)).toEqual({ actor: 'host', subject_kind: 'care-report-month', granted: true });
  });

  it('an older version, and one that was taken back, are what they were', async () => {
    await office.hours(referralId, '2026-06-07', 60);
    await office.correct();
    const [now] = await office.reports(referralId);
    expect(now!.version).toBe(2);
    expect(factsOf(readPdf((await one(office.caseworker))!).tree)).toMatchObject({ 'Geleistet in diesem Monat': `20,00${NB}h` });
    expect(factsOf(readPdf((await one(office.caseworker, now!.id))!).tree)).toMatchObject({ 'Geleistet in diesem Monat': `21,00${NB}h` });
  });
});

describe('DD-11: the reports of a month', () => {
  beforeEach(async () => {
    const other = await office.openCase('F-2');
    await office.approve(other, { from: '2026-06-16', to: '2026-06-30', module: 'FLEX' });
    await office.hours(other, '2026-06-20', 600);
    const third = await office.openCase('F-3', { responsible_id: office.network.hostId });
    await office.approve(third, { from: '2026-06-01', module: 'BASIS' });
    await database.superuser.query(`DELETE FROM platform.outbox WHERE job = 'build-care-reports'`);
    await office.correct();
  });

  const records = async (as: RequestContext): Promise<Record<string, string>[]> => parse((await month(as, 'csv')).toString(), { columns: true, relax_column_count: false });

  it('hold those of the agency, or of the provider, in every format, with sums that mix nothing', async () => {
    expect((await records(office.caseworker)).map((row) => row['Fall'])).toEqual(['F-1', 'F-2', 'F-3']);
    expect((await records(personOf(office.network.hostId, 'host', 'CASE_LEAD'))).map((row) => row['Fall'])).toEqual(['F-3']);
    expect((await records(caseLead()))[0]).toMatchObject({
      Monat: '2026-06', Fall: 'F-1', Von: '2026-06-01', Bis: '2026-06-30', Tage: '30', Modul: 'STANDARD', 'Rahmen von (h)': '25.71', 'Rahmen bis (h)': '34.29',
      'Gruppe (min)': '900', 'Einzeln (min)': '180', 'Eltern (min)': '60', 'Ressourcenpersonen (min)': '60', 'Zusammen (min)': '1200', 'Modul (Name)': 'Standard-Modul', Ergebnis: 'unter dem Rahmen', 'Abweichung (h)': '-5.71', 'Antwort bis': '2026-08-01', 'Antwort des Jugendamts': '', Fassung: '1',
    });
    const { tree } = readPdf(await month(caseLead(), 'pdf'));
    // F-2, FLEX: 10 h in 15 days, of 2.14 to 6.43.
    expect(tagged(tree, 'P').map(textOf)).toEqual([
      'Juni 2026, Träger. 2 Berichte. Alle Zeiten in Stunden (h); der Rahmen gilt für genau die Tage des Berichts.',
      'Ergebnisse: unter dem Rahmen: 1, über dem Rahmen: 1. Antwort des Jugendamts offen: 2.',
    ]);
    const [table] = tagged(tree, 'Table');
    const rows = rowsOf(table!);
    expect(rows.map(([code]) => code)).toEqual(['Fall', 'F-1', 'F-2', 'Summe']);
    expect(rows[0]!.slice(1, 5)).toEqual(['Jugendamt', 'Tage', 'Modul', 'Gruppe (h)']);
    expect(rows[1]).toEqual(['F-1', 'Jugendamt', '01.–30.06.', 'STANDARD', '15,00', '3,00', '1,00', '1,00', '20,00', '25,71–34,29', 'unter dem Rahmen', '−5,71']);
    expect(rows[2]).toEqual(['F-2', 'Jugendamt', '16.–30.06.', 'FLEX', '–', '10,00', '–', '–', '10,00', '2,14–6,43', 'über dem Rahmen', '+3,57']);
    expect(rows[3]!.slice(4)).toEqual(['15,00', '13,00', '1,00', '1,00', '30,00', '', '', '']);
    expect(rowsOf(tagged(readPdf(await month(office.caseworker, 'pdf')).tree, 'Table')[0]!)[0]![1]).toBe('Träger');
    const [sheet] = await readSheet(await month(caseLead(), 'xlsx'));
    const cells = sheet!.data;
    expect(cells.map((row) => row[1])).toEqual(['Fall', 'F-1', 'F-2']);
    expect(cells[1]!.slice(4, 10)).toEqual([new Date('2026-06-01'), new Date('2026-06-30'), 30, '31', 'STANDARD', 'Standard-Modul']);
    expect(cells[1]!.slice(10, 17)).toEqual([25.71, 34.29, 900, 180, 60, 60, 1200]);
  });

  it('without any report are a page that says so, and files with a header', async () => {
    const empty = readPdf(await month(caseLead(), 'pdf', '2026-02'));
    expect(textOf(empty.tree)).toContain('Februar 2026, Träger. Für diesen Monat liegt kein Bericht vor.');
    expect((await month(caseLead(), 'csv', '2026-02')).toString().trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('take no formula out of a name, in CSV and in workbooks', async () => {
    await database.superuser.query(`UPDATE identity.organisation SET name = '=HYPERLINK("http://x")' WHERE id = $1`, [office.network.mainId]);
    expect((await records(caseLead()))[0]!['Träger']).toBe(`'=HYPERLINK("http://x")`);
    const [sheet] = await readSheet(await month(caseLead(), 'xlsx'));
    expect(sheet!.data[1]![3]).toBe('=HYPERLINK("http://x")');
  });
});
