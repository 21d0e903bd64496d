import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssignTaskUseCase, CompleteTaskUseCase, FindInboxQuery, openTasks, SetNotificationPreferenceUseCase, type InboxFilter, type NewTask } from '#inbox';
import { RemovePersonUseCase } from '#identity';
import { SERVICE_ROLE, UnitOfWork, type RequestContext } from '#platform';
import pg from 'pg';
import { APPROVAL, buildInboxNetwork, inboxIds, nameDeputy, NOTE, subject } from '../../support/inbox-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Friday 5 June 2026, 12:00 in Berlin. */
const NOW = '2026-06-05T10:00:00Z';

let db: TestDatabase;
let unitOfWork: UnitOfWork;
let inbox: FindInboxQuery;
let complete: CompleteTaskUseCase;
let assign: AssignTaskUseCase;

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 4, now: NOW });
  unitOfWork = db.unitOfWork;
  [inbox, complete, assign] = [new FindInboxQuery(unitOfWork), new CompleteTaskUseCase(unitOfWork), new AssignTaskUseCase(unitOfWork)];
  await buildInboxNetwork(db.superuser);
});
afterAll(() => db.close());

const as = (actor: string, organisationId: string = inboxIds.hesse, ...roles: string[]): RequestContext => ({ actor, organisationId, scope: 'ORGANISATION', roles, purpose: 'TEST', correlationId: 'test' });

const task = (n: number, owner: { ownerRole: string } | { ownerUserId: string }, dueOn: string | null = null, organisationId: string = inboxIds.hesse): NewTask => ({
  kind: n % 2 === 0 ? NOTE : APPROVAL,
  organisationId,
  subjectKind: 'agreement',
  subjectId: subject(n),
  dueOn,
  ...owner,
});

beforeEach(async () => {
  await db.superuser.query('DELETE FROM inbox.task; DELETE FROM identity.substitution');
  await unitOfWork.run(asOperator, (tx) =>
    openTasks(tx, [
      task(1, { ownerUserId: 'anna' }, '2026-06-04'),
      task(2, { ownerUserId: 'berta' }, '2026-06-05'),
      task(3, { ownerRole: 'CASEWORKER' }, '2026-06-10'),
      task(4, { ownerRole: 'CERTIFIER' }),
      task(5, { ownerRole: 'CASE_LEAD' }, null, inboxIds.bremen),
      task(6, { ownerUserId: 'frida' }, null, inboxIds.neighbour),
    ]),
  );
});

const number = (subjectId: string): number => Number(subjectId.slice(-3));
const seen = async (context: RequestContext, filter: InboxFilter = {}): Promise<number[]> =>
  (await inbox.page(context, { first: 100 }, filter)).rows.map((row) => number(row.node.subjectId));
const idOf = async (n: number): Promise<string> => (await db.superuser.query<{ id: string }>('SELECT id FROM inbox.task WHERE subject_id = $1', [subject(n)])).rows[0]!.id;
const escalate = (n: number) => db.superuser.query('UPDATE inbox.task SET escalated_at = platform.now() WHERE subject_id = $1', [subject(n)]);

