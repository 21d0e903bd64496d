import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReopenDeadlineUseCase, WithdrawClarificationUseCase, type ReopenDeadlineInput } from '#care';
import type { RequestContext } from '#platform';
import { EndReferralUseCase } from '#referrals';
import { must, refusalOf } from '../../../support/agreement-network.js';
import { openDeadlineOffice, type DeadlineOffice } from '../../../support/deadline-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DeadlineOffice;
let referralId: string;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-03-02T08:00:00Z' });
  office = await openDeadlineOffice(database);
  referralId = await office.helped('F-1', '2026-03-02');
  await office.keep('2026-03-02');
});
afterEach(() => database.close());

const idOf = async (code: string, day: string, state = 'OPEN') => (await office.list(day)).find((one) => one.code === code && one.state === state)!.id;
const reopen = (day: string, who: RequestContext, deadlineId: string, reason: ReopenDeadlineInput['reason'] = 'NOT_DONE') => new ReopenDeadlineUseCase(office.at(day)).run(who, { deadlineId, reason });
const withdraw = (day: string, who: RequestContext, deadlineId: string) => new WithdrawClarificationUseCase(office.at(day)).run(who, { deadlineId });

describe('what was said to be done', () => {
  it('was not done before the day it is counted from; the report before a plan talk is done before the talk', async () => {
    const id = await idOf('REPORT', '2026-04-01');
    expect(refusalOf(await office.complete('2026-04-01', office.caseLead, id, { doneOn: '2026-03-01' }))).toMatchObject({ code: 'VALUE_INVALID', field: 'doneOn', expected: 'a day from 2026-03-02 on, from which it is counted' });
    must(await office.complete('2026-04-01', office.caseLead, id, { doneOn: '2026-03-02' }));
    must(await office.setPlanTalk('2026-04-01', office.caseworker, referralId, '2026-09-01'));
    await office.keep('2026-04-01');
    must(await office.complete('2026-04-02', office.caseLead, await idOf('REPORT_BEFORE_PLAN_TALK', '2026-04-02')));
  });

  it('BHV-16: by mistake is open again on its old day with its task, the next report goes, and what was counted comes back as it was', async () => {
    const before = await office.shown('2026-06-01');
    const id = await idOf('REPORT', '2026-06-01');
    must(await office.complete('2026-06-01', office.caseLead, id));
    await office.keep('2026-06-01');
    const next = await idOf('REPORT', '2026-06-01');
    expect(next).not.toBe(id);
    expect(refusalOf(await reopen('2026-06-02', office.caseworker, id))).toMatchObject({ code: 'DEADLINE_OF_OTHER_SIDE' });
    expect(must(await reopen('2026-06-02', office.caseLead, id, 'WRONG_DEADLINE'))).toMatchObject({ id, state: 'OPEN', doneOn: null, doneBy: null });
    expect((await office.list('2026-06-02')).find((one) => one.id === next)).toMatchObject({ state: 'CANCELLED' });
    // The job that hears of it finds nothing left to do, however late it comes.
    expect(await office.keep('2026-12-01')).toMatchObject({ opened: 0, cancelled: 0 });
    expect((await office.shown('2026-06-01')).filter((line) => !line.endsWith('CANCELLED'))).toEqual(before);
    expect((await office.tasks()).filter((task) => task.includes('REPORT_DUE')).map((task) => task.split(' ').at(-1)).sort()).toEqual(['CANCELLED', 'DONE', 'OPEN']);
    const { rows } = await database.superuser.query(`SELECT subject_id, before, after FROM platform.journal WHERE action = 'deadline.reopened' OR action = 'deadline.cancelled' ORDER BY id`);
    expect(rows).toEqual([
      { subject_id: id, before: { state: 'DONE', doneOn: '2026-06-01', coversGroupOffers: null }, after: { state: 'OPEN', reason: 'WRONG_DEADLINE' } },
      { subject_id: next, before: { state: 'OPEN' }, after: { state: 'CANCELLED' } },
    ]);
    const told = await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM platform.outbox WHERE payload ->> 'referralId' = $1`, [referralId]);
    expect(told.rows[0]!.n).toBeGreaterThanOrEqual(2);
  });

  it('BHV-14: on a wrong day or with a wrong answer is corrected: taken back, and done anew', async () => {
    const id = await idOf('ACTION_PLAN', '2026-04-10');
    must(await office.complete('2026-04-10', office.caseLead, id, { coversGroupOffers: false }));
    must(await reopen('2026-04-10', office.caseLead, id, 'WRONG_DAY'));
    expect(must(await office.complete('2026-04-10', office.caseLead, id, { doneOn: '2026-04-08', coversGroupOffers: true }))).toMatchObject({ state: 'DONE', doneOn: '2026-04-08', coversGroupOffers: true });
  });

  it('is taken back by the last of its kind, while the help goes on, and by nobody to whom it is unknown', async () => {
    const first = await idOf('REPORT', '2026-06-01');
    expect(refusalOf(await reopen('2026-06-01', office.caseLead, first))).toMatchObject({ code: 'DEADLINE_NOT_DONE', state: 'OPEN' });
    must(await office.complete('2026-06-01', office.caseLead, first));
    await office.keep('2026-06-01');
    const second = await idOf('REPORT', '2026-06-01');
    must(await office.complete('2026-06-01', office.caseLead, second));
    expect(refusalOf(await reopen('2026-06-01', office.caseLead, first))).toEqual({ code: 'LATER_DEADLINE_DONE', message: expect.any(String), deadlineId: second });
    const unknown = refusalOf(await reopen('2026-06-01', office.caseLead, randomUUID()));
    expect(unknown).toMatchObject({ code: 'DEADLINE_NOT_FOUND' });
    expect(refusalOf(await reopen('2026-06-01', asOrganisation(office.network.hostId, ['CASE_LEAD']), second))).toEqual(unknown);
    must(await new EndReferralUseCase(office.at('2026-06-02')).run(office.caseworker, { referralId, reason: 'NOT_NEEDED' }));
    expect(refusalOf(await reopen('2026-06-02', office.caseLead, second))).toMatchObject({ code: 'CASE_OVER' });
  });

  it('DD-08: of an end of an approval is nothing that anybody completes: the refusal says what it goes by, to those of the case alone', async () => {
    await office.helped('F-2', '2026-01-01', { approved_to: '2026-08-31' });
    const id = await idOf('APPROVAL_END', '2026-06-01');
    expect(await office.shown('2026-06-01')).toContain('AGENCY APPROVAL_END 2026-08-31 OPEN');
    for (const who of [office.caseworker, office.caseLead]) {
      expect(refusalOf(await office.complete('2026-06-01', who, id))).toMatchObject({ code: 'DEADLINE_NOT_BY_HAND', kind: 'APPROVAL_END', isDoneBy: ['grantApproval', 'extendApproval', 'endApproval'] });
    }
    expect(refusalOf(await office.complete('2026-06-01', asOrganisation(office.network.hostId, ['CASE_LEAD']), id))).toMatchObject({ code: 'DEADLINE_NOT_FOUND' });
  });
});

describe('a question to the other side', () => {
  it('BHV-15: is asked once at a time, by whichever side; answered, it may be asked again', async () => {
    const asked = must(await office.clarify('2026-05-27', office.caseLead, referralId));
    for (const who of [office.caseLead, office.caseworker]) {
      expect(refusalOf(await office.clarify('2026-05-28', who, referralId))).toEqual({ code: 'CLARIFICATION_OPEN', message: expect.any(String), deadlineId: asked.id, subject: 'GOALS', dueOn: asked.dueOn });
    }
    must(await office.settle('2026-05-28', office.caseworker, asked.id));
    const again = must(await office.clarify('2026-05-28', office.caseworker, referralId));
    expect(refusalOf(await reopen('2026-05-29', office.caseworker, asked.id))).toMatchObject({ code: 'CLARIFICATION_OPEN', deadlineId: again.id });
    must(await office.settle('2026-05-29', office.caseLead, again.id));
    expect(must(await reopen('2026-05-29', office.caseworker, asked.id))).toMatchObject({ state: 'OPEN', dueOn: asked.dueOn });
  });

  it('BHV-15: by two at once is one question', async () => {
    const outcomes = await Promise.all([office.caseLead, office.caseworker, office.caseLead].map((who) => office.clarify('2026-05-27', who, referralId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok).map(refusalOf)).toEqual([expect.objectContaining({ code: 'CLARIFICATION_OPEN' }), expect.objectContaining({ code: 'CLARIFICATION_OPEN' })]);
  });

  it('BHV-15: is taken back by the side that asked, with its task; and no further', async () => {
    const asked = must(await office.clarify('2026-05-27', office.caseLead, referralId));
    expect(refusalOf(await withdraw('2026-05-28', office.caseworker, asked.id))).toMatchObject({ code: 'CLARIFICATION_OF_OTHER_SIDE' });
    expect(refusalOf(await withdraw('2026-05-28', asOrganisation(office.network.hostId, ['CASE_LEAD']), asked.id))).toMatchObject({ code: 'DEADLINE_NOT_FOUND' });
    expect(refusalOf(await withdraw('2026-05-28', office.caseworker, await idOf('REPORT', '2026-05-28')))).toMatchObject({ code: 'DEADLINE_NOT_FOUND' });
    expect(must(await withdraw('2026-05-28', office.caseLead, asked.id))).toMatchObject({ state: 'CANCELLED' });
    expect((await office.tasks()).filter((task) => task.includes('COORDINATION_DUE'))).toEqual([expect.stringMatching(/^AGENCY CASEWORKER COORDINATION_DUE .* CANCELLED$/)]);
    expect(refusalOf(await withdraw('2026-05-28', office.caseLead, asked.id))).toMatchObject({ code: 'DEADLINE_CLOSED', state: 'CANCELLED' });
    expect(refusalOf(await office.settle('2026-05-28', office.caseworker, asked.id))).toMatchObject({ code: 'DEADLINE_CLOSED' });
    const { rows } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'clarification.withdrawn'`);
    expect(rows).toEqual([{ before: { state: 'OPEN', subject: 'GOALS' }, after: { state: 'CANCELLED' } }]);
    must(await office.clarify('2026-05-28', office.caseLead, referralId));
  });
});
