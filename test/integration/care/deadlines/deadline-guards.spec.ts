import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, beginAs, openService } from '../../../support/acting.js';
import { must } from '../../../support/agreement-network.js';
import { openDeadlineOffice, type DeadlineOffice } from '../../../support/deadline-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DeadlineOffice;
let service: pg.Client;
let referralId: string;
let ids: Readonly<Record<string, string>>;
const NOW = '2026-05-27T08:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  office = await openDeadlineOffice(database);
  service = await openService(database.url);
  referralId = await office.helped('F-1', '2026-03-02');
  await office.keep('2026-03-02');
  must(await office.clarify('2026-05-27', office.caseLead, referralId));
  must(await office.setPlanTalk('2026-05-27', office.caseworker, referralId, '2026-09-01'));
  ids = Object.fromEntries((await office.list('2026-05-27')).map(({ code, id }) => [code, id]));
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const asAgency = (sql: string) => attempt(service, { organisation: office.network.agencyId, actor: 'worker', now: NOW }, sql);
const asProvider = (sql: string) => attempt(service, { organisation: office.network.mainId, actor: 'lead', now: NOW }, sql);
const asHost = (sql: string) => attempt(service, { organisation: office.network.hostId, actor: 'host', now: NOW }, sql);
const done = (code: string, more = '') => `UPDATE care.case_deadline SET state = 'DONE', done_on = '2026-05-26', done_by = 'x' ${more} WHERE id = '${ids[code]!}'`;
const insert = (values: Readonly<Record<string, string>> = {}) => {
  const row = {
    referral_id: referralId, agency_id: office.network.agencyId, responsible_id: office.network.mainId, owed_by: office.network.mainId, code: 'COORDINATION', subject: 'STAFF',
    counted_from: '2026-05-27', due_on: '2026-06-04', regime_version_id: referralId, ...values,
  };
  return `INSERT INTO care.case_deadline (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map((value) => `'${value}'`).join(', ')})`;
};

