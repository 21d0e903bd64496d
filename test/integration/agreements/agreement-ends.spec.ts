import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TellOfAgreementEndsUseCase } from '#agreements';
import { UnitOfWork } from '#platform';
import { agreementsOf } from '../../support/agreement-network.js';
import { must } from '../../support/rate-office.js';
import { openTermsOffice, type TermsOffice } from '../../support/terms-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let world: TermsOffice;
let tell: TellOfAgreementEndsUseCase;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-26T10:00:00Z' });
  world = await openTermsOffice(database);
  tell = new TellOfAgreementEndsUseCase(database.unitOfWork);
});
afterEach(() => database.close());

const on = (day: string) => tell.run({ now: `${day}T08:00:00Z` });

async function add(code: string, validFrom: string, validTo: string | null, state = 'ACTIVE'): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, origin)
     VALUES ($1, $2, $3, $4, $5, '{31}', 's', 'q', $6, 'IMPORT') RETURNING id`,
    [code, world.office.agencyId, world.providerId, validFrom, validTo, state === 'ACTIVE' ? 'f' : null],
  );
  return rows[0]!.id;
}

const tasks = async () =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT concat_ws(' ', o.code, t.owner_role, a.code, t.due_on, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
       JOIN agreements.agreement a ON a.id::text = t.subject_id WHERE t.kind = 'AGREEMENT_ENDS' ORDER BY t.id`,
    )
  ).rows
    .map(({ task }) => task)
    .sort();
const both = (code: string, day: string, state: string) => [`JA ADMINISTRATOR ${code} ${day} ${state}`, `TR ADMINISTRATOR ${code} ${day} ${state}`];

// 90 days before 31 December: 31 of December, 30 of November, 29 of October, so 2 October is the first day.
it('both sides get a task 90 days before the end, once, also when it was ticked off', async () => {
  await add('A', '2026-01-01', '2026-12-31');
  expect(await on('2026-10-01')).toEqual({ ending: 0, settled: 0 });
  expect(await on('2026-10-02')).toEqual({ ending: 1, settled: 0 });
  expect(await on('2026-10-02')).toEqual({ ending: 0, settled: 0 });
  expect(await tasks()).toEqual(both('A', '2026-12-31', 'OPEN'));
  await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x'`);
  expect(await on('2026-12-31')).toEqual({ ending: 0, settled: 0 });
  expect(await on('2027-01-01')).toEqual({ ending: 0, settled: 0 });
  expect(await tasks()).toEqual(both('A', '2026-12-31', 'DONE'));
});

it('one that another one follows on the day after ends unnoticed; a gap of a day, a draft and another provider do not help', async () => {
  await add('A', '2025-01-01', '2026-06-30');
  await add('B', '2026-07-01', '2026-07-31');
  await add('C', '2026-08-02', null);
  await add('D', '2026-08-01', null, 'DRAFT');
  expect(await on('2026-06-01')).toEqual({ ending: 1, settled: 0 });
  expect(await tasks()).toEqual(both('B', '2026-07-31', 'OPEN'));
});

it('what has ended long ago is not told of', async () => {
  await add('A', '2024-01-01', '2024-12-31');
  expect(await on('2026-06-01')).toEqual({ ending: 0, settled: 0 });
});

it('another last day is told anew, in the same task while that is open', async () => {
  const id = await add('A', '2026-01-01', '2026-12-31');
  await on('2026-10-02');
  await must(agreementsOf(new UnitOfWork(database.dataSource, { now: '2026-10-05T08:00:00Z' })).end.run(world.office.author, { agreementId: id, lastDay: '2026-11-30' }));
  expect(await on('2026-10-06')).toEqual({ ending: 1, settled: 0 });
  expect(await tasks()).toEqual(both('A', '2026-11-30', 'OPEN'));
});

it('an activated successor closes the task at once, whether it follows or takes the place', async () => {
  for (const [code, last, next] of [['A', '2026-06-30', '2026-07-01'], ['B', '2026-08-10', '2026-08-01']] as const) {
    if (code === 'B') await database.superuser.query(`SET LOCAL session_replication_role = replica; DELETE FROM inbox.task; UPDATE agreements.agreement SET valid_to = '2026-07-31' WHERE origin = 'SERVICE'`);
    const was = code === 'A' ? await add(code, '2026-01-01', last) : await add(code, '2026-08-01', last);
    await on('2026-05-26');
    expect(await tasks()).toEqual(expect.arrayContaining(both(code, last, 'OPEN')));
    const agreements = agreementsOf(database.unitOfWork);
    const { id } = await must(agreements.draftVersion.run(world.office.author, { agreementId: was, validFrom: next, validTo: '2026-12-31' }));
    for (const step of ['negotiate', 'approveProfessionally', 'approveEconomically'] as const) await must(world.take('AGREEMENT', step, [id]));
    // Approved is not active yet: nothing is settled.
    expect(await on('2026-05-26')).toEqual({ ending: 0, settled: 0 });
    await must(world.take('AGREEMENT', 'activate', [id]));
    expect(await tasks()).toEqual(expect.arrayContaining(both(code, last, 'DONE')));
  }
});

it('a successor or a longer term that an import brings closes the task at the next run', async () => {
  await add('A', '2026-01-01', '2026-06-30');
  expect(await on('2026-06-01')).toEqual({ ending: 1, settled: 0 });
  await add('B', '2026-07-01', '2026-08-15');
  expect(await on('2026-06-02')).toEqual({ ending: 1, settled: 1 });
  expect(await tasks()).toEqual([...both('A', '2026-06-30', 'DONE'), ...both('B', '2026-08-15', 'OPEN')].sort());
  await database.superuser.query(`UPDATE agreements.agreement SET valid_to = '2027-08-15' WHERE code = 'B'`);
  expect(await on('2026-06-03')).toEqual({ ending: 0, settled: 1 });
  expect(await on('2026-06-03')).toEqual({ ending: 0, settled: 0 });
});

it('several workers at once tell of it once', async () => {
  await add('A', '2026-01-01', '2026-06-30');
  const told = await Promise.all([1, 2, 3].map(() => on('2026-06-01')));
  expect(told.map(({ ending }) => ending).sort()).toEqual([0, 0, 1]);
  expect(await tasks()).toEqual(both('A', '2026-06-30', 'OPEN'));
  // Negative control: without the tasks it is told again.
  await database.superuser.query('DELETE FROM inbox.task');
  expect((await on('2026-06-01')).ending).toBe(1);
});
