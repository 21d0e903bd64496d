import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import { SERVICE_ROLE, type RequestContext, type Transaction } from '#platform';
import pg from 'pg';
import { APPROVAL, buildInboxNetwork, inboxIds, NOTE, subject } from '../../support/inbox-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 4 });
  await buildInboxNetwork(db.superuser);
});
afterEach(() => db.close());

const inHesse = asOrganisation(inboxIds.hesse);
const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => db.unitOfWork.run(inHesse, work);
const open = (...tasks: NewTask[]): Promise<void> => within((tx) => openTasks(tx, tasks));

const approval = (dueOn: string | null = '2026-06-08', n = 1, organisationId: string = inboxIds.hesse) => ({
  kind: APPROVAL,
  organisationId,
  ownerRole: organisationId === inboxIds.bremen ? 'CASE_LEAD' : 'CASEWORKER',
  subjectKind: 'agreement',
  subjectId: subject(n),
  dueOn,
});

const tasks = async () =>
  (await db.superuser.query(`SELECT kind, organisation_id AS organisation, owner_role AS role, owner_user_id AS person, subject_id AS subject,
     due_on::text AS due, due_before::text AS before, remind_on::text AS remind, escalate_on::text AS escalate, state FROM inbox.task ORDER BY created_at, subject_id`)).rows as Record<string, unknown>[];

const journal = async () =>
  (await db.superuser.query<{ action: string; agency_id: string | null; before: unknown; after: unknown }>(
    `SELECT action, agency_id, before, after FROM platform.journal WHERE subject_kind = 'task' ORDER BY id`,
  )).rows;

describe('opening tasks', () => {
  it('recalls them in working days of the organisation\'s federal state', async () => {
    // Due on Monday 8 June 2026; Thursday 4 June is Corpus Christi in Hesse and a working day in Bremen.
    await open(approval('2026-06-08', 1), approval('2026-06-08', 2, inboxIds.bremen));
    expect(await tasks()).toMatchObject([
      { organisation: inboxIds.hesse, due: '2026-06-08', remind: '2026-06-02', escalate: '2026-06-10' },
      { organisation: inboxIds.bremen, due: '2026-06-08', remind: '2026-06-03', escalate: '2026-06-10' },
    ]);
  });

  it('keeps an open task of the same key and changes its due day, with before and after in the journal', async () => {
    await open(approval('2026-06-08'));
    await open(approval('2026-06-08'));
    await open(approval('2026-06-15'));
    expect(await tasks()).toMatchObject([{ due: '2026-06-15', before: '2026-06-08', remind: '2026-06-10', escalate: '2026-06-17', state: 'OPEN' }]);
    expect(await journal()).toMatchObject([
      { action: 'task.opened', agency_id: inboxIds.hesse, after: { kind: 'TEST_APPROVAL', subjectId: subject(1), dueOn: '2026-06-08' } },
      { action: 'task.due-day-changed', before: { dueOn: '2026-06-08' }, after: { dueOn: '2026-06-15' } },
    ]);
  });

  it('is one task when the same one is asked for twice at once, in one call or in two', async () => {
    await open(approval('2026-06-08'), approval('2026-06-09'));
    expect(await tasks()).toMatchObject([{ due: '2026-06-09' }]);
    await Promise.all(Array.from({ length: 4 }, () => open(approval('2026-06-09', 7), approval('2026-06-09', 8))));
    expect((await tasks()).map((task) => task['subject'])).toEqual([subject(1), subject(7), subject(8)]);
  });

  it('distinguishes kind, subject, organisation and owner', async () => {
    const base = approval(null);
    const { ownerRole: _, ...ownerless } = base;
    await open(base, { ...base, kind: NOTE }, { ...base, subjectId: subject(2) }, { ...base, ownerRole: 'CERTIFIER' }, { ...ownerless, ownerUserId: 'anna' });
    expect(await tasks()).toHaveLength(5);
  });

  it('opens tasks in another organisation, of which the opener then sees nothing', async () => {
    await open(approval(null, 1, inboxIds.bremen));
    expect(await tasks()).toMatchObject([{ organisation: inboxIds.bremen }]);
    expect(await within((tx) => tx.sql('SELECT 1 FROM inbox.task'))).toEqual([]);
    // No agency: no chain of an agency.
    expect(await journal()).toMatchObject([{ action: 'task.opened', agency_id: null }]);
  });

  it('is undone with its cause', async () => {
    const failing = within(async (tx) => {
      await openTasks(tx, [approval()]);
      throw new Error('after the task');
    });
    await expect(failing).rejects.toThrow('after the task');
    expect(await tasks()).toEqual([]);
  });

  it('needs an organisation that exists, and a kind that does not contradict itself', async () => {
    await expect(open(approval(null, 1, subject(99)))).rejects.toThrow('does not exist');
    await expect(open({ ...approval(), kind: { ...APPROVAL, escalateTo: null } })).rejects.toThrow('an escalation needs a day and a role');
  });

  it('takes ids and no texts', async () => {
    await expect(open({ ...approval(), subjectId: 'Kim Muster' })).rejects.toMatchObject({ code: '23514' });
  });

  it('takes the same statements for two hundred tasks as for one', async () => {
    const count = async (many: NewTask[]): Promise<number> =>
      within(async (tx) => {
        const query = tx.client.query.bind(tx.client) as (...args: unknown[]) => unknown;
        let statements = 0;
        Object.assign(tx.client, { query: (...args: unknown[]) => (statements++, query(...args)) });
        await openTasks(tx, many);
        Object.assign(tx.client, { query });
        return statements;
      });
    expect(await count([approval('2026-06-08', 1)])).toBe(3);
    expect(await count(Array.from({ length: 200 }, (_, n) => approval('2026-06-08', n + 10)))).toBe(3);
    expect(await tasks()).toHaveLength(201);
  });
});

