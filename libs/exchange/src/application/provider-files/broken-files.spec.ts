import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offers, sessions } from '../../domain/files/offer-files.js';
import { readCsvTable } from '../../domain/provider-files/csv-table.js';
import { CATALOGUE_FILES } from '../../domain/provider-files/provider-file.js';
import { FileErrors, readProviderFile, type ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import type { CatalogueRow } from '../../persistence/provider-files/find-own-catalogue.sql.js';
import { readXlsxTable } from './read-xlsx-table.js';
import { readFirstSheet } from './read-first-sheet.js';
import { mergedCells, requireBounds, requireClosedTags, showFormulaErrors } from './sheet-xml.js';
import { storeZip } from './store-zip.js';
import { unzip, UnzipError } from './unzip.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

interface Read {
  readonly file: ReadFile | null;
  readonly errors: string[];
}

/** Read as an upload is, with a gazetteer that knows 06432002. */
async function read(content: string | Buffer): Promise<Read> {
  const errors = new FileErrors();
  const isText = typeof content === 'string';
  const table = isText ? readCsvTable(Buffer.from(content), 10_000) : await readXlsxTable(content);
  const file = readProviderFile(table, { format: isText ? 'csv' : 'xlsx', kinds: CATALOGUE_FILES }, { hasPoint: (ags) => ags === '06432002' }, errors);
  return { file, errors: errors.listed.map(({ file: name, line, column, code, message }) => `${name} ${line} ${column ?? '-'} ${code}: ${message}`) };
}

const NAMES = sessions.columns.map(({ name }) => name);
/** The rows of a file of sessions as they would go on. */
const valuesOf = ({ file }: Read): (string | null)[][] => file!.rows.map((row) => NAMES.map((name) => row.get(name)));

const SESSIONS = 'offer_id,date,start,minutes,state,entry';
const OFFERS = offers.columns.map(({ name }) => name).join(',');
const OFFER = 'G1,NORD,Mut,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,6,8,12,F|M,ANGER,de,,,2,PROFESSIONAL,,06432002,,,true';
const GOOD = ['G1', '2026-09-01', '14:00', '90', 'PLANNED', 'false'];

/** A workbook with this sheet, as bytes; cells as XML. */
function workbook(rows: readonly (readonly string[])[], after = '', sheetName = 'xl/worksheets/sheet1.xml'): Buffer {
  const data = rows.map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cell.replace('<c', `<c r="${String.fromCharCode(65 + c)}${r + 1}"`)).join('')}</row>`).join('');
  return raw(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${after}</worksheet>`, sheetName);
}

function raw(sheet: string, sheetName = 'xl/worksheets/sheet1.xml'): Buffer {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rels}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="${sheetName.slice(3)}"/><Relationship Id="rId2" Type="${rels}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    [sheetName]: sheet,
  };
  return storeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