describe('who sees which task', () => {
  it('a person sees their own and those in the trays of their roles, by due day', async () => {
    expect(await seen(as('anna'))).toEqual([1, 3]);
    expect(await seen(as('berta'))).toEqual([2, 3]);
    expect(await seen(as('carla'))).toEqual([4]);
    expect(await seen(as('emil', inboxIds.bremen))).toEqual([5]);
  });

  it('an auditor sees nobody else\'s', async () => {
    expect(await seen(as('auditor'))).toEqual([]);
    expect(await seen(as('auditor'), { everybody: true })).toEqual([]);
  });

  it('an administrator sees all of the organisation when asking for them, and no other organisation\'s', async () => {
    expect(await seen(as('chief'))).toEqual([]);
    expect(await seen(as('chief'), { everybody: true })).toEqual([1, 2, 3, 4]);
    expect(await seen(as('anna'), { everybody: true })).toEqual([1, 3]);
    expect(await seen(as('frida', inboxIds.neighbour), { everybody: true })).toEqual([6]);
  });

  it('a deputy sees them in the span, personal ones and those of the roles, and not a day longer', async () => {
    await nameDeputy(db.superuser, 'anna', 'carla', '2026-06-05', '2026-06-05');
    expect(await seen(as('carla'))).toEqual([1, 3, 4]);
    const tomorrow = new FindInboxQuery(new UnitOfWork(db.dataSource, { now: '2026-06-05T22:00:00Z' }));
    expect((await tomorrow.page(as('carla'), { first: 10 })).rows.map((row) => number(row.node.subjectId))).toEqual([4]);
  });

  it('administration is not handed to a deputy', async () => {
    await nameDeputy(db.superuser, 'chief', 'carla', '2026-06-01', '2026-06-30');
    expect(await seen(as('carla'), { everybody: true })).toEqual([4]);
  });

  it('a late task is seen by those to whom it was escalated', async () => {
    await escalate(1);
    expect(await seen(as('chief'))).toEqual([1]);
    expect(await seen(as('carla'))).toEqual([4]);
  });

  it('what somebody had who has left is in its tray again at once, and may be taken; what was theirs alone is the administrators\'', async () => {
    await assign.run(as('anna', inboxIds.hesse, 'CASEWORKER'), { taskId: await idOf(3), userId: 'anna' });
    expect([await seen(as('berta')), await seen(as('chief'))]).toEqual([[2], []]);
    const removed = await new RemovePersonUseCase(unitOfWork).run(as('chief', inboxIds.hesse, 'ADMINISTRATOR'), { personId: 'anna' });
    expect(removed.ok).toBe(true);
    try {
      expect([await seen(as('anna')), await seen(as('berta')), await seen(as('chief'))]).toEqual([[], [2, 3], [1]]);
      const taken = await assign.run(as('berta', inboxIds.hesse, 'CASEWORKER'), { taskId: await idOf(3), userId: 'berta' });
      expect(taken).toMatchObject({ ok: true, value: { assigneeId: 'berta' } });
    } finally {
      await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('anna', '${inboxIds.hesse}', 'CASEWORKER')`);
    }
  });

  it('a deputy who has come to be an auditor and nothing else sees nobody else\'s', async () => {
    await nameDeputy(db.superuser, 'anna', 'carla', '2026-06-05', '2026-06-05');
    await db.superuser.query(`UPDATE identity.membership SET role = 'AUDITOR' WHERE user_id = 'carla'`);
    expect(await seen(as('carla'))).toEqual([]);
    await db.superuser.query(`UPDATE identity.membership SET role = 'CERTIFIER' WHERE user_id = 'carla'`);
  });

  it('what somebody has taken out of a tray is no longer in it', async () => {
    await assign.run(as('anna', inboxIds.hesse, 'CASEWORKER'), { taskId: await idOf(3), userId: 'anna' });
    expect([await seen(as('anna')), await seen(as('berta'))]).toEqual([[1, 3], [2]]);
  });

  it('a machine, a job and somebody who has not said for whom see none', async () => {
    for (const actor of ['machine:1', 'job:clear-month']) expect(await seen(as(actor), { everybody: true })).toEqual([]);
    const service = new pg.Client({ connectionString: db.url, options: `-c role=${SERVICE_ROLE}` });
    await service.connect();
    expect((await service.query('SELECT 1 FROM inbox.task')).rows).toEqual([]);
    await service.end();
  });
});

describe('the list', () => {
  it('is filtered by state, kind and whether the due day has passed; the due day itself is not late', async () => {
    const anna = as('anna');
    await complete.run(anna, { taskId: await idOf(3) });
    expect(await seen(anna, { state: 'OPEN' })).toEqual([1]);
    expect(await seen(anna, { state: 'DONE' })).toEqual([3]);
    expect(await seen(anna, { kind: 'TEST_NOTE' })).toEqual([]);
    expect(await seen(anna, { overdue: true })).toEqual([1]);
    expect(await seen(as('berta'), { overdue: true })).toEqual([]);
    expect(await seen(as('berta'), { overdue: false, state: 'OPEN' })).toEqual([2]);
  });

  it('is walked page by page, those without a day last', async () => {
    const chief = as('chief');
    const walked: number[] = [];
    let after: string | undefined;
    do {
      const page = await inbox.page(chief, { first: 1, after }, { everybody: true });
      walked.push(...page.rows.map((row) => number(row.node.subjectId)));
      after = page.hasNextPage ? page.rows.at(-1)!.cursor : undefined;
    } while (after !== undefined);
    expect(walked).toEqual([1, 2, 3, 4]);
  });
});

describe('completing', () => {
  it('closes the task, with before and after in the journal, and a repetition gets the same answer', async () => {
    const input = { taskId: await idOf(1), idempotencyKey: 'complete-1' };
    const first = await complete.run(as('anna'), input);
    expect(first).toMatchObject({ ok: true, value: { state: 'DONE', doneBy: 'anna', isOverdue: false } });
    expect(await complete.run(as('anna'), input)).toEqual(first);
    const { rows } = await db.superuser.query(`SELECT actor, agency_id, before, after FROM platform.journal WHERE action = 'task.done' AND subject_id = $1`, [input.taskId]);
    expect(rows).toEqual([{ actor: 'anna', agency_id: inboxIds.hesse, before: { state: 'OPEN' }, after: { state: 'DONE' } }]);
  });

  it('refuses a closed task', async () => {
    const taskId = await idOf(1);
    await complete.run(as('anna'), { taskId });
    expect(await complete.run(as('anna'), { taskId })).toMatchObject({ ok: false, refusal: { code: 'TASK_CLOSED' } });
  });

  it('answers a task that is not one\'s own like one that does not exist', async () => {
    const unknown = await complete.run(as('anna'), { taskId: subject(999) });
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'TASK_NOT_FOUND' } });
    for (const n of [2, 4, 5, 6]) expect(await complete.run(as('anna'), { taskId: await idOf(n) })).toEqual(unknown);
    expect(await complete.run(as('anna'), { taskId: 'no id' })).toEqual(unknown);
  });

  it('two at once: one closes it, the other hears that it is closed', async () => {
    const taskId = await idOf(3);
    const answers = await Promise.all(['anna', 'berta'].map((actor) => complete.run(as(actor), { taskId })));
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'TASK_CLOSED' } });
  });

  it('negative control: who closes without looking under the lock meets the database\'s guard, and without it closes twice', async () => {
    const close = (actor: string) =>
      unitOfWork.run(as(actor), (tx) => tx.execute(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = $1 WHERE subject_id = $2`, [actor, subject(3)]));
    await close('anna');
    await expect(close('berta')).rejects.toMatchObject({ code: '23001' });
    await db.superuser.query('ALTER TABLE inbox.task DISABLE TRIGGER guard_task');
    expect(await close('berta')).toBe(1);
    await db.superuser.query('ALTER TABLE inbox.task ENABLE TRIGGER guard_task');
  });
});

