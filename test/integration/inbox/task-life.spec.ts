import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeTasks, CompleteTaskUseCase, openTasks, RecallTasksUseCase, TaskKinds } from '#inbox';
import { UnitOfWork } from '#platform';
import fc from 'fast-check';
import { dayNumber, dayText, statutoryHolidays, weekday } from '../../support/german-holidays.js';
import { APPROVAL, buildInboxNetwork, inboxIds, subject } from '../../support/inbox-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** What is known of a task by thinking alone. */
interface ModelTask {
  due: number | null;
  isAnnounced: boolean;
  isReminded: boolean;
  isEscalated: boolean;
}

interface Model {
  /** The open tasks by subject. */
  readonly open: Map<number, ModelTask>;
  closed: number;
  today: number;
}

interface Real {
  readonly db: TestDatabase;
}

const FIRST_DAY = dayNumber('2026-05-25');
const holidays = new Set([2026, 2027].flatMap((year) => statutoryHolidays('HE', year)).map(dayNumber));
const isOfficeDay = (day: number): boolean => ![0, 6].includes(weekday(day)) && !holidays.has(day);

/** So many office days on or back, counted one by one. */
function officeDays(from: number, count: number): number {
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count);
    if (isOfficeDay(day)) left--;
  }
  return day;
}

/** Noon of the model's day. */
const workOn = ({ db }: Real, { today }: Model): UnitOfWork => new UnitOfWork(db.dataSource, { now: `${dayText(today)}T10:00:00Z` });

class Open implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly subject: number,
    private readonly inDays: number | null,
  ) {}
  check = () => true;
  toString = () => `open ${this.subject} in ${this.inDays ?? 'no'} days`;
  async run(model: Model, real: Real): Promise<void> {
    const due = this.inDays === null ? null : model.today + this.inDays;
    await workOn(real, model).run(asOperator, (tx) =>
      openTasks(tx, [{ kind: APPROVAL, organisationId: inboxIds.hesse, ownerRole: 'CASEWORKER', subjectKind: 'agreement', subjectId: subject(this.subject), dueOn: due === null ? null : dayText(due) }]),
    );
    const task = model.open.get(this.subject);
    if (task === undefined) model.open.set(this.subject, { due, isAnnounced: false, isReminded: false, isEscalated: false });
    else if (task.due !== due) model.open.set(this.subject, { ...task, due, isReminded: false, isEscalated: false });
  }
}

class Close implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly subjects: readonly number[],
    private readonly as: 'DONE' | 'CANCELLED',
  ) {}
  check = () => true;
  toString = () => `close ${this.subjects.join(',')} as ${this.as}`;
  async run(model: Model, real: Real): Promise<void> {
    await workOn(real, model).run(asOperator, (tx) => closeTasks(tx, { kind: APPROVAL, subjectKind: 'agreement', subjectIds: this.subjects.map(subject), as: this.as }));
    for (const one of this.subjects) if (model.open.delete(one)) model.closed++;
  }
}

class Complete implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly subject: number) {}
  check = () => true;
  toString = () => `complete ${this.subject}`;
  async run(model: Model, real: Real): Promise<void> {
    const { rows } = await real.db.superuser.query<{ id: string }>(`SELECT id FROM inbox.task WHERE subject_id = $1 ORDER BY state = 'OPEN' DESC LIMIT 1`, [subject(this.subject)]);
    const answer = await new CompleteTaskUseCase(workOn(real, model)).run({ ...asOrganisation(inboxIds.hesse), actor: 'anna' }, { taskId: rows[0]?.id ?? subject(999) });
    const isOpen = model.open.delete(this.subject);
    if (isOpen) model.closed++;
    expect(answer.ok).toBe(isOpen);
  }
}

class Recall implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly days: number) {}
  check = () => true;
  toString = () => `recall after ${this.days} days`;
  async run(model: Model, real: Real): Promise<void> {
    model.today += this.days;
    const due = [...model.open.values()].map((task) => ({
      task,
      opens: !task.isAnnounced,
      reminds: !task.isReminded && task.due !== null && officeDays(task.due, -3) <= model.today,
      escalates: !task.isEscalated && task.due !== null && officeDays(task.due, 2) <= model.today,
    }));
    const recalled = await new RecallTasksUseCase(workOn(real, model), new TaskKinds([APPROVAL]), 'https://x.example').run();
    expect(recalled).toMatchObject({
      opened: due.filter((one) => one.opens).length,
      reminded: due.filter((one) => one.reminds).length,
      escalated: due.filter((one) => one.escalates).length,
    });
    for (const { task, reminds, escalates } of due) {
      task.isAnnounced = true;
      task.isReminded ||= reminds;
      task.isEscalated ||= escalates;
    }
  }
}

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 4 });
  await buildInboxNetwork(db.superuser);
});
afterAll(() => db.close());

const subjects = fc.integer({ min: 1, max: 4 });

describe('the life of tasks', () => {
  it('goes as the model says, whatever is opened, moved, closed and recalled in whatever order', async () => {
    const commands = [
      fc.tuple(subjects, fc.option(fc.integer({ min: -5, max: 12 }))).map(([one, inDays]) => new Open(one, inDays)),
      fc.tuple(fc.array(subjects, { maxLength: 3 }), fc.constantFrom('DONE' as const, 'CANCELLED' as const)).map(([some, as]) => new Close([...new Set(some)], as)),
      subjects.map((one) => new Complete(one)),
      fc.integer({ min: 0, max: 5 }).map((days) => new Recall(days)),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: '+1' }), async (sequence) => {
        await db.superuser.query('DELETE FROM inbox.task; DELETE FROM inbox.digest; DELETE FROM platform.mail');
        const model: Model = { open: new Map(), closed: 0, today: FIRST_DAY };
        await fc.asyncModelRun(() => ({ model, real: { db } }), sequence);
        const { rows } = await db.superuser.query<{ state: string; n: number }>(`SELECT state, count(*)::int AS n FROM inbox.task GROUP BY state = 'OPEN', state`);
        const count = (isOpen: boolean): number => rows.filter((row) => (row.state === 'OPEN') === isOpen).reduce((sum, row) => sum + row.n, 0);
        expect([count(true), count(false)]).toEqual([model.open.size, model.closed]);
      }),
      { numRuns: 40 },
    );
  });
});
