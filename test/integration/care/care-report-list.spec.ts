import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BuildCareReportsUseCase } from '#care';
import { refusalOf } from '../../support/agreement-network.js';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** One minute past midnight on 1 July 2026 in Germany; in UTC it is still June. */
const FIRST_OF_JULY = '2026-06-30T22:01:00Z';

let database: TestDatabase;
let office: ReportOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: FIRST_OF_JULY });
  office = await openReportOffice(database);
});
afterEach(() => database.close());

describe('the list of care reports', () => {
  it('begins with the newest month, has the cases of a month by their codes, and goes over borders of pages without a gap or a repetition', async () => {
    // Opened in another order than that of their codes, which is that of code points: B before a.
    for (const code of ['a-2', 'B-1', 'A-9', 'A-10']) await office.approve(await office.openCase(code), { from: '2026-04-01', module: 'BASIS' });
    await office.work();
    const shown = ['A-10', 'A-9', 'B-1', 'a-2'];
    const expected = ['2026-06', '2026-05', '2026-04'].flatMap((month) => shown.map((code) => `${month} ${code}`));
    for (const first of [100, 5, 3, 1]) {
      const pages: string[][] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await office.find.page(office.caseworker, after === undefined ? { first } : { first, after });
        pages.push(page.rows.map(({ node }) => `${node.period} ${node.referralCode}`));
        after = page.rows.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(pages.flat()).toEqual(expected);
      expect(pages).toHaveLength(Math.ceil(12 / first));
    }
  });

  it('keeps two reports of a case in one month apart at the border of a page', async () => {
    const id = await office.openCase('F-1');
    const first = await office.approve(id, { from: '2026-06-01', to: '2026-06-14', module: 'BASIS' });
    await office.approve(id, { from: '2026-06-15', module: 'STANDARD', kind: 'MODULE_CHANGE', followsId: first });
    await office.work();
    const one = await office.find.page(office.caseworker, { first: 1 });
    const other = await office.find.page(office.caseworker, { first: 1, after: one.rows[0]!.cursor });
    expect([one.rows[0]!.node.from, other.rows[0]!.node.from].sort()).toEqual(['2026-06-01', '2026-06-15']);
    expect([one.hasNextPage, other.hasNextPage]).toEqual([true, false]);
  });
});

describe('bounds of what is said of reports', () => {
  const build = (period: string) => new BuildCareReportsUseCase(database.unitOfWork).run(office.caseworker, { period });

  it('reports are made of months from 2000-01 to the one that was over last', async () => {
    expect(refusalOf(await build('1999-12'))).toMatchObject({ code: 'VALUE_INVALID', field: 'period', expected: 'a month that is over, from 2000-01 on' });
    expect(refusalOf(await build('2026-07'))).toMatchObject({ code: 'MONTH_NOT_OVER' });
    for (const period of ['2000-01', '2026-06']) expect(await build(period)).toEqual({ ok: true, value: { period } });
    const { rows } = await database.superuser.query('SELECT period FROM care.report_run ORDER BY 1');
    expect(rows).toEqual([{ period: '2000-01-01' }, { period: '2026-06-01' }]);
  });

  it('DD-12: a talk is from today to two years ahead', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    await office.work();
    const { id: reportId } = (await office.reports(id))[0]!;
    const talk = (talkOn: string) => office.answer.run(office.caseworker, { reportId, answer: 'TALK', talkOn });
    for (const day of ['2026-06-30', '2028-07-02', '9999-01-01']) expect(refusalOf(await talk(day))).toMatchObject({ code: 'VALUE_INVALID', field: 'talkOn', expected: 'a day from 2026-07-01 to 2028-07-01' });
    for (const day of ['2026-07-01', '2028-07-01']) expect(await talk(day)).toEqual({ ok: true, value: { reportId } });
  });
});