const text = (value: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const number = (value: string): string => `<c><v>${value}</v></c>`;
const bool = (value: string): string => `<c t="b"><v>${value}</v></c>`;
/** Days since 1900 with the format of a day, a time, or both. 46266 is 1 September 2026. */
const day = (value: string): string => `<c s="1"><v>${value}</v></c>`;
const time = (value: string): string => `<c s="2"><v>${value}</v></c>`;
const moment = (value: string): string => `<c s="3"><v>${value}</v></c>`;
const HEADER = NAMES.map(text);
const sheet = (...rows: readonly (readonly string[])[]): Buffer => workbook([HEADER, ...rows]);

describe('what a spreadsheet program makes of a file is read as it was meant', () => {
  it.each<[what: string, content: string | Buffer, values: (string | null)[]]>([
    ['the format itself', `${SESSIONS}\nG1,2026-09-01,14:00,90,PLANNED,false\n`, GOOD],
    ['CRLF, a byte order mark and semicolons', `\uFEFF${SESSIONS.replaceAll(',', ';')}\r\nG1;2026-09-01;14:00;90;PLANNED;false\r\n`, GOOD],
    ['German days, times with seconds, WAHR', `${SESSIONS}\nG1,1.9.2026,9:00:00,90,,WAHR\n`, ['G1', '2026-09-01', '09:00', '90', 'PLANNED', 'true']],
    ['FALSCH and FALSE', `${SESSIONS}\nG1,01.09.2026,09:00,90,,FALSCH\n`, ['G1', '2026-09-01', '09:00', '90', 'PLANNED', 'false']],
    ['empty rows behind the last one, and in between', `${SESSIONS}\n,,,,,\nG1,2026-09-01,14:00,90,,\n,,,,,\n\n`, GOOD],
    ['empty cells behind the last column', `${SESSIONS},,\nG1,2026-09-01,14:00,90,,,,\n`, GOOD],
    ['days as days, times as times, numbers as numbers', sheet([text('G1'), day('46266'), time('0.5833333333333334'), number('90'), text('PLANNED'), bool('0')]), GOOD],
    ['days and times as texts, numbers stored as texts', sheet([text('G1'), text('2026-09-01'), text('14:00'), text('90'), text('PLANNED'), text('FALSCH')]), GOOD],
    ['an identifier that was taken for a number', sheet([number('12'), day('46266'), time('0.375'), number('90'), text('PLANNED'), bool('1')]), ['12', '2026-09-01', '09:00', '90', 'PLANNED', 'true']],
    ['the result of a formula', sheet([text('G1'), day('46266'), time('0.5833333333333334'), '<c><f>30*3</f><v>90</v></c>', '<c t="str"><f>"PLAN"&amp;"NED"</f><v>PLANNED</v></c>', bool('0')]), GOOD],
    ['formatted rows without a value behind the last one', sheet([text('G1'), day('46266'), text('14:00'), number('90'), text('PLANNED')], ['<c s="1"/>', '<c s="1"/>'], [], ['<c s="1"/>']), GOOD],
    ['rounding of the program', sheet([text('G1'), day('46266'), time('0.58333333333333337'), number('90.000000000000014'), text('PLANNED')]), GOOD],
    ['cells with a prefix in their XML', raw(`<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">${NAMES.map((name, n) => `<x:c r="${'ABCDEF'[n]}1" t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`).join('')}</x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>G1</x:t></x:is></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>2026-09-01</x:t></x:is></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>14:00</x:t></x:is></x:c><x:c r="D2"><x:v>90</x:v></x:c></x:row></x:sheetData></x:worksheet>`), GOOD],
  ])('%s', async (_what, content, values) => {
    const result = await read(content);
    expect([result.errors, valuesOf(result)]).toEqual([[], [values]]);
  });

  it('a decimal comma where the file has semicolons or is a workbook, and an AGS that lost its zero', async () => {
    const row = OFFER.replace(',06432002,,,', ',6432002,49.96,8.95,');
    for (const content of [`${OFFERS}\n${row}\n`.replaceAll(',', ';').replace('49.96', '49,96'), workbook([OFFERS.split(',').map(text), row.replace('49.96', '49;96').split(',').map((cell) => (cell === '' ? '<c/>' : text(cell.replace('49;96', '49,96'))))])]) {
      const { file, errors } = await read(content);
      expect([errors, file!.rows.map((each) => [each.get('municipality_ags'), each.get('lat')])]).toEqual([[], [['06432002', '49.96']]]);
    }
  });
});

describe('a broken file is told of in words that say the value and what was expected', () => {
  const s = (row: string) => `${SESSIONS}\n${row}\n`;
  const o = (row: string) => `${OFFERS}\n${row}\n`;
  const cells = (at: number, cell: string): Buffer => {
    const good = [text('G1'), day('46266'), text('14:00'), number('90'), text('PLANNED'), bool('0')];
    return sheet(good.map((each, n) => (n === at ? cell : each)));
  };

  it.each<[what: string, content: string | Buffer, errors: string[]]>([
    ['an empty file', '', ['file.csv 1 - UNKNOWN_FILE: the file is empty, expected one with the columns of offers (id, host_id, title, category, kind, admission, delivery, capacity) or of sessions (offer_id, date, start, minutes)']],
    ['a header of no file', 'a,b\n1,2\n', ['file.csv 1 - UNKNOWN_FILE: the header "a, b" is that of no file, expected one with the columns of offers (id, host_id, title, category, kind, admission, delivery, capacity) or of sessions (offer_id, date, start, minutes)']],
    ['an unknown column', 'offer_id,date,start,minutes,ort\nG1,2026-09-01,14:00,90,x\n', ['sessions.csv 1 ort UNKNOWN_COLUMN: "ort" is no column of sessions.csv, expected offer_id, date, start, minutes, state, entry']],
    ['a missing column', 'offer_id,date,start\nG1,2026-09-01,14:00\n', ['sessions.csv 1 minutes MISSING_COLUMN: the header lacks "minutes", expected because it is required']],
    ['a column twice', 'offer_id,date,start,minutes,date\nG1,2026-09-01,14:00,90,2026-09-01\n', ['sessions.csv 1 date BAD_VALUE: the header holds "date" twice, expected each column once']],
    ['a missing value', s(',2026-09-01,14:00,90,,'), ['sessions.csv 2 offer_id MISSING_VALUE: offer_id is empty, expected a text']],
    ['a day that the calendar does not know', s('G1,31.09.2026,14:00,90,,'), ['sessions.csv 2 date BAD_VALUE: date is "31.09.2026", expected a day of the calendar as YYYY-MM-DD']],
    ['a day in American order', s('G1,9/1/2026,14:00,90,,'), ['sessions.csv 2 date BAD_VALUE: date is "9/1/2026", expected a day of the calendar as YYYY-MM-DD']],
    ['a year of two digits', s('G1,01.09.26,14:00,90,,'), ['sessions.csv 2 date BAD_VALUE: date is "01.09.26", expected a day of the calendar as YYYY-MM-DD']],
    ['a time beyond the day', s('G1,2026-09-01,25:00,90,,'), ['sessions.csv 2 start BAD_VALUE: start is "25:00", expected a time from 00:00 to 23:59 as HH:MM']],
    ['a time with seconds', s('G1,2026-09-01,14:00:30,90,,'), ['sessions.csv 2 start BAD_VALUE: start is "14:00:30", expected a time from 00:00 to 23:59 as HH:MM']],
    ['half a minute', s('G1,2026-09-01,14:00,90.5,,'), ['sessions.csv 2 minutes BAD_VALUE: minutes is "90.5", expected a whole number from 1 to 1440']],
    ['no minutes', s('G1,2026-09-01,14:00,0,,'), ['sessions.csv 2 minutes BAD_VALUE: minutes is "0", expected a whole number from 1 to 1440']],
    ['minutes in words', s('G1,2026-09-01,14:00,90 min,,'), ['sessions.csv 2 minutes BAD_VALUE: minutes is "90 min", expected a whole number from 1 to 1440']],
    ['a state in German', s('G1,2026-09-01,14:00,90,geplant,'), ['sessions.csv 2 state BAD_VALUE: state is "geplant", expected one of PLANNED, HELD, CANCELLED']],
    ['a boolean that is none', s('G1,2026-09-01,14:00,90,,ja'), ['sessions.csv 2 entry BAD_VALUE: entry is "ja", expected true or false']],
    ['several at once, by line', s('G1,x,14:00,90,,\nG1,2026-09-01,x,y,,'), [
      'sessions.csv 2 date BAD_VALUE: date is "x", expected a day of the calendar as YYYY-MM-DD',
      'sessions.csv 3 start BAD_VALUE: start is "x", expected a time from 00:00 to 23:59 as HH:MM',
      'sessions.csv 3 minutes BAD_VALUE: minutes is "y", expected a whole number from 1 to 1440',
    ]],
    ['too few cells', s('G1,2026-09-01,14:00'), ['sessions.csv 2 - BAD_VALUE: the row that begins "G1" has a wrong number of cells, 3, expected 6']],
    ['too many cells', s('G1,2026-09-01,14:00,90,,,x'), ['sessions.csv 2 - BAD_VALUE: the row that begins "G1" has a wrong number of cells, 7, expected 6']],
    ['a quote that is never closed', s('"G1,2026-09-01,14:00,90,,'), ['sessions.csv 2 - BAD_VALUE: a quote is opened and never closed in the row that begins "G1,2026-09-01,14:00,90,,\\n", expected quoting by RFC 4180']],
    ['a text over 10,000 characters', o(OFFER.replace('Mut', 'M'.repeat(10_001))), [`offers.csv 2 title BAD_VALUE: title is "${'M'.repeat(80)}…", expected at most 10000 characters`]],
    ['NUL', s('G\u00001,2026-09-01,14:00,90,,'), ['sessions.csv 2 offer_id BAD_VALUE: offer_id is "G\\u00001", expected a text without NUL']],
    ['an identifier with a colon', o(OFFER.replace('G1', 'G:1')), ['offers.csv 2 id BAD_VALUE: id is "G:1", expected an identifier of 1 to 64 characters without control characters, "|", ":" and blanks at either end']],
    ['an end of ages before its start', o(OFFER.replace('8,12', '12,8')), ['offers.csv 2 age_to BAD_VALUE: age_to is "8", expected an age not below age_from, 12']],
    ['on site without a municipality', o(OFFER.replace('06432002', '')), ['offers.csv 2 municipality_ags MISSING_VALUE: municipality_ags is empty, expected an AGS of 8 digits, because delivery is ON_SITE']],
    ['half a point', o(OFFER.replace('06432002,,', '06432002,49.9,')), ['offers.csv 2 lon MISSING_VALUE: lon is empty, expected a number of degrees, because lat is given']],
    ['shares above 100', o(OFFER.replace('PROFESSIONAL,,', 'PROFESSIONAL,A:60|B:50,')), ['offers.csv 2 cohosts BAD_VALUE: cohosts is "A:60|B:50", expected a list of provider:percent separated by "|", percents above 0 with a sum of at most 100, no provider twice']],
    ['the host as its co-host', o(OFFER.replace('PROFESSIONAL,,', 'PROFESSIONAL,NORD:50,')), ['offers.csv 2 cohosts BAD_VALUE: cohosts is "NORD:50", expected providers other than the host, NORD']],
    ['a language that is none', o(OFFER.replace(',de,', ',deutsch,')), ['offers.csv 2 languages BAD_VALUE: languages is "deutsch", expected codes of ISO 639-1 such as de, separated by "|"']],
    ['a formula that failed', cells(0, '<c t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>'), ['sessions.xlsx 2 offer_id BAD_VALUE: offer_id is "#N/A", expected a text']],
    ['a failed formula in a cell that may be empty', cells(5, '<c t="e"><f>A9</f><v>#REF!</v></c>'), ['sessions.xlsx 2 entry BAD_VALUE: entry is "#REF!", expected true or false']],
    ['a formula without a result', cells(3, '<c><f>30*3</f></c>'), ['sessions.xlsx 2 minutes BAD_VALUE: minutes is "#CALC!", expected a whole number from 1 to 1440']],
    ['a day with a time', cells(1, moment('46266.5')), ['sessions.xlsx 2 date BAD_VALUE: date is "2026-09-01 12:00:00", expected a day of the calendar as YYYY-MM-DD']],
    ['a number where a day should be', cells(1, number('46266')), ['sessions.xlsx 2 date BAD_VALUE: date is "46266", expected a day of the calendar as YYYY-MM-DD']],
    ['an identifier that was taken for a day', cells(0, day('46266')), ['sessions.xlsx 2 offer_id BAD_VALUE: offer_id is "2026-09-01", expected a text']],
    ['a number that was taken for a day', cells(3, day('90')), ['sessions.xlsx 2 minutes BAD_VALUE: minutes is "1900-03-30", expected a whole number from 1 to 1440']],
    ['merged cells', workbook([HEADER, [text('G1'), day('46266'), text('14:00'), number('90')], [text('G1'), day('46267'), text('14:00'), number('90')]], '<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>'), ['sessions.xlsx 2 - BAD_VALUE: the cells D2:D3 are merged, expected each value in a cell of its own']],
    ['a title above the header', workbook([[text('Unsere Termine')], HEADER, []]), ['file.xlsx 1 - UNKNOWN_FILE: the header "Unsere Termine" is that of no file, expected one with the columns of offers (id, host_id, title, category, kind, admission, delivery, capacity) or of sessions (offer_id, date, start, minutes)']],
    ['an empty workbook', workbook([]), ['file.xlsx 1 - UNKNOWN_FILE: the file is empty, expected one with the columns of offers (id, host_id, title, category, kind, admission, delivery, capacity) or of sessions (offer_id, date, start, minutes)']],
    ['values beside the table', workbook([[...HEADER, '<c/>'], [text('G1'), day('46266'), text('14:00'), number('90'), text('PLANNED'), bool('0'), text('Notiz')]]), ['sessions.xlsx 2 - BAD_VALUE: the row that begins "G1" has a wrong number of cells, 7, expected 6']],
  ])('%s', async (_what, content, errors) => {
    expect((await read(content)).errors).toEqual(errors);
  });

  it('bytes of another encoding, with a hint', async () => {
    const errors = new FileErrors();
    readProviderFile(readCsvTable(Buffer.from(`${OFFERS}\n${OFFER.replace('Mut', 'Stärke')}\n`, 'latin1'), 100), { format: 'csv', kinds: CATALOGUE_FILES }, { hasPoint: () => true }, errors);
    expect(errors.listed.map(({ line, message }) => `${line} ${message}`)).toEqual(['2 the line holds bytes that are not UTF-8, expected a text in UTF-8 (in a spreadsheet program: "CSV UTF-8")']);
  });
});

describe('a hostile workbook', () => {
  const refusal = async (bytes: Buffer): Promise<string> =>
    readXlsxTable(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof UnzipError ? error.reason : `other: ${String(error)}`),
    );
  const far = (address: string) => raw(`<worksheet><sheetData><row r="1"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`);

  /** The archive with one entry packed; its directory says that it is small. */
  function packed(name: string, content: Buffer): Buffer {
    const body = deflateRawSync(content, { level: 9 });
    const archive = Buffer.from(storeZip(new Map([[name, body]])));
    const directory = archive.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    archive.writeUInt16LE(8, 8);
    archive.writeUInt16LE(8, directory + 10);
    return archive;
  }

  it.each<[what: string, bytes: () => Buffer, reason: string]>([
    ['that unfolds to a gigabyte', () => packed('xl/sharedStrings.xml', Buffer.alloc(1_073_741_824 / 8)), 'TOO_LARGE'],
    ['with a cell in the last corner', () => far('XFD1048576'), 'TOO_LARGE'],
    ['with a cell in the last row', () => far('A1048576'), 'TOO_LARGE'],
    ['with an address that is none', () => far('A99999999999'), 'TOO_LARGE'],
    ['with an address in disguise', () => far('A&#49;'), 'TOO_LARGE'],
    ['with a row far out', () => raw('<worksheet><sheetData><row r="1048576"></row></sheetData></worksheet>'), 'TOO_LARGE'],
    ['with a hundred thousand rows', () => raw(`<worksheet><sheetData>${'<row/>'.repeat(100_000)}</sheetData></worksheet>`), 'TOO_LARGE'],
    ['that is no archive', () => Buffer.from('PK no archive at all, only its first letters, and some more of them'), 'NOT_READABLE'],
    ['that is cut off', () => sheet([text('G1')]).subarray(0, 900), 'NOT_READABLE'],
    ['without a sheet', () => storeZip(new Map([['readme.xml', Buffer.from('<x/>')]])), 'NOT_READABLE'],
    ['with broken XML', () => raw('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c>'), 'NOT_READABLE'],
    ['with a directory that leads outside', () => {
      const bytes = Buffer.from(sheet([text('G1')]));
      bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
      return bytes;
    }, 'NOT_READABLE'],
  ])('%s is refused', async (_what, bytes, reason) => {
    expect(await refusal(bytes())).toBe(reason);
  });

  it('never unfolds more than it may, in all entries together', () => {
    const archive = storeZip(new Map([['a.xml', Buffer.alloc(600)], ['b.xml', Buffer.alloc(600)]]));
    expect(() => unzip(archive, () => true, 1_000)).toThrow(new UnzipError('TOO_LARGE'));
    expect([...unzip(archive, (name) => name === 'b.xml', 1_000).keys()]).toEqual(['b.xml']);
  });

  it.each(['<c ', '<mergeCell ', ' r= ', '<row', '<a><b/></a>'])('of nothing but %j takes no longer than its size', async (text) => {
    const sheetOf = (bytes: number) => `<worksheet><sheetData>${text.repeat(bytes / text.length)}</sheetData></worksheet>`;
    const xml = sheetOf(20_000_000);
    const began = performance.now();
    try {
      requireClosedTags(xml);
      requireBounds(xml);
    } catch {
      // too large, and found out quickly
    }
    mergedCells(showFormulaErrors(xml));
    expect(performance.now() - began).toBeLessThan(5_000);
    await refusal(raw(sheetOf(200_000)));
  });

  it.each([
    ['whose tags never close', '<c '.repeat(600_000)],
    ['with a tag without end', `<c a="${'a'.repeat(3_000_000)}"/></sheetData></worksheet>`],
  ])('%s would keep the reader for ever: it is refused before, and where it were not the reader is given up while others are served', async (_what, tags) => {
    const archive = raw(`<worksheet><sheetData>${tags}`);
    const began = performance.now();
    expect(await refusal(archive)).toBe('NOT_READABLE');
    expect(performance.now() - began).toBeLessThan(900);
    let turns = 0;
    const others = setInterval(() => turns++, 50);
    await expect(readFirstSheet(archive, 1_500)).rejects.toEqual(new UnzipError('NOT_READABLE'));
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
  });

  it('of entities does not grow: they are not resolved', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const table = await readXlsxTable(raw(bomb)).catch(() => null);
    expect(JSON.stringify(table ?? '').length).toBeLessThan(200);
  });
});

