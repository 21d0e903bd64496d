import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TellOfSafeguardingUseCase } from '#agreements';
import { RecordSafeguardingAgreementUseCase } from '#identity';
import { buildNetworkOffice, value, type NetworkOffice } from '../../support/network-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: NetworkOffice;
let tell: TellOfSafeguardingUseCase;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-01-01T08:00:00Z' });
  office = await buildNetworkOffice(database.superuser);
  tell = new TellOfSafeguardingUseCase(database.unitOfWork);
});
afterEach(() => database.close());

const record = async (validFrom: string, validTo: string) =>
  value(
    await new RecordSafeguardingAgreementUseCase(database.unitOfWork).run(asOrganisation(office.agencyId, ['ADMINISTRATOR']), {
      providerId: office.providerId,
      validFrom,
      validTo,
    }),
  ).id;

const on = (day: string) => tell.run({ now: `${day}T08:00:00Z` });

const tasks = async () =>
  (
    await database.superuser.query<Record<string, string>>(
      `SELECT o.code, t.kind, t.owner_role, t.subject_id, t.due_on, t.state FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
       ORDER BY t.kind DESC, o.code`,
    )
  ).rows;
const states = async () => (await tasks()).map((task) => [task['kind'], task['code'], task['state']]);

// 60 days before 30 June: 30 of June, 30 of May (1 May), so 1 May is the first day; 30 April is 61 days before.
it('agency and provider get a task 60 days before the end and another one on the last day, each once', async () => {
  const subject = await record('2026-01-01', '2026-06-30');
  expect(await on('2026-04-30')).toEqual({ ending: 0, ended: 0, renewed: 0 });
  expect(await on('2026-05-01')).toEqual({ ending: 1, ended: 0, renewed: 0 });
  const common = { kind: 'SAFEGUARDING_ENDS', owner_role: 'ADMINISTRATOR', subject_id: subject, due_on: '2026-06-30', state: 'OPEN' };
  expect(await tasks()).toEqual([
    { code: 'JA', ...common },
    { code: 'NORD', ...common },
  ]);
  await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x' WHERE kind = 'SAFEGUARDING_ENDS'`);
  expect(await on('2026-06-29')).toEqual({ ending: 0, ended: 0, renewed: 0 });
  expect(await on('2026-06-30')).toEqual({ ending: 0, ended: 1, renewed: 0 });
  expect(await on('2026-07-15')).toEqual({ ending: 0, ended: 0, renewed: 0 });
  expect(await states()).toEqual([
    ['SAFEGUARDING_ENDS', 'JA', 'DONE'],
    ['SAFEGUARDING_ENDS', 'NORD', 'DONE'],
    ['SAFEGUARDING_ENDED', 'JA', 'OPEN'],
    ['SAFEGUARDING_ENDED', 'NORD', 'OPEN'],
  ]);
});

it('an agreement that another one follows at once ends unnoticed; one before a gap does not', async () => {
  await record('2025-01-01', '2026-01-31');
  await record('2026-02-01', '2026-06-30');
  await record('2026-08-01', '2027-06-30');
  expect(await on('2026-01-31')).toEqual({ ending: 0, ended: 0, renewed: 0 });
  expect(await on('2026-06-30')).toEqual({ ending: 0, ended: 1, renewed: 0 });
  expect(await on('2026-08-01')).toEqual({ ending: 0, ended: 0, renewed: 1 });
});

it('the tasks are closed when the agreement is renewed or prolonged', async () => {
  await record('2026-01-01', '2026-06-30');
  await on('2026-05-01');
  await record('2026-07-01', '2027-06-30');
  expect(await on('2026-05-02')).toEqual({ ending: 0, ended: 0, renewed: 1 });
  expect((await states()).map(([, , state]) => state)).toEqual(['DONE', 'DONE']);
});

it('an end that was missed while no worker ran is told afterwards, in one task', async () => {
  await record('2026-01-01', '2026-06-30');
  await on('2026-05-01');
  expect(await on('2026-09-01')).toEqual({ ending: 0, ended: 1, renewed: 0 });
  expect(await states()).toEqual([
    ['SAFEGUARDING_ENDS', 'JA', 'CANCELLED'],
    ['SAFEGUARDING_ENDS', 'NORD', 'CANCELLED'],
    ['SAFEGUARDING_ENDED', 'JA', 'OPEN'],
    ['SAFEGUARDING_ENDED', 'NORD', 'OPEN'],
  ]);
});

it('two workers at once tell of it once', async () => {
  await record('2026-01-01', '2026-06-30');
  const told = await Promise.all([1, 2, 3].map(() => on('2026-05-01')));
  expect(told.map((one) => one.ending).sort()).toEqual([0, 0, 1]);
  expect(await tasks()).toHaveLength(2);
  // Negative control: it is the mark in the agreement that makes it once.
  await database.superuser.query('UPDATE identity.safeguarding_agreement SET announced = NULL');
  expect((await on('2026-05-01')).ending).toBe(1);
});