describe('closing tasks', () => {
  it('closes what is open of this kind about these subjects, its own and what it has opened for others, and leaves the rest', async () => {
    await open(approval(null, 1), approval(null, 1, inboxIds.bremen), approval(null, 2), { ...approval(null, 1), kind: NOTE });
    await within((tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: [subject(1)] }));
    expect((await tasks()).filter((task) => task['state'] === 'DONE').map((task) => [task['kind'], task['subject']])).toEqual([
      ['TEST_APPROVAL', subject(1)],
      ['TEST_APPROVAL', subject(1)],
    ]);
    expect((await journal()).filter((entry) => entry.action === 'task.done')).toHaveLength(2);
  });

  it('cancels, and a task of the same key is then a new one', async () => {
    await open(approval());
    await within((tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: [subject(1)], as: 'CANCELLED' }));
    await open(approval());
    expect((await tasks()).map((task) => task['state'])).toEqual(['CANCELLED', 'OPEN']);
  });

  it('says nothing of subjects without a task', async () => {
    await within((tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: [subject(1)] }));
    await within((tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: [] }));
    expect(await journal()).toEqual([]);
  });
});

describe('tasks of others', () => {
  const inBremen = asOrganisation(inboxIds.bremen);
  const inNeighbour = asOrganisation(inboxIds.neighbour);
  const operator: RequestContext = { ...inHesse, organisationId: null, scope: 'OPERATOR', actor: 'operator' };
  const openAs = (context: RequestContext, ...many: NewTask[]) => db.unitOfWork.run(context, (tx) => openTasks(tx, many));
  const closeAs = (context: RequestContext) =>
    db.unitOfWork.run(context, (tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: [subject(1)] }));
  const putAs = (context: RequestContext, dueOn: string) =>
    db.unitOfWork.run(context, (tx) =>
      tx.sql<{ id: string; due_before: string | null }>('SELECT * FROM inbox.open_tasks($1::jsonb)', [
        JSON.stringify([{ kind: 'TEST_APPROVAL', organisationId: inboxIds.hesse, ownerRole: 'CASEWORKER', subjectKind: 'agreement', subjectId: subject(1), dueOn, closers: [inboxIds.neighbour] }]),
      ]),
    );
  const state = async () => (await tasks()).map((task) => [task['due'], task['state']]);

  it('a stranger neither reschedules nor closes them, and is told nothing of them', async () => {
    await openAs(inBremen, approval('2026-06-08'));
    await openAs(inNeighbour, approval('2026-06-15'));
    await closeAs(inNeighbour);
    expect(await putAs(inNeighbour, '2026-06-22')).toEqual([]);
    // What it has named itself as does not count either: the opener alone names who may close.
    await closeAs(inNeighbour);
    expect(await state()).toEqual([['2026-06-08', 'OPEN']]);
    expect((await journal()).map((entry) => entry.action)).toEqual(['task.opened']);
  });

  it.each([
    ['their owner', inHesse, inBremen],
    ['whoever has opened them', inBremen, inBremen],
    ['another job of the organisation that has opened them', { ...inBremen, actor: 'job:another' }, inBremen],
    ['the operator', { ...inHesse, organisationId: null, scope: 'OPERATOR', actor: 'operator' } as RequestContext, inBremen],
    ['the owner of what the operator has opened', inHesse, { ...inHesse, organisationId: null, scope: 'OPERATOR', actor: 'operator' } as RequestContext],
  ])('%s reschedules and closes them', async (_who, context, opener) => {
    await openAs(opener, approval('2026-06-08'));
    expect(await putAs(context, '2026-06-15')).toMatchObject([{ due_before: '2026-06-08' }]);
    await closeAs(context);
    expect(await state()).toEqual([['2026-06-15', 'DONE']]);
  });

  it('the operator\'s are nobody else\'s, and those whom the opener has named close without rescheduling', async () => {
    await openAs(operator, approval('2026-06-08'));
    await closeAs(inBremen);
    expect(await state()).toEqual([['2026-06-08', 'OPEN']]);
    await closeAs(operator);
    await openAs(operator, { ...approval('2026-06-08'), closers: [inboxIds.bremen] });
    expect(await putAs(inBremen, '2026-06-15')).toEqual([]);
    await closeAs(inNeighbour);
    expect((await state()).map(([, is]) => is).sort()).toEqual(['DONE', 'OPEN']);
    await closeAs(inBremen);
    expect((await state()).map(([, is]) => is)).toEqual(['DONE', 'DONE']);
  });

  it('nobody opens a task for a person who does not belong to the organisation', async () => {
    const { ownerRole: _, ...ownerless } = approval();
    for (const ownerUserId of ['nobody', 'dora']) {
      await expect(open({ ...ownerless, ownerUserId })).rejects.toMatchObject({ code: '23503', constraint: 'task_owner_member' });
    }
    await open({ ...ownerless, ownerUserId: 'anna' });
    expect(await tasks()).toMatchObject([{ person: 'anna' }]);
  });
});

