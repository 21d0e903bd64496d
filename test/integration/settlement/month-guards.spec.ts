import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, beginAs, openService, whyRefused, type Acting } from '../../support/acting.js';
import { emptySettlement, openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;
let service: pg.Client;
let digest: string;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  service = await openService(database.url);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Anew for each test: a cleared month, in the state that it asks for. */
beforeEach(async () => {
  await emptySettlement(database);
  await office.clear();
  digest = await office.digest();
});

const by = (actor: string): Acting => ({ organisation: office.agencyId, actor, now: '2026-06-10T10:00:00Z' });
const say = (sql: string, actor = 'ann'): Promise<string | null> => attempt(service, by(actor), sql);
const submit = (who: string, under = digest, state = 'IN_REVIEW') => `UPDATE settlement.month SET state = '${state}', submitted_by = '${who}', submitted_at = platform.now(), submitted_digest = '\\x${under}'`;
const approve = (who: string, under = digest) => `UPDATE settlement.month SET state = 'APPROVED', approved_by = '${who}', approved_at = platform.now(), approved_digest = '\\x${under}'`;
const OTHER = 'ab'.repeat(32);

describe('the service itself, past every use case', () => {
  it('signs in nobody else\'s name, as no machine, and under no other figures', async () => {
    await office.start();
    expect(await say(submit('ann'))).toBeNull();
    expect(await say(submit('bob'))).toBe('month_signature');
    expect(await say(submit('machine:1'), 'machine:1')).toBe('month_signature');
    expect(await say(submit('ann', OTHER))).toBe('month_signature');
    expect(await say(`UPDATE settlement.month SET submitted_by = 'ann'`)).toBe('month_signature');
    await office.submit();
    expect(await say(approve('bob'), 'bob')).toBeNull();
    expect(await say(approve('ann'))).toBe('month_second_person');
    expect(await say(approve('cem'), 'bob')).toBe('month_signature');
    expect(await say(approve('bob', OTHER), 'bob')).toBe('month_signature');
  });

  it('signs nothing anew under a name that stands there', async () => {
    await office.start();
    await office.submit();
    expect(await say(`UPDATE settlement.month SET submitted_at = '2020-01-01'`, 'bob')).toBe('month_signature');
    await office.approve();
    expect(await say(`UPDATE settlement.month SET approved_at = '2020-01-01'`, 'cem')).toBe('month_signature');
    expect(await say(submit('cem'), 'cem')).toBe('month_sent_back');
  });

  it('inserts no month with signatures, and none that is further than cleared', async () => {
    const insert = (columns: string, values: string) =>
      `WITH run AS (INSERT INTO settlement.clearing_run (agency_id, period, state, origin, digest) VALUES ('${office.agencyId}', '2026-08-01', 'DONE', 'SERVICE', '\\x${OTHER}') RETURNING id)
       INSERT INTO settlement.month (agency_id, period, run_id, ${columns}) SELECT '${office.agencyId}', '2026-08-01', id, ${values} FROM run`;
    expect(await say(insert('state', `'CLEARED'`))).toBeNull();
    expect(await say(insert('state', `'IN_REVIEW'`))).toBe('month_moves');
    expect(await say(insert('state, submitted_by, submitted_at, submitted_digest', `'IN_REVIEW', 'ann', now(), '\\x${OTHER}'`))).toBe('month_moves');
    expect(await say(insert('state, closed_at, closed_origin', `'CLOSED', now(), 'SERVICE'`))).toBe('month_moves');
  });

  it('puts no run in force that is not done, or of another month', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO settlement.clearing_run (agency_id, period, state, origin) VALUES ($1, '2026-05-01', 'RUNNING', 'SERVICE'), ($1, '2026-06-01', 'DONE', 'SERVICE') RETURNING id`,
      [office.agencyId],
    );
    for (const { id } of rows) expect(await say(`UPDATE settlement.month SET run_id = '${id}'`)).toBe('month_run');
    expect(await say(`UPDATE settlement.month SET period = '2026-06-01'`)).toBe('month_moves');
    expect(await say(`UPDATE settlement.clearing_run SET state = 'SUPERSEDED' WHERE id = (SELECT run_id FROM settlement.month)`)).toBe('month_run');
  });

  it('leaves out no step of the way', async () => {
    const closed = `state = 'CLOSED', closed_at = platform.now(), closed_origin = `;
    expect(await say(`UPDATE settlement.month SET state = 'APPROVED'`)).toBe('month_moves');
    expect(await say(`UPDATE settlement.month SET ${closed} 'SERVICE'`)).toBe('month_moves');
    expect(await say(`UPDATE settlement.month SET ${closed} 'COMMAND_LINE'`)).toBe('month_moves');
    await office.start();
    expect(await say(`UPDATE settlement.month SET state = 'CLEARED'`)).toBe('month_moves');
    await office.submit();
    await office.approve();
    expect(await say(`UPDATE settlement.month SET ${closed} 'SERVICE'`)).toBeNull();
    expect(await say(`UPDATE settlement.month SET ${closed} 'COMMAND_LINE'`)).toBe('month_moves');
    expect(await say(`UPDATE settlement.month SET ${closed} 'SERVICE', closed_after = '2026-04-01'`)).toBeNull();
    expect(await say(`UPDATE settlement.month SET closed_after = '2026-04-01'`)).toBe('month_order');
    await office.close();
    expect(await say(`UPDATE settlement.month SET approved_by = 'cem'`)).toBe('23001');
  });

  it('takes no signature back without a reason', async () => {
    await office.start();
    await office.submit();
    const unsigned = 'submitted_by = NULL, submitted_at = NULL, submitted_digest = NULL';
    expect(await say(`UPDATE settlement.month SET ${unsigned}`)).toBe('month_sent_back');
    expect(await say(`UPDATE settlement.month SET ${unsigned}, sent_back_reason = 'Fehlt.'`)).toBeNull();
    await office.approve();
    const unapproved = `state = 'IN_REVIEW', approved_by = NULL, approved_at = NULL, approved_digest = NULL`;
    expect(await say(`UPDATE settlement.month SET ${unapproved}, sent_back_reason = 'Fehlt.'`)).toBe('month_sent_back');
    expect(await say(`UPDATE settlement.month SET ${unapproved}, ${unsigned}, sent_back_reason = 'Fehlt.'`)).toBeNull();
  });

  it('changes nothing of the run of a closed month, and no figure under a signature', async () => {
    await office.start();
    await office.submit();
    await office.approve();
    await beginAs(service, by('cem'));
    await service.query(`UPDATE settlement.clearing_run SET digest = '\\x${OTHER}' WHERE id = (SELECT run_id FROM settlement.month)`);
    const { rows } = await service.query('SELECT state, submitted_by, approved_by FROM settlement.month');
    await service.query('ROLLBACK');
    expect(rows).toEqual([{ state: 'IN_REVIEW', submitted_by: null, approved_by: null }]);
    await office.close();
    expect(await say(`UPDATE settlement.clearing_run SET digest = '\\x${OTHER}' WHERE id = (SELECT run_id FROM settlement.month)`)).toBe('23001');
    expect(await say(`UPDATE settlement.clearing_run SET settlement_cents = 1 WHERE id = (SELECT run_id FROM settlement.month)`)).toBe('23001');
  });

  it('writes no step of the history, and changes none', async () => {
    expect(await say(`INSERT INTO settlement.month_step (agency_id, period, action, to_state, actor) VALUES ('${office.agencyId}', '${PERIOD}-01', 'APPROVE', 'APPROVED', 'ann')`)).toBe('42501');
    expect(await say(`UPDATE settlement.month_step SET actor = 'bob'`)).toBe('42501');
    expect(await say('DELETE FROM settlement.month_step')).toBe('42501');
  });

  it('changes no comment, and names no other author and no other readers', async () => {
    const insert = (columns: string, values: string) => `INSERT INTO settlement.review_comment (agency_id, period, text, is_shared, author${columns}) VALUES ('${office.agencyId}', '${PERIOD}-01', 'Bitte prüfen.', ${values})`;
    expect(await say(insert('', `false, 'bob'`))).toBeNull();
    expect(await say(insert('', `true, 'ann'`))).toBe('review_comment_shared');
    expect(await say(insert(', party_ids', `true, 'ann', ARRAY['${office.nordId}'::uuid]`))).toBe('review_comment_shared');
    expect(await say(insert(', session_id, reservation_id', `false, 'ann', platform.new_id(), platform.new_id()`))).toBe('review_comment_line');
    await beginAs(service, by('ann'));
    const { rows } = await service.query(`${insert('', `false, 'bob'`)} RETURNING author, party_ids`);
    expect(rows).toEqual([{ author: 'ann', party_ids: [] }]);
    await service.query('COMMIT');
    expect(await say(`UPDATE settlement.review_comment SET text = 'Anders.'`)).toBe('42501');
  });

  it('closes nothing from the command line for an agency that forbids it, also as the operator', async () => {
    await database.superuser.query('INSERT INTO settlement.closing_setting (agency_id, command_line) VALUES ($1, false) ON CONFLICT (agency_id) DO UPDATE SET command_line = false', [office.agencyId]);
    await service.query('BEGIN');
    await service.query(`SELECT set_config('pv.organisation', '', true), set_config('pv.scope', 'OPERATOR', true), set_config('pv.actor', 'operator', true)`);
    const refused = await service.query(`UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = 'COMMAND_LINE'`).then(() => null, whyRefused);
    await service.query('ROLLBACK');
    await database.superuser.query('DELETE FROM settlement.closing_setting');
    expect(refused).toBe('month_closing_forbidden');
  });
});
