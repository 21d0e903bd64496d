import { expect, it, jest } from '@jest/globals';
import { writeWorkbook } from './write-workbook.js';

it('a workbook is the same bytes whenever it is written', async () => {
  const write = () => writeWorkbook({ sheet: 'Blatt', columns: [{ title: 'Träger', width: 10 }], rows: [['Süd'], [1], [{ day: '2026-05-04' }]] });
  const first = await write();
  jest.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), doNotFake: ['setImmediate', 'nextTick', 'setTimeout', 'queueMicrotask'] });
  expect((await write()).equals(first)).toBe(true);
  jest.useRealTimers();
});
