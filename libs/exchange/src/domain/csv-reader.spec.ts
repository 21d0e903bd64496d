import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvReader, findSeparator, type Separator } from './csv-reader.js';

interface Read {
  readonly line: number;
  readonly cells: string[];
  readonly problem: string | null;
}

function readAll(text: string, separator: Separator = ','): Read[] {
  const reader = new CsvReader(text, separator);
  const records: Read[] = [];
  while (reader.next()) records.push({ line: reader.line, cells: reader.cells, problem: reader.problem });
  return records;
}
const cellsOf = (text: string, separator: Separator = ','): string[][] => readAll(text, separator).map(({ cells }) => cells);

describe('CsvReader (RFC 4180)', () => {
  it('keeps blanks, empty cells and the last separator', () => {
    expect(cellsOf(' a ,,b,\n')).toEqual([[' a ', '', 'b', '']]);
  });

  it('takes LF, CRLF and no last line end alike', () => {
    expect(cellsOf('a\nb\r\nc')).toEqual([['a'], ['b'], ['c']]);
    expect(cellsOf('a\nb\r\nc\r\n')).toEqual([['a'], ['b'], ['c']]);
  });

  it('reads quoted cells with separators, line breaks and doubled quotes', () => {
    expect(cellsOf('"a,""b""","1\r\n2","",x\n')).toEqual([['a,"b"', '1\r\n2', '', 'x']]);
  });

  it('gives the physical line on which each record starts', () => {
    expect(readAll('h\n"1\n2\r\n3",x\ny\n\nz').map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  it('gives a blank line as a record of one empty cell, and an end after a line end as none', () => {
    expect(cellsOf('a\n\n')).toEqual([['a'], ['']]);
    expect(cellsOf('')).toEqual([]);
  });

  it.each([
    ['"a', /never closed/],
    ['x,"a""', /never closed/],
    ['"a"b', /follow the closing quote/],
    ['a"b', /does not begin with one/],
    ['a\rb', /carriage return/],
  ])('says what is wrong with %j and goes on', (text, problem) => {
    expect(readAll(text)[0]!.problem).toMatch(problem);
    if (!problem.source.includes('never')) expect(readAll(`${text}\nnext`)[1]).toEqual({ line: 2, cells: ['next'], problem: null });
  });

  it('reads back whatever was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '"', ',', ';', '\n', '\r', ' ') });
    const records = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(records, fc.constantFrom<Separator>(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator)).join(end);
        expect(cellsOf(text, separator)).toEqual(rows);
      }),
    );
  });
});

describe('findSeparator', () => {
  it.each([
    ['id,name;x\n', ','],
    ['id;name,x\n', ';'],
    ['"id,x";name', ';'],
    ['id\na;b', ','],
  ])('%j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});