describe('assigning', () => {
  const anna = () => as('anna', inboxIds.hesse, 'CASEWORKER');
  const chief = () => as('chief', inboxIds.hesse, 'ADMINISTRATOR');

  it('takes out of the tray for oneself, once', async () => {
    const taskId = await idOf(3);
    expect(await assign.run(anna(), { taskId, userId: 'anna' })).toMatchObject({ ok: true, value: { ownerRole: 'CASEWORKER', assigneeId: 'anna' } });
    expect(await assign.run(as('berta', inboxIds.hesse, 'CASEWORKER'), { taskId, userId: 'berta' })).toMatchObject({ refusal: { code: 'TASK_NOT_FOUND' } });
    const { rows } = await db.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'task.assigned' AND subject_id = $1`, [taskId]);
    expect(rows).toEqual([{ before: { assigneeId: null }, after: { assigneeId: 'anna' } }]);
  });

  it('two at once take it: one has it', async () => {
    const taskId = await idOf(3);
    const answers = await Promise.all(['anna', 'berta'].map((actor) => assign.run(as(actor, inboxIds.hesse, 'CASEWORKER'), { taskId, userId: actor })));
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  });

  it('gives nothing to others, unless one is an administrator', async () => {
    expect(await assign.run(anna(), { taskId: await idOf(3), userId: 'berta' })).toMatchObject({ refusal: { code: 'ASSIGNMENT_NOT_ALLOWED' } });
    expect(await assign.run(anna(), { taskId: await idOf(1), userId: 'berta' })).toMatchObject({ refusal: { code: 'ASSIGNMENT_NOT_ALLOWED' } });
    expect(await assign.run(chief(), { taskId: await idOf(1), userId: 'berta' })).toMatchObject({ ok: true, value: { ownerUserId: 'anna', assigneeId: 'berta' } });
    expect([await seen(as('anna')), await seen(as('berta'))]).toEqual([[3], [1, 2, 3]]);
  });

  it('gives to members of the organisation only: a stranger is as unknown as nobody', async () => {
    const stranger = await assign.run(chief(), { taskId: await idOf(1), userId: 'frida' });
    expect(stranger).toMatchObject({ refusal: { code: 'ASSIGNEE_NOT_FOUND' } });
    for (const userId of ['nobody', 'a\0b']) expect(await assign.run(chief(), { taskId: await idOf(1), userId })).toEqual(stranger);
  });

  it('tells the new holder of it as of a new task', async () => {
    await db.superuser.query('UPDATE inbox.task SET announced_at = platform.now()');
    await assign.run(chief(), { taskId: await idOf(1), userId: 'berta' });
    await assign.run(anna(), { taskId: await idOf(3), userId: 'anna' });
    const { rows } = await db.superuser.query<{ subject_id: string }>('SELECT subject_id FROM inbox.task WHERE announced_at IS NULL');
    expect(rows.map((row) => number(row.subject_id))).toEqual([1]);
  });

  it('reaches no other organisation', async () => {
    for (const n of [5, 6]) expect(await assign.run(chief(), { taskId: await idOf(n), userId: 'anna' })).toMatchObject({ refusal: { code: 'TASK_NOT_FOUND' } });
  });
});

describe('the preference', () => {
  it('is one\'s own in this organisation, DIGEST at first, and journalled when it changes', async () => {
    const set = new SetNotificationPreferenceUseCase(unitOfWork);
    expect(await inbox.mode(as('anna'))).toBe('DIGEST');
    await set.run(as('anna'), { mode: 'IMMEDIATE' });
    await set.run(as('anna'), { mode: 'IMMEDIATE' });
    await set.run(as('anna'), { mode: 'NONE' });
    expect([await inbox.mode(as('anna')), await inbox.mode(as('berta')), await inbox.mode(as('anna', inboxIds.neighbour))]).toEqual(['NONE', 'DIGEST', 'DIGEST']);
    const { rows } = await db.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'notification-preference.changed' ORDER BY id`);
    expect(rows).toEqual([
      { before: { mode: 'DIGEST' }, after: { mode: 'IMMEDIATE' } },
      { before: { mode: 'IMMEDIATE' }, after: { mode: 'NONE' } },
    ]);
  });
});