describe('raw SQL with the service role', () => {
  let service: pg.Client;
  const as = async (organisation: string, actor: string, scope = 'ORGANISATION') =>
    service.query(`SELECT set_config('pv.organisation', $1, false), set_config('pv.actor', $2, false), set_config('pv.scope', $3, false)`, [organisation, actor, scope]);

  beforeEach(async () => {
    service = new pg.Client({ connectionString: db.url, options: `-c role=${SERVICE_ROLE}` });
    await service.connect();
    await open(approval());
  });
  afterEach(() => service.end());

  it('nobody opens or closes tasks without having said for whom', async () => {
    await expect(service.query(`SELECT * FROM inbox.open_tasks('[]')`)).rejects.toMatchObject({ code: '42501' });
    await expect(service.query(`SELECT * FROM inbox.close_tasks('X', 'x', '{}', 'DONE')`)).rejects.toMatchObject({ code: '42501' });
    await as(inboxIds.hesse, 'anna');
    await expect(service.query(`INSERT INTO inbox.task (organisation_id, kind, owner_role, subject_kind, subject_id) VALUES ('${inboxIds.hesse}', 'X', 'CASEWORKER', 'x', 'x')`)).rejects.toMatchObject({ code: '42501' });
  });

  it('a closed task never changes, and none becomes another one', async () => {
    await as('', 'operator', 'OPERATOR');
    for (const change of [`kind = 'OTHER'`, `organisation_id = '${inboxIds.bremen}'`, `owner_role = 'CERTIFIER'`, `subject_id = 'other'`, `opened_by = '${inboxIds.bremen}'`, `closers = '{${inboxIds.bremen}}'`, `created_at = created_at - interval '1 day'`]) {
      await expect(service.query(`UPDATE inbox.task SET ${change}`)).rejects.toMatchObject({ code: '23001' });
    }
    await expect(service.query(`UPDATE inbox.task SET state = 'DONE'`)).rejects.toMatchObject({ code: '23514' });
    await service.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'anna'`);
    await expect(service.query(`UPDATE inbox.task SET state = 'OPEN', done_at = NULL, done_by = NULL`)).rejects.toMatchObject({ code: '23001' });
    await expect(service.query('DELETE FROM inbox.task')).rejects.toMatchObject({ code: '42501' });
  });
});
