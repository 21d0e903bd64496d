import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FindCaseDeadlinesQuery } from '#care';
import { openDeadlineOffice, type DeadlineOffice } from '../../../support/deadline-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DeadlineOffice;
let [first, second, without]: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-03-02T08:00:00Z' });
  office = await openDeadlineOffice(database);
  first = await office.helped('F-1', '2026-03-02');
  second = await office.helped('F-2', '2026-02-02');
  without = await office.helped('F-3', '2026-03-02', { state: 'SUBMITTED', approved_from: null });
  await office.keep('2026-03-02');
});
afterAll(() => database.close());

const next = async (who = office.caseworker, day = '2026-03-02') =>
  [...(await new FindCaseDeadlinesQuery(office.at(day)).next(who, [first!, second!, without!]))].map(([id, { code, dueOn, isOverdue }]) => `${id === first ? 'F-1' : id === second ? 'F-2' : 'F-3'} ${code} ${dueOn}${isOverdue ? ' overdue' : ''}`).sort();

it('names of each case the open deadline that is due first, and none of one that has none', async () => {
  expect(await next()).toEqual(['F-1 ACTION_PLAN 2026-04-13', 'F-2 ACTION_PLAN 2026-03-16']);
  expect(await next(office.caseLead, '2026-03-17')).toEqual(['F-1 ACTION_PLAN 2026-04-13', 'F-2 ACTION_PLAN 2026-03-16 overdue']);
});

it('goes to the next one when it is done, and shows none to others', async () => {
  const [plan] = await office.list('2026-03-02', office.caseLead, { referralId: first!, state: 'OPEN' });
  await office.complete('2026-03-02', office.caseLead, plan!.id, { coversGroupOffers: true });
  const [one] = await next();
  expect(one).toMatch(/^F-1 (?!ACTION_PLAN)/);
  expect(await next(asOrganisation(office.network.hostId, ['CASE_LEAD']))).toEqual([]);
});