describe('the database itself keeps deadlines', () => {
  it('seen by the agency and the responsible provider, and by nobody else', async () => {
    const seen = async (organisation: string) => {
      await beginAs(service, { organisation, actor: 'x', now: NOW });
      const { rows } = await service.query('SELECT (SELECT count(*)::int FROM care.case_deadline) AS deadlines, (SELECT count(*)::int FROM care.plan_days) AS days');
      await service.query('ROLLBACK');
      return rows[0];
    };
    expect(await seen(office.network.agencyId)).toEqual({ deadlines: 4, days: 1 });
    expect(await seen(office.network.mainId)).toEqual({ deadlines: 4, days: 1 });
    expect(await seen(office.network.hostId)).toEqual({ deadlines: 0, days: 0 });
  });

  it('done by the side whose duty it is, not on a day to come, and by whoever acts', async () => {
    expect(await asAgency(done('FIRST_PLAN'))).toBeNull();
    expect(await asProvider(done('FIRST_PLAN'))).toBe('NO ROW');
    expect(await asAgency(done('REPORT'))).toBe('NO ROW');
    expect(await asHost(done('REPORT'))).toBe('NO ROW');
    expect(await asProvider(done('REPORT').replace('2026-05-26', '2026-05-28'))).toBe('case_deadline_done_day');
    expect(await asProvider(done('REPORT').replace('2026-05-26', '2026-03-01'))).toBe('case_deadline_done_from');
    expect(await asProvider(done('REPORT').replace('2026-05-26', '2026-03-02'))).toBeNull();
    await beginAs(service, { organisation: office.network.mainId, actor: 'lead', now: NOW });
    const { rows } = await service.query(`${done('REPORT')} RETURNING done_by`);
    await service.query('ROLLBACK');
    expect(rows).toEqual([{ done_by: 'lead' }]);
  });

  it('BHV-14: with a yes or no for a plan of action, and for nothing else', async () => {
    expect(await asProvider(done('ACTION_PLAN'))).toBe('case_deadline_group_offers');
    expect(await asProvider(done('ACTION_PLAN', ', covers_group_offers = true'))).toBeNull();
    expect(await asProvider(done('ACTION_PLAN', ', covers_group_offers = false'))).toBeNull();
    expect(await asProvider(done('REPORT', ', covers_group_offers = true'))).toBe('case_deadline_group_offers');
  });

  it('on their day: people neither move nor cancel nor rewrite one, nor open what is counted', async () => {
    const change = (set: string) => asProvider(`UPDATE care.case_deadline SET ${set} WHERE id = '${ids['REPORT']!}'`);
    expect(await change(`due_on = '2027-01-01'`)).toBe('case_deadline_counted');
    expect(await change(`state = 'CANCELLED'`)).toBe('case_deadline_counted');
    expect(await change(`code = 'ACTION_PLAN'`)).toBe('case_deadline_kept');
    expect(await change(`owed_by = agency_id`)).toBe('case_deadline_kept');
    expect(await asAgency(insert({ code: 'REPORT' }))).not.toBeNull();
    expect(await asProvider('DELETE FROM care.case_deadline')).toBe('42501');
  });

  it('opened as a clarification for the other side alone, today, by somebody of the case', async () => {
    expect(await asAgency(insert())).toBeNull();
    expect(await asAgency(insert({ owed_by: office.network.agencyId }))).toBe('42501');
    expect(await asProvider(insert())).toBe('42501');
    expect(await asProvider(insert({ owed_by: office.network.agencyId }))).toBeNull();
    expect(await asHost(insert())).toBe('42501');
    // What is being clarified already, whoever of the two asks.
    expect(await asAgency(insert({ subject: 'GOALS' }))).toBe('case_deadline_subject_open');
    expect(await asProvider(insert({ subject: 'GOALS', owed_by: office.network.agencyId }))).toBe('case_deadline_subject_open');
    expect(await asAgency(insert({ counted_from: '2026-05-26' }))).toBe('case_deadline_opened');
    expect(await asAgency(insert({ subject: 'Streit mit der Mutter' }))).toBe('case_deadline_subject_check');
  });

  it('closed for good, and one of a kind open', async () => {
    await database.superuser.query(`SET session_replication_role = replica; UPDATE care.case_deadline SET state = 'DONE', done_on = '2026-05-26', done_by = 'x', closed_at = now() WHERE id = '${ids['FIRST_PLAN']!}'; SET session_replication_role = origin`);
    expect(await asAgency(`UPDATE care.case_deadline SET done_on = '2026-05-25' WHERE id = '${ids['FIRST_PLAN']!}'`)).toBe('case_deadline_closed');
    await database.superuser.query(`SELECT set_config('pv.scope', 'OPERATOR', false)`);
    const again = database.superuser.query(
      `INSERT INTO care.case_deadline (referral_id, agency_id, responsible_id, owed_by, code, counted_from, due_on, regime_version_id)
       SELECT referral_id, agency_id, responsible_id, owed_by, code, counted_from, due_on, regime_version_id FROM care.case_deadline WHERE id = '${ids['REPORT']!}'`,
    );
    await expect(again).rejects.toMatchObject({ constraint: 'case_deadline_open_key' });
  });

  it('taken back by nobody but those who may, through their functions alone', async () => {
    const clarification = ids['COORDINATION']!;
    expect(await asAgency(`SELECT care.withdraw_clarification('${clarification}')`)).toBe('42501');
    expect(await asHost(`SELECT care.withdraw_clarification('${clarification}')`)).toBe('42501');
    expect(await asProvider(`SELECT care.withdraw_clarification('${ids['REPORT']!}')`)).toBe('42501');
    expect(await asProvider(`SELECT care.withdraw_clarification('${clarification}')`)).toBeNull();
    expect(await asAgency(`UPDATE care.case_deadline SET state = 'OPEN', done_on = NULL, done_by = NULL WHERE id = '${ids['FIRST_PLAN']!}'`)).toBe('case_deadline_closed');
    expect(await asProvider(`SELECT care.reopen_deadline('${ids['FIRST_PLAN']!}')`)).toBe('42501');
    expect(await asProvider(`SELECT care.reopen_deadline('${ids['REPORT']!}')`)).toBe('case_deadline_not_done');
    // Nothing that was counted from it goes.
    expect(await asAgency(`SELECT care.reopen_deadline('${ids['FIRST_PLAN']!}')`)).toBe('NO ROW');
  });

  it('and what the Hilfeplan says, for the agency to write', async () => {
    const set = `UPDATE care.plan_days SET plan_talk_on = '2026-10-01'`;
    expect([await asAgency(set), await asProvider(set), await asHost(set)]).toEqual([null, 'NO ROW', 'NO ROW']);
    expect(await asProvider(`INSERT INTO care.plan_days (referral_id, agency_id) VALUES (gen_random_uuid(), '${office.network.agencyId}')`)).toBe('42501');
  });
});