describe('raw SQL with the service role', () => {
  it('a person reads and changes only what they see, and hands nothing to another organisation', async () => {
    const changed = (actor: string, sql: string): Promise<number> =>
      unitOfWork.run(as(actor), (tx) => tx.execute(sql), { dryRun: true });
    expect(await changed('anna', `UPDATE inbox.task SET assignee_id = 'anna'`)).toBe(2);
    expect(await changed('carla', `UPDATE inbox.task SET due_before = NULL`)).toBe(1);
    expect(await changed('auditor', `UPDATE inbox.task SET due_before = NULL`)).toBe(0);
    expect(await changed('anna', `UPDATE inbox.notification_preference SET mode = 'NONE' WHERE user_id <> 'anna'`)).toBe(0);
    await expect(changed('anna', `INSERT INTO inbox.notification_preference VALUES ('${inboxIds.hesse}', 'berta', 'NONE')`)).rejects.toMatchObject({ code: '42501' });
    await expect(changed('anna', `INSERT INTO inbox.digest VALUES ('${inboxIds.hesse}', 'anna', '2026-06-05', platform.now())`)).rejects.toMatchObject({ code: '42501' });
  });

  it('negative control: with the policies switched off Anna sees everything', async () => {
    await db.superuser.query('ALTER TABLE inbox.task DISABLE ROW LEVEL SECURITY');
    try {
      expect(await seen(as('anna'), { everybody: true })).toEqual([1, 2, 3, 4]);
    } finally {
      await db.superuser.query('ALTER TABLE inbox.task ENABLE ROW LEVEL SECURITY');
    }
    expect(await seen(as('anna'), { everybody: true })).toEqual([1, 3]);
  });
});
