import { describe, expect, it } from '@jest/globals';
import { checkBookingBatch } from '../../support/datev/check-booking-batch.js';

const NAME = 'EXTF_Buchungen.csv';
/** DATEV's own example of a header, with this month's days. */
const HEADER = '"EXTF";700;21;"Buchungsstapel";13;20260608120000000;;"RE";"";"";29098;55003;20260101;4;20260501;20260531;"Buchungsstapel";"WD";1;0;0;"EUR";;"";;;"04";;;"";""';
const TITLES = Array.from({ length: 125 }, (_, index) => `Spalte ${index + 1}`).join(';');
const TEXTS = [2, 3, 6, 9, 11, 12, 14, 16, 20, 40, 42, 91, 95, 96, 98, 102, 103, 105, 107, 109, 110, 112, 118, 120, 121, 123];
const isText = (column: number): boolean => TEXTS.includes(column) || (column >= 21 && column <= 38) || (column >= 48 && column <= 87);

/** One booking, by the numbers of its columns. */
function booking(change: Readonly<Record<number, string>> = {}): string {
  const values: Record<number, string> = { 1: '480,00', 2: '"S"', 3: '"EUR"', 7: '1210', 8: '4100', 10: '3105', 11: '"PV-202605-1"', 14: '"Träger ""Süd"""', 114: '0', 117: '22062026', ...change };
  return Array.from({ length: 125 }, (_, index) => values[index + 1] ?? (isText(index + 1) ? '""' : '')).join(';');
}

const encode = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => (character === '€' ? 0x80 : character.charCodeAt(0))));
const batch = (rows: readonly string[] = [booking()], header = HEADER, titles = TITLES): string => [header, titles, ...rows].map((line) => `${line}\r\n`).join('');
const check = (text: string, name = NAME): string => checkBookingBatch(name, encode(text)).join('\n');

describe('rules of a booking batch (EXTF 700)', () => {
  it('take a batch that follows them', () => {
    expect(check(batch())).toBe('');
    expect(check(batch([booking({ 14: '"a; b € ”"'.replace('”', 'x') }), booking({ 2: '"H"', 1: '0,01', 114: '1', 7: '10001' })]))).toBe('');
  });

  it.each<[string, Readonly<Record<number, string>>, RegExp]>([
    ['an amount of 0', { 1: '0,00' }, /column 1 is 0,00/],
    ['a negative amount', { 1: '-480,00' }, /column 1 is -480,00/],
    ['a decimal point', { 1: '480.00' }, /column 1 is 480\.00/],
    ['a separator of thousands', { 1: '1.480,00' }, /column 1/],
    ['one decimal', { 1: '480,0' }, /column 1/],
    ['a side that is none', { 2: '"X"' }, /column 2/],
    ['a text without quotes', { 14: 'Haus' }, /column 14: a text without quotes/],
    ['an empty text without quotes', { 20: '' }, /column 20: a text without quotes/],
    ['quotes around a number', { 7: '"1210"' }, /column 7: quotes around what is no text/],
    ['a quote in a text that is not doubled', { 14: '"Haus "Nord"' }, /0 columns/],
    ['a day outside of the period', { 10: '0106' }, /the day 0106 is outside/],
    ['a day before the period', { 10: '3004' }, /the day 3004 is outside/],
    ['a day in another order', { 10: '0531' }, /the day 0531 is outside/],
    ['a document number with a blank', { 11: '"PV 1"' }, /column 11/],
    ['a document number with an umlaut', { 11: '"Ä1"' }, /column 11/],
    ['a document number of 37 characters', { 11: `"${'1'.repeat(37)}"` }, /column 11/],
    ['a text of 61 characters', { 14: `"${'x'.repeat(61)}"` }, /column 14/],
    ['no word on whether it is fixed', { 114: '' }, /column 114/],
    ['another word on whether it is fixed', { 114: '2' }, /column 114/],
    ['an account of 0', { 8: '0000' }, /column 8/],
    ['an account of another length', { 8: '410000' }, /an account of 6 digits/],
    ['a due day in another shape', { 117: '2026-06-22' }, /column 117/],
  ])('refuse %s', (_, change, message) => {
    expect(check(batch([booking(change)]))).toMatch(message);
  });

  it.each<[string, string, string, RegExp]>([
    ['another kind of file', '"EXTF"', '"DTVX"', /Header field 1 /],
    ['another version', ';700;', ';510;', /Header field 2 /],
    ['another category', ';21;', ';16;', /Header field 3 /],
    ['another version of the category', ';13;', ';12;', /Header field 5 /],
    ['a moment without thousandths', '20260608120000000', '20260608120000', /Header field 6 /],
    ['a consultant that cannot be', ';29098;', ';999;', /Header field 11 /],
    ['a client that cannot be', ';55003;', ';550031;', /Header field 12 /],
    ['a period that ends before it begins', '20260501;20260531', '20260531;20260501', /in no order/],
    ['accounts of three digits', ';4;20260501', ';3;20260501', /Header field 14 /],
    ['a title without quotes', '"Buchungsstapel";"WD"', 'Buchungsstapel;"WD"', /Header field 17 /],
    ['no word on whether it is fixed', '"WD";1;0;0;', '"WD";1;0;;', /Header field 21 /],
    ['30 header fields', ';"";""', ';""', /30 header fields, not 31/],
  ])('refuse a header with %s', (_, from, to, message) => {
    const header = HEADER.replace(from, to);
    expect(header).not.toBe(HEADER);
    expect(check(batch([booking()], header))).toMatch(message);
  });

  it('refuse 124 columns, 124 titles, and a batch without a booking', () => {
    expect(check(batch([booking().replace(/;$/, '')]))).toMatch(/124 columns, not 125/);
    expect(check(batch([booking()], HEADER, TITLES.replace(';Spalte 125', '')))).toMatch(/124 titles, not 125/);
    expect(check(batch([]))).toMatch(/no booking/);
  });

  it('refuse other line ends, UTF-8, another name, and more rows than DATEV reads', () => {
    expect(check(batch().replaceAll('\r\n', '\n'))).toMatch(/CRLF/);
    expect(checkBookingBatch(NAME, Buffer.from(batch(), 'utf8')).join()).toMatch(/not Windows-1252/);
    expect(check(batch(), 'Buchungen.csv')).toMatch(/EXTF_/);
    expect(check(batch(), 'EXTF_Buchungen.txt')).toMatch(/EXTF_/);
    expect(check(batch(new Array<string>(100_000).fill(booking())))).toMatch(/100000 rows are more than 99999/);
  });
});
