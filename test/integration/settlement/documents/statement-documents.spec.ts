import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExportStatementQuery, type DocumentLanguage, type MonthTable } from '#settlement';
import { parse } from 'csv-parse/sync';
import readSheet from 'read-excel-file/node';
import { invoicedMonth, invoiceOfficeOf, openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { readPdf, rowsOf, tagged, textOf, type PdfNode } from '../../../support/read-pdf.js';
import { asOrganisation, createTestDatabase, type TestDatabase, type TestWorld } from '../../../support/test-database.js';

let database: TestDatabase;
let office: InvoiceOffice;

/** May 2026: NORD owes SUED 480.00 €, SUED owes NORD 300.00 €; one more use of SUED's case S-2 is without a record, so it is held. */
const STATED: TestWorld = {
  name: 'invoice office with a session on 30 May, May closed',
  fill: async (world) => {
    const sessions = `${invoicedMonth().get('sessions.csv')!}G-NORD,2026-05-30,15:00,120,HELD\n`;
    const attendance = `${invoicedMonth().get('attendance.csv')!}G-NORD,2026-05-30,S-1,EXCUSED,PROVIDER\nG-NORD,2026-05-30,N-3,ATTENDED,PROVIDER\n`;
    const stated = await openInvoiceOffice(world, { 'sessions.csv': sessions, 'attendance.csv': attendance });
    await stated.close();
  },
};
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z', world: STATED });
  office = await invoiceOfficeOf(database);
});
afterEach(() => database.close());

const as = (code: string) => asOrganisation(office.ids[code]!, ['BILLING']);
const statement = async (code: string, language: DocumentLanguage = 'de', pair: readonly [string, string] = ['NORD', 'SUED'], period = '2026-05') => {
  const made = await new ExportStatementQuery(database.unitOfWork).statement(as(code), { agencyId: office.ids['JA']!, period, firstId: office.ids[pair[0]]!, secondId: office.ids[pair[1]]!, language });
  if (made === 'TOO_MANY') throw new Error('too many lines');
  return made;
};
/** Lines of a cell are joined by a blank, also where one was broken behind a hyphen. */
const cellsOf = (node: PdfNode): string[][] => rowsOf(node).map((row) => row.map((cell) => cell.replaceAll('- ', '-')));
const table = (code: string, name: MonthTable, format: 'csv' | 'xlsx' = 'csv') => new ExportStatementQuery(database.unitOfWork).table(as(code), { agencyId: office.ids['JA']!, period: '2026-05', table: name, format });