describe('what is written is read back as it was', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '"', ',', ';', '|', '\n', '\r', '\t', ' ', '=', '+', '-', '@', "'", '<', '&', '>', '\u00a0', '_x0041_', '\u0001', '0'), minLength: 1, maxLength: 12 });
  const row = fc.record({
    id: fc.string({ unit: fc.constantFrom('A', 'ß', '-', '=', '7', ',', '"'), minLength: 1, maxLength: 8 }),
    host_id: fc.constant('NORD'),
    title: anyText,
    category: anyText,
    kind: fc.constant('GROUP'),
    admission: fc.constantFrom('OPEN', 'CLOSED'),
    delivery: fc.constant('ONLINE'),
    capacity: fc.integer({ min: 1, max: 1_000_000 }),
    age_from: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
    age_to: fc.constant(null),
    genders: fc.constantFrom(null, 'F', 'F|M|D'),
    topics: fc.constant(null),
    languages: fc.constant('de|uk'),
    accessibility: fc.constant(null),
    contraindications: fc.constant(null),
    staff: fc.integer({ min: 1, max: 9 }),
    lead_qualification: fc.constant('PROFESSIONAL'),
    cohosts: fc.constantFrom(null, 'SUED:12.5|X:0.0001'),
    municipality_ags: fc.constantFrom(null, '06432002'),
    lat: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => Number(value.toFixed(6))),
    lon: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Number(value.toFixed(6))),
    settleable: fc.boolean(),
  });

  it.each(['csv', 'xlsx'] as const)('through %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (rows) => {
        const written = format === 'csv' ? writeCsv(offers, rows) : await writeXlsx(offers, rows);
        const { file, errors } = await read(written);
        expect(errors).toEqual([]);
        const back = file!.rows.map((each) => offers.columns.map(({ name }) => each.get(name)));
        expect(back).toEqual(rows.map((each) => offers.columns.map((column) => staged(column.type.stored, (each as CatalogueRow)[column.name] ?? null, column.fallback))));
      }),
      { numRuns: format === 'csv' ? 300 : 60 },
    );
  });
});

/** A value of the format in the spelling in which rows are staged. */
function staged(stored: string, value: string | number | boolean | null, fallback: string | null): string | null {
  if (value === null) return fallback;
  return stored === 'text[]' ? `{${String(value).split('|').map((each) => `"${each}"`).join(',')}}` : String(Object.is(value, -0) ? 0 : value);
}
