import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TellOfCertificateEndsUseCase } from '#offers';
import { UnitOfWork } from '#platform';
import { must } from '../../support/agreement-network.js';
import { addUncertified, asCertifier, asHost, certificationOf, joinNetwork, type StaffRow } from '../../support/certification-office.js';
import { buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let tell: TellOfCertificateEndsUseCase;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-05T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  await joinNetwork(database.superuser, network);
  tell = new TellOfCertificateEndsUseCase(database.unitOfWork);
});
afterEach(() => database.close());

const on = async (day: string) => {
  const { ending, conductEnding, settled } = await tell.run({ now: `${day}T08:00:00Z` });
  return [ending, conductEnding, settled];
};
const officeOn = (day: string) => certificationOf(new UnitOfWork(database.dataSource, { now: `${day}T08:00:00Z` }));
const tasks = async (kind: string) =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT concat_ws(' ', o.code, t.owner_role, t.due_on, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id WHERE t.kind = $1`,
      [kind],
    )
  ).rows
    .map(({ task }) => task)
    .sort();

let codes = 0;
const add = (staff?: readonly StaffRow[]) => addUncertified(database.superuser, network, { code: `G-${++codes}`, ...(staff && { staff }) });
async function certified(validTo: string | null, validFrom = '2026-01-01'): Promise<{ offerId: string; id: string }> {
  const offerId = await add();
  const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to) VALUES ($1, $2, $3, $4) RETURNING id`, [offerId, network.agencyId, validFrom, validTo]);
  return { offerId, id: rows[0]!.id };
}

// 90 days before 31 December: 31 of December, 30 of November, 29 of October, so 2 October is the first day.
it('the administrators and the group leads of the host get a task 90 days before a certificate ends, due on its last day, once, also when it was ticked off', async () => {
  await certified('2026-12-31');
  expect([await on('2026-10-01'), await on('2026-10-02'), await on('2026-10-02')]).toEqual([[0, 0, 0], [1, 0, 0], [0, 0, 0]]);
  expect(await tasks('CERTIFICATE_ENDS')).toEqual(['HOST ADMINISTRATOR 2026-12-31 OPEN', 'HOST GROUP_LEAD 2026-12-31 OPEN']);
  await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x'`);
  expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([[0, 0, 0], [0, 0, 0]]);
});

it('nobody hears of one that is followed, open, withdrawn, or of an archived offer; a gap of a day does not help', async () => {
  const [followed, gap, open, withdrawn, archived] = [await certified('2026-06-30'), await certified('2026-06-30'), await certified(null), await certified('2026-06-30'), await certified('2026-06-30')];
  for (const [{ offerId }, from] of [[followed, '2026-07-01'], [gap, '2026-07-02']] as const) {
    await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, $3)`, [offerId, network.agencyId, from]);
  }
  must(await officeOn('2026-05-05').withdraw.run(asCertifier(network), { certificateId: withdrawn.id, from: '2026-06-15', reason: 'x' }));
  await database.superuser.query(`UPDATE offers.offer SET archived_at = '2026-05-01' WHERE id = $1`, [archived.offerId]);
  expect(await on('2026-05-10')).toEqual([1, 0, 0]);
  const { rows } = await database.superuser.query(`SELECT DISTINCT subject_id FROM inbox.task WHERE kind = 'CERTIFICATE_ENDS'`);
  expect([rows, open.id]).toEqual([[{ subject_id: gap.id }], open.id]);
});

it('asking for the next one closes the task at once', async () => {
  const { offerId, id } = await certified('2026-06-30');
  await on('2026-05-10');
  must(await officeOn('2026-05-11').submit.run(asHost(network), { offerId, agencyId: network.agencyId, renewsCertificateId: id }));
  expect(await tasks('CERTIFICATE_ENDS')).toEqual(['HOST ADMINISTRATOR 2026-06-30 DONE', 'HOST GROUP_LEAD 2026-06-30 DONE']);
  expect(await on('2026-05-12')).toEqual([0, 0, 0]);
});

it('an import that prolongs a certificate closes the task, and another last day is told anew', async () => {
  const { id } = await certified('2026-06-30');
  await on('2026-05-10');
  await database.superuser.query(`UPDATE offers.certificate SET valid_to = '2027-06-30' WHERE id = $1`, [id]);
  expect([await on('2026-05-11'), await tasks('CERTIFICATE_ENDS')]).toEqual([[0, 0, 1], ['HOST ADMINISTRATOR 2026-06-30 DONE', 'HOST GROUP_LEAD 2026-06-30 DONE']]);
  expect([await on('2027-06-01'), (await tasks('CERTIFICATE_ENDS')).length]).toEqual([[1, 0, 0], 4]);
});

it('§ 72a: a certificate of good conduct that becomes five years old is told 90 days before, and settled by a new one', async () => {
  const offerId = await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2021-12-31'], ['VOLUNTEER', null, '2022-01-31']]);
  expect([await on('2026-10-01'), await on('2026-10-02'), await on('2026-10-03')]).toEqual([[0, 0, 0], [0, 1, 0], [0, 0, 0]]);
  expect(await tasks('CONDUCT_CERTIFICATE_ENDS')).toEqual(['HOST ADMINISTRATOR 2026-12-31 OPEN', 'HOST GROUP_LEAD 2026-12-31 OPEN']);
  await database.superuser.query(`UPDATE offers.offer_staff SET conduct_certificate_on = '2026-10-05' WHERE offer_id = $1 AND position = 2`, [offerId]);
  // The other volunteer's, of 31 January 2022, is told on 2 November 2026, 90 days before.
  expect([await on('2026-10-06'), await tasks('CONDUCT_CERTIFICATE_ENDS')]).toEqual([[0, 0, 1], ['HOST ADMINISTRATOR 2026-12-31 DONE', 'HOST GROUP_LEAD 2026-12-31 DONE']]);
  expect([await on('2026-11-01'), await on('2026-11-02')]).toEqual([[0, 0, 0], [0, 1, 0]]);
});

it('two workers at once tell once', async () => {
  await certified('2026-06-30');
  await add([['STA_PROFESSIONAL'], ['VOLUNTEER', null, '2021-06-30']]);
  const both = await Promise.all([on('2026-05-10'), on('2026-05-10')]);
  expect(both.reduce(([a, b, c], [x, y, z]) => [a! + x!, b! + y!, c! + z!])).toEqual([1, 1, 0]);
  expect([await tasks('CERTIFICATE_ENDS'), await tasks('CONDUCT_CERTIFICATE_ENDS')].flat()).toHaveLength(4);
});
