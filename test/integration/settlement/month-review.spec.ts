import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MONTH_SUBJECT } from '../../../libs/settlement/src/domain/months/month-tasks.js';
import { runVerification } from '#platform';
import { ClearPairUseCase, FindMonthsQuery, SetCommandLineClosingUseCase, settlementVerifier } from '#settlement';
import { CLEARED_MONTH, monthOfficeOf, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;

beforeEach(async () => {
  database = await createTestDatabase({ world: CLEARED_MONTH });
  office = await monthOfficeOf(database);
});
afterEach(() => database.close());

const openTasksOf = async (): Promise<unknown[]> =>
  (await database.superuser.query(`SELECT kind, owner_role, owner_user_id FROM inbox.task WHERE subject_kind = '${MONTH_SUBJECT}' AND state = 'OPEN' AND organisation_id = $1 ORDER BY kind`, [office.agencyId])).rows;
const history = async (): Promise<string[]> =>
  (await database.superuser.query<{ step: string }>(`SELECT concat_ws(' ', action, coalesce(from_state, '-') || '>' || to_state, actor, reason) AS step FROM settlement.month_step ORDER BY no`)).rows.map(({ step }) => step);
const journal = async (): Promise<string[]> =>
  (await database.superuser.query<{ action: string }>(`SELECT action FROM platform.journal WHERE subject_kind = '${MONTH_SUBJECT}' ORDER BY id`)).rows.map(({ action }) => action);

describe('the way of a month', () => {
  it('goes from the clearing to the closing under two signatures, with its history, its journal and its tasks', async () => {
    expect(await office.start()).toBe('OK');
    expect(await openTasksOf()).toEqual([{ kind: 'MONTH_REVIEW', owner_role: 'BILLING', owner_user_id: null }]);
    expect(await office.submit()).toBe('OK');
    expect(await openTasksOf()).toEqual([{ kind: 'MONTH_APPROVAL', owner_role: 'BILLING', owner_user_id: null }]);
    expect(await office.approve(office.ann)).toBe('MONTH_SECOND_PERSON_NEEDED');
    expect(await office.back()).toBe('OK');
    expect(await office.month()).toEqual({ state: 'IN_REVIEW', submitted_by: null, approved_by: null, sent_back_reason: 'Zwei Zeilen fehlen.' });
    expect(await openTasksOf()).toEqual([{ kind: 'MONTH_SENT_BACK', owner_role: 'BILLING', owner_user_id: null }]);
    expect(await office.submit()).toBe('OK');
    expect(await office.approve()).toBe('OK');
    expect(await openTasksOf()).toEqual([]);
    expect(await office.back(office.ann, 'Doch noch nicht.')).toBe('OK');
    expect(await office.close()).toBe('MONTH_STATE');
    expect(await office.submit(office.bob)).toBe('OK');
    expect(await office.approve(office.ann)).toBe('OK');
    expect(await office.close()).toBe('OK');
    expect(await office.close()).toBe('OK');
    expect(await history()).toEqual([
      'CLEAR ->CLEARED test-person',
      'START_REVIEW CLEARED>IN_REVIEW ann',
      'SUBMIT IN_REVIEW>IN_REVIEW ann',
      'SEND_BACK IN_REVIEW>IN_REVIEW bob Zwei Zeilen fehlen.',
      'SUBMIT IN_REVIEW>IN_REVIEW ann',
      'APPROVE IN_REVIEW>APPROVED bob',
      'REOPEN_REVIEW APPROVED>IN_REVIEW ann Doch noch nicht.',
      'SUBMIT IN_REVIEW>IN_REVIEW bob',
      'APPROVE IN_REVIEW>APPROVED ann',
      'CLOSE APPROVED>CLOSED ann',
    ]);
    expect(await journal()).toEqual(['month.start-review', 'month.submit', 'month.send-back', 'month.submit', 'month.approve', 'month.reopen-review', 'month.submit', 'month.approve']);
  });

  it('is closed by the service only when it is approved, in order', async () => {
    expect(await office.close()).toBe('MONTH_STATE');
    await office.clear('2026-07');
    for (const period of [PERIOD, '2026-07']) {
      await office.start(office.ann, period);
      await office.submit(office.ann, undefined, period);
      await office.approve(office.bob, undefined, period);
    }
    expect(await office.close()).toBe('OK');
    expect(await office.close(office.ann, '2026-07')).toBe('MONTH_OUT_OF_ORDER');
  });

  it('is not reviewed when its clearing does not stand its checks', async () => {
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.position SET cents = cents + 1; SET session_replication_role = origin`);
    expect(await office.start()).toBe('MONTH_CHECKS_FAILED');
    expect(await office.month()).toMatchObject({ state: 'CLEARED' });
  });

  it('is nobody else\'s, and an unknown one is one that was never cleared', async () => {
    expect(await office.start({ ...office.ann, organisationId: office.nordId })).toBe('AGENCY_NOT_FOUND');
    expect(await office.start(office.ann, '2026-06')).toBe('MONTH_NOT_CLEARED');
    expect(await office.start(office.person('machine:1', 'BILLING'))).toBe('MONTH_PERSON_NEEDED');
    await office.start();
    await office.submit();
    expect(await office.back(office.bob, ' ')).toBe('VALUE_INVALID');
    expect(await office.back(office.bob, 'x'.repeat(501))).toBe('VALUE_INVALID');
  });
});

describe('clearing a month anew', () => {
  beforeEach(async () => {
    await office.start();
    await office.submit();
    await office.approve();
  });

  it('with the same figures leaves both signatures', async () => {
    const before = await office.digest();
    await office.clear();
    expect(await office.digest()).toBe(before);
    expect(await office.month()).toMatchObject({ state: 'APPROVED', submitted_by: 'ann', approved_by: 'bob' });
    expect((await history()).at(-1)).toBe('CLEAR APPROVED>APPROVED test-person');
  });

  it('or one pair of it stands in its history with the pair, before what that does to the signatures; whoever rewrites the step is found', async () => {
    const { superuser } = database;
    const clearPair = async () => expect(await new ClearPairUseCase(database.unitOfWork).run(asOperator, { agencyId: office.agencyId, period: PERIOD, firstId: office.suedId, secondId: office.nordId })).toMatchObject({ ok: true });
    await clearPair();
    expect((await history()).at(-1)).toBe(`PAIR_CLEARED APPROVED>APPROVED ${asOperator.actor}`);
    await office.record('EXCUSED');
    await clearPair();
    expect((await history()).slice(-3)).toEqual(['PAIR_CLEARED', 'PAIR_CLEARED', 'FIGURES_CHANGED'].map((action, place) => `${action} APPROVED>${place === 2 ? 'IN_REVIEW' : 'APPROVED'} ${asOperator.actor}`));
    const months = new FindMonthsQuery(database.unitOfWork);
    const month = (await months.one(office.ann, office.agencyId, PERIOD))!;
    const steps = (await months.historyOf(office.ann, [month.id])).get(month.id)!;
    const pair = [office.nordId, office.suedId].sort();
    expect(steps.slice(-4).map(({ firstId, secondId }) => [firstId, secondId])).toEqual([[null, null], pair, pair, [null, null]]);
    expect(steps.at(-2)!.digest).toBe(await office.digest());
    const violations = async () => (await runVerification(database.unitOfWork, asOperator, [settlementVerifier])).violations.map(({ kind }) => kind);
    expect(await violations()).toEqual([]);
    await superuser.query(`SET session_replication_role = replica; DELETE FROM settlement.month_step WHERE no = (SELECT min(no) FROM settlement.month_step WHERE action = 'PAIR_CLEARED'); SET session_replication_role = origin`);
    expect(await violations()).toEqual(['MONTH_STEP_DIFFERS']);
  });

  it('a pair that was worked out before pairs had a step is no violation', async () => {
    const { superuser } = database;
    await new ClearPairUseCase(database.unitOfWork).run(asOperator, { agencyId: office.agencyId, period: PERIOD, firstId: office.suedId, secondId: office.nordId });
    await superuser.query(`SET session_replication_role = replica; DELETE FROM settlement.month_step WHERE action = 'PAIR_CLEARED'; UPDATE settlement.clearing_run SET recleared_first_id = NULL, recleared_second_id = NULL;
      UPDATE platform.journal SET after = after - 'figures' - 'state' WHERE action = 'month.pair-cleared'; SET session_replication_role = origin`);
    const violations = async () => (await runVerification(database.unitOfWork, asOperator, [settlementVerifier])).violations.map(({ kind }) => kind).filter((kind) => kind !== 'JOURNAL_ROW_CHANGED');
    expect(await violations()).toEqual([]);
    expect(await office.close()).toBe('OK');
    expect(await violations()).toEqual([]);
  });

  it('with other figures takes both back, and an approved month is in review again', async () => {
    await office.record('EXCUSED');
    await office.clear();
    expect(await office.month()).toEqual({ state: 'IN_REVIEW', submitted_by: null, approved_by: null, sent_back_reason: null });
    expect((await history()).slice(-2)).toEqual(['CLEAR APPROVED>IN_REVIEW test-person', 'FIGURES_CHANGED APPROVED>IN_REVIEW test-person']);
    expect(await journal()).toContain('month.figures-changed');
    expect(await openTasksOf()).toEqual([{ kind: 'MONTH_REVIEW', owner_role: 'BILLING', owner_user_id: null }]);
    expect(await office.close()).toBe('MONTH_STATE');
  });

  it('a signature is meant for the figures that were looked at, not for those in force', async () => {
    const seen = await office.digest();
    await office.record('EXCUSED');
    await office.clear();
    expect(await office.submit(office.ann, seen)).toBe('MONTH_FIGURES_CHANGED');
    expect(await office.submit()).toBe('OK');
    expect(await office.approve(office.bob, seen)).toBe('MONTH_FIGURES_CHANGED');
  });
});

describe('pv verify', () => {
  const verify = async () => (await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx))).violations.map(({ kind, subject }) => `${kind} ${subject}`);
  const tamper = (sql: string) => database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);

  beforeEach(async () => {
    await office.start();
    await office.submit();
    await office.approve();
    await office.close();
  });

  it('finds nothing in a month that has gone its way', async () => {
    expect(await verify()).toEqual([]);
  });

  it.each([
    ['one byte of a signature', `UPDATE settlement.month SET approved_digest = set_byte(approved_digest, 3, 255 - get_byte(approved_digest, 3)), submitted_digest = set_byte(submitted_digest, 3, 255 - get_byte(submitted_digest, 3))`, 'SIGNATURE_DIFFERS JA 2026-05'],
    ['another name under it', `UPDATE settlement.month SET approved_by = 'eve'`, 'MONTH_HISTORY_DIFFERS JA 2026-05'],
    ['a step that is taken out of the history', `DELETE FROM settlement.month_step WHERE action = 'CLOSE'`, 'MONTH_HISTORY_DIFFERS JA 2026-05'],
    ['both signatures taken off', `UPDATE settlement.month SET submitted_by = NULL, submitted_at = NULL, submitted_digest = NULL, approved_by = NULL, approved_at = NULL, approved_digest = NULL`, 'SIGNATURE_DIFFERS JA 2026-05'],
  ])('finds and names %s', async (_what, sql, finding) => {
    await tamper(sql);
    // It is found besides that the closed month is not what was sealed.
    const found = await verify();
    expect(found[0]).toBe(finding);
    expect(found.slice(1).every((other) => /^(MONTH_CHANGED|LEDGER_SEAL_CHANGED) JA/.test(other))).toBe(true);
  });
});

describe('pv close', () => {
  it('closes a cleared month as the operator, unless the agency forbids it', async () => {
    const setting = new SetCommandLineClosingUseCase(database.unitOfWork);
    const chief = office.person('chief', 'ADMINISTRATOR');
    expect(await setting.run(chief, { isAllowed: false })).toEqual({ ok: true, value: { commandLineClosing: false } });
    expect(await office.closeFromCommandLine()).toBe('CLOSING_FORBIDDEN');
    expect(await office.month()).toMatchObject({ state: 'CLEARED' });
    await setting.run(chief, { isAllowed: true });
    expect(await office.closeFromCommandLine()).toBe('OK');
    const { rows } = await database.superuser.query('SELECT state, closed_origin, closed_after FROM settlement.month');
    expect(rows).toEqual([{ state: 'CLOSED', closed_origin: 'COMMAND_LINE', closed_after: null }]);
    const { rows: said } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'settlement.closing-set' ORDER BY id`);
    expect(said).toEqual([
      { before: { commandLineClosing: true }, after: { commandLineClosing: false } },
      { before: { commandLineClosing: false }, after: { commandLineClosing: true } },
    ]);
  });
});
