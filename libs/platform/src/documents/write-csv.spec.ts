import { describe, expect, it } from '@jest/globals';
import { writePlainCsv } from './write-csv.js';

const column = [{ title: 'a', value: (row: string | number | null) => row }];

describe('CSV for people', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '＠x', '\0=1', '\tx'])('takes no formula out of %j', (text) => {
    const [, cell = ''] = writePlainCsv(column, [text]).split('a\r\n');
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves all else as it is, negative numbers too', () => {
    expect(writePlainCsv(column, ['Träger, "gut"', -5, 0.25, null, 'a=b', 'x\ny'])).toBe('a\r\n"Träger, ""gut"""\r\n-5\r\n0.25\r\n\r\na=b\r\n"x\ny"\r\n');
  });
});