describe('the statement of a pair', () => {
  it('says in German and to screen readers what is to be paid, line by line, and what is held back', async () => {
    const { tree, catalogue, artifacts } = readPdf((await statement('JA'))!);
    expect(catalogue).toContain('/Lang (de-DE)');
    expect(artifacts[0]).toMatch(/Seite 1 von \d/);
    expect(tagged(tree, 'H1').map(textOf)).toEqual(['Abrechnung gemeinsam genutzter Gruppen']);
    expect(tagged(tree, 'P').map(textOf).slice(0, 2)).toEqual(['Mai 2026 · Träger Nord · Träger Süd & Söhne <gGmbH>', 'Träger Nord zahlt an Träger Süd & Söhne <gGmbH>: 180,00\u00a0€']);
    expect(tagged(tree, 'H2').map(textOf)).toEqual([
      'Zahlung von Träger Nord an Träger Süd & Söhne <gGmbH>', 'Summen', 'Träger Nord an Träger Süd & Söhne <gGmbH>', 'Träger Süd & Söhne <gGmbH> an Träger Nord', 'Zurückgehalten', 'Angewandte Verrechnungssätze',
    ]);
    const [facts, , sums, fromNord, fromSued, held] = tagged(tree, 'Table').map(cellsOf);
    expect(facts!.slice(0, 3)).toEqual([
      ['Jugendamt', 'Jugendamt Musterkreis'],
      ['Beteiligte', 'Träger Nord (NORD), Träger Süd & Söhne <gGmbH> (SUED)'],
      ['Stand', 'abgeschlossen am 08.06.2026'],
    ]);
    expect(sums).toEqual([
      ['Es schuldet', 'an', 'Art', 'Betrag'],
      ['Träger Nord', 'Träger Süd & Söhne <gGmbH>', 'Verrechnung', '480,00\u00a0€'],
      ['Träger Süd & Söhne <gGmbH>', 'Träger Nord', 'Verrechnung', '300,00\u00a0€'],
    ]);
    expect(fromNord).toHaveLength(10);
    expect(fromNord![1]).toEqual(['Mädchengruppe (G-SUED)', 'N-1', '06.05.2026', '16:00', 'dabei', 'R-ALL, Fassung\u00a01', 'Termin', '1', '1 × 60,00\u00a0€', '60,00\u00a0€']);
    expect(fromNord!.at(-1)).toEqual(['Summe', '', '', '', '', '', '', '', '', '480,00\u00a0€']);
    // An excused absence costs nothing, and stands there.
    expect(fromSued!.slice(3, 4)).toEqual([['Soziales Kompetenztraining (G-NORD)', 'S-1', '18.05.2026', '15:00', 'entschuldigt', 'R-ALL, Fassung\u00a01', 'Termin', '1', '1 × 60,00\u00a0€ × 0\u00a0%', '0,00\u00a0€']]);
    expect(held).toEqual([
      ['Gruppe', 'Fall', 'Tag', 'Beginn', 'Grund'],
      ['Soziales Kompetenztraining (G-NORD)', 'S-2', '30.05.2026', '15:00', 'Die Anwesenheit ist nicht erfasst.'],
    ]);
  });

  it('says the same in English', async () => {
    const { tree, catalogue, artifacts } = readPdf((await statement('JA', 'en'))!);
    expect(catalogue).toContain('/Lang (en-GB)');
    expect(artifacts[0]).toMatch(/Page 1 of \d/);
    expect(tagged(tree, 'P').map(textOf)[1]).toBe('Träger Nord pays Träger Süd & Söhne <gGmbH>: €180.00');
    expect(tagged(tree, 'H2').map(textOf)).toEqual(['Payment by Träger Nord to Träger Süd & Söhne <gGmbH>', 'Totals', 'Träger Nord to Träger Süd & Söhne <gGmbH>', 'Träger Süd & Söhne <gGmbH> to Träger Nord', 'Held back', 'Rates applied']);
  });

  it('is the same bytes for both sides and the agency, whoever is named first, and nothing for anybody else', async () => {
    const ofAgency = (await statement('JA'))!;
    for (const [code, pair] of [['NORD', ['NORD', 'SUED']], ['SUED', ['SUED', 'NORD']], ['JA', ['SUED', 'NORD']]] as const) expect((await statement(code, 'de', pair))!.equals(ofAgency)).toBe(true);
    const other = asOrganisation('0198c0de-0000-7000-8000-000000000001', ['BILLING']);
    const input = { agencyId: office.ids['JA']!, period: '2026-05', firstId: office.ids['NORD']!, secondId: office.ids['SUED']!, language: 'de' as const };
    expect(await new ExportStatementQuery(database.unitOfWork).statement(other, input)).toBeNull();
    expect(await statement('JA', 'de', ['NORD', 'SUED'], '2026-04')).toBeNull();
    const { rows } = await database.superuser.query(`SELECT granted, count(*)::int AS n FROM identity.access_log WHERE subject_kind = 'settlement-statement' GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([{ granted: false, n: 2 }, { granted: true, n: 4 }]);
  });

  it('has 2,000 lines at most: of more the tables of the month tell', async () => {
    const pair = [office.ids['NORD'], office.ids['SUED']];
    const { rows } = await database.superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM settlement.line WHERE debtor_id = ANY ($1) AND creditor_id = ANY ($1)', [pair]);
    const add = async (lines: number) => {
      await database.superuser.query('SET session_replication_role = replica');
      await database.superuser.query(
        `INSERT INTO settlement.line SELECT (jsonb_populate_record(NULL::settlement.line, to_jsonb(l) || jsonb_build_object('session_id', gen_random_uuid()))).*
         FROM (SELECT * FROM settlement.line WHERE debtor_id = ANY ($1) AND creditor_id = ANY ($1) LIMIT 1) l, generate_series(1, $2)`,
        [pair, lines],
      );
      await database.superuser.query('SET session_replication_role = origin');
    };
    const made = () => new ExportStatementQuery(database.unitOfWork).statement(as('NORD'), { agencyId: office.ids['JA']!, period: '2026-05', firstId: pair[0]!, secondId: pair[1]!, language: 'de' });
    await add(2_000 - rows[0]!.n);
    expect(await made()).toBeInstanceOf(Buffer);
    await add(1);
    expect(await made()).toBe('TOO_MANY');
  });

  it('tells corrections of closed months by what is taken back and what stands instead', async () => {
    const attendance = invoicedMonth().get('attendance.csv')!.replace('G-SUED,2026-05-06,N-1,ATTENDED', 'G-SUED,2026-05-06,N-1,EXCUSED');
    await office.product.import(new Map([['attendance.csv', attendance]]));
    await office.product.clear('2026-06', 'JA');
    const { tree, artifacts } = readPdf((await statement('NORD', 'de', ['NORD', 'SUED'], '2026-06'))!);
    expect(artifacts[0]).toContain('Juni 2026 (vorläufig)');
    expect(tagged(tree, 'P').map(textOf)[1]).toBe('Träger Süd & Söhne <gGmbH> zahlt an Träger Nord: 60,00\u00a0€');
    expect(tagged(tree, 'Table').map(cellsOf).at(-2)).toEqual([
      ['Gruppe', 'Fall', 'Tag', 'Für Monat', 'Was', 'Satz', 'Rechnung', 'Betrag'],
      ['Mädchengruppe (G-SUED)', 'N-1', '06.05.2026', 'Mai 2026', 'Storno', 'R-ALL, Fassung\u00a01', '1 × 60,00\u00a0€', '−60,00\u00a0€'],
      ['Summe', '', '', '', '', '', '', '−60,00\u00a0€'],
    ]);
  });
});

describe('tables of a month', () => {
  it('hold every line, sum and position for the agency, amounts in euro', async () => {
    const rows = async (name: MonthTable) => parse((await table('JA', name))!, { columns: true }) as Record<string, string>[];
    expect((await rows('gross')).map((row) => [row['Art'], row['Schuldner'], row['Gläubiger'], row['Betrag (EUR)']])).toEqual([['SETTLEMENT', 'NORD', 'SUED', '480'], ['SETTLEMENT', 'SUED', 'NORD', '300']]);
    expect((await rows('net')).map((row) => [row['Schuldner'], row['Gläubiger'], row['Betrag (EUR)']])).toEqual([['NORD', 'SUED', '180']]);
    // A text that begins with a sign would be a formula; a number is none.
    expect((await rows('positions')).map((row) => [row['Organisation'], row['Betrag (EUR)']])).toEqual([['NORD', '-180'], ['SUED', '180']]);
    expect((await rows('held')).map((row) => [row['Tag'], row['Fall'], row['Grund']])).toEqual([['2026-05-30', 'S-2', 'ATTENDANCE_MISSING']]);
    const lines = await rows('lines');
    expect(lines).toHaveLength(20);
    expect(lines.find((row) => row['Fall'] === 'N-1')).toMatchObject({ Tag: '2026-05-06', Gruppe: 'G-SUED', Ergebnis: 'SETTLEMENT', Menge: '1', 'Betrag (EUR)': '60', 'Anteile (Cent)': 'SUED:6000' });
  });

  it('show others what concerns them, and of a share of a line nothing else', async () => {
    const positions = parse((await table('NORD', 'positions'))!, { columns: true }) as Record<string, string>[];
    expect(positions.map((row) => row['Organisation'])).toEqual(['NORD']);
    const lines = parse((await table('SUED', 'lines'))!, { columns: true }) as Record<string, string>[];
    expect(lines.filter((row) => row['Schuldner'] === 'NORD')[0]).toMatchObject({ 'Betrag (EUR)': '60', 'Anteile (Cent)': '' });
    // Nord hosts what is held, and Süd would pay for it.
    for (const code of ['NORD', 'SUED']) expect(parse((await table(code, 'held'))!, { columns: true })).toMatchObject([{ Fall: 'S-2', Grund: 'ATTENDANCE_MISSING' }]);
  });

  it.each(['lines', 'gross', 'net', 'positions', 'held', 'charges'] as const)('%s are the same in a workbook, and the same bytes twice', async (name) => {
    const workbook = (await table('JA', name, 'xlsx'))!;
    const csv = parse((await table('JA', name))!) as string[][];
    const sheet = await readSheet(workbook);
    const cells = (sheet as unknown as { data?: unknown[][] }[])[0]?.data ?? (sheet as unknown as unknown[][]);
    expect(cells).toHaveLength(csv.length);
    expect(cells[0]).toEqual(csv[0]);
    expect((await table('JA', name, 'xlsx'))!.equals(workbook)).toBe(true);
  });
});
