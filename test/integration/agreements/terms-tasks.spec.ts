import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayBecome, TERMS_STATES } from '#agreements';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import pg from 'pg';
import { agreementsOf } from '../../support/agreement-network.js';
import { codeOf, must, person } from '../../support/rate-office.js';
import { countStatements } from '../../support/statement-counter.js';
import { openTermsOffice, type StepName, type Terms, type TermsOffice } from '../../support/terms-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

// A Tuesday. 10 working days on: 10 June in Hesse, where Corpus Christi (4 June) is a holiday; 9 June in Bremen.
const NOW = '2026-05-26T10:00:00Z';
const IN_HESSE = '2026-06-10';
const IN_BREMEN = '2026-06-09';

let database: TestDatabase;
let world: TermsOffice;
beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  world = await openTermsOffice(database);
});
afterAll(() => database.close());

interface About {
  readonly subjectKind: string;
  readonly subjectId: string;
}

async function tasksAbout({ subjectKind, subjectId }: About, of: TestDatabase = database): Promise<string[]> {
  const { rows } = await of.superuser.query<{ task: string }>(
    `SELECT concat_ws(' ', o.code, t.owner_role, t.kind, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
     WHERE t.subject_kind = $1 AND t.subject_id = $2 ORDER BY t.state DESC, o.code, t.kind, t.owner_role, t.id`,
    [subjectKind, subjectId],
  );
  return rows.map(({ task }) => task);
}
const openAbout = async (about: About) => (await tasksAbout(about)).filter((task) => task.endsWith(' OPEN')).map((task) => task.slice(0, -' OPEN'.length));

async function takeAll(kind: Terms, steps: readonly StepName[], ids: readonly string[]): Promise<void> {
  for (const step of steps) await must(world.take(kind, step, ids));
}

const [P, E, A] = ['TERMS_TO_APPROVE_PROFESSIONALLY', 'TERMS_TO_APPROVE_ECONOMICALLY', 'TERMS_TO_ACTIVATE'];
const ECONOMIC = [`JA BILLING ${E}`, `JA CONTROLLER ${E}`];
const professional = (kind: Terms) => (kind === 'AGREEMENT' ? [`JA CERTIFIER ${P}`, `JA QUALITY ${P}`] : [`JA CERTIFIER ${P}`]);
const negotiating = (kind: Terms) => (kind === 'AGREEMENT' ? ['TR ADMINISTRATOR AGREEMENT_TO_NEGOTIATE'] : []);

interface Way {
  readonly from: string;
  readonly to: string;
  readonly before: readonly StepName[];
  readonly step: StepName;
  readonly open: (kind: Terms) => string[];
  /** What becomes of the tasks that the step ends. */
  readonly closed: (kind: Terms) => string[];
}
const ended = (tasks: readonly string[], as: string) => tasks.map((task) => `${task} ${as}`);
const APPROVED: readonly StepName[] = ['negotiate', 'approveProfessionally', 'approveEconomically'];

const WAYS: readonly Way[] = [
  { from: 'DRAFT', to: 'IN_NEGOTIATION', before: [], step: 'negotiate', open: (kind) => [...professional(kind), ...negotiating(kind)], closed: () => [] },
  { from: 'DRAFT', to: 'DISCARDED', before: [], step: 'discard', open: () => [], closed: () => [] },
  {
    from: 'IN_NEGOTIATION',
    to: 'PROFESSIONALLY_APPROVED',
    before: APPROVED.slice(0, 1),
    step: 'approveProfessionally',
    open: () => ECONOMIC,
    closed: (kind) => ended([...professional(kind), ...negotiating(kind)], 'DONE'),
  },
  {
    from: 'IN_NEGOTIATION',
    to: 'DISCARDED',
    before: APPROVED.slice(0, 1),
    step: 'discard',
    open: () => [],
    closed: (kind) => ended([...professional(kind), ...negotiating(kind)], 'CANCELLED'),
  },
  { from: 'PROFESSIONALLY_APPROVED', to: 'ECONOMICALLY_APPROVED', before: APPROVED.slice(0, 2), step: 'approveEconomically', open: () => [`JA ADMINISTRATOR ${A}`], closed: () => ended(ECONOMIC, 'DONE') },
  { from: 'PROFESSIONALLY_APPROVED', to: 'IN_NEGOTIATION', before: APPROVED.slice(0, 2), step: 'reopen', open: professional, closed: () => ended(ECONOMIC, 'CANCELLED') },
  { from: 'ECONOMICALLY_APPROVED', to: 'ACTIVE', before: APPROVED, step: 'activate', open: () => [], closed: () => [`JA ADMINISTRATOR ${A} DONE`] },
  { from: 'ECONOMICALLY_APPROVED', to: 'IN_NEGOTIATION', before: APPROVED, step: 'reopen', open: professional, closed: () => [`JA ADMINISTRATOR ${A} CANCELLED`] },
];

it('the table below has every way that there is, but for the replacement of what is active', () => {
  const all = TERMS_STATES.flatMap((from) => TERMS_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`));
  expect(WAYS.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(all.filter((way) => way !== 'ACTIVE REPLACED').sort());
});

describe.each(['AGREEMENT', 'SETTLEMENT_RATE', 'WEEKLY_RATE'] as const)('tasks about a %s', (kind) => {
  it.each(WAYS)('$from to $to', async ({ before, step, open, closed }) => {
    const terms = await world.draft(kind);
    expect(await tasksAbout(terms)).toEqual([]);
    await takeAll(kind, before, [terms.id]);
    const was = (await openAbout(terms)).sort();
    const closedBefore = (await tasksAbout(terms)).filter((task) => !task.endsWith(' OPEN'));
    await must(world.take(kind, step, [terms.id]));
    const is = await tasksAbout(terms);
    expect((await openAbout(terms)).sort()).toEqual(open(kind).sort());
    const rest = [...closedBefore];
    const newlyClosed = is.filter((task) => !task.endsWith(' OPEN')).filter((task) => !rest.includes(task) || (rest.splice(rest.indexOf(task), 1), false));
    expect(newlyClosed.sort()).toEqual(closed(kind).sort());
    expect(was).toEqual(closed(kind).map((task) => task.slice(0, task.lastIndexOf(' '))).sort());
    // The same step once more is refused, and nothing comes of it.
    expect(await codeOf(world.take(kind, step, [terms.id]))).toBe('WRONG_STATE');
    expect(await tasksAbout(terms)).toEqual(is);
  });
});

it('are due after ten working days of whoever has to act, recalled three before and escalated one after', async () => {
  const terms = await world.draft('AGREEMENT');
  await takeAll('AGREEMENT', ['negotiate'], [terms.id]);
  const { rows } = await database.superuser.query('SELECT kind, owner_role, due_on, remind_on, escalate_on, escalate_role FROM inbox.task WHERE subject_id = $1 ORDER BY kind, owner_role', [terms.subjectId]);
  const professionally = { kind: P, due_on: IN_HESSE, remind_on: '2026-06-05', escalate_on: '2026-06-11', escalate_role: 'ADMINISTRATOR' };
  expect(rows).toEqual([
    { kind: 'AGREEMENT_TO_NEGOTIATE', owner_role: 'ADMINISTRATOR', due_on: IN_BREMEN, remind_on: '2026-06-04', escalate_on: '2026-06-10', escalate_role: 'ADMINISTRATOR' },
    { ...professionally, owner_role: 'CERTIFIER' },
    { ...professionally, owner_role: 'QUALITY' },
  ]);
});

it('a provider that puts its draft forward gives the agency both tasks, and takes them back with it', async () => {
  const provider = person('other-side', world.providerId, 'ADMINISTRATOR');
  const agreements = agreementsOf(database.unitOfWork);
  const { id } = await must(agreements.draft.run(provider, { counterpartId: world.office.agencyId, validFrom: '2029-01-01', validTo: '2029-12-31', legalBases: ['31'], servicePart: 's' }));
  const about = { subjectKind: 'agreement', subjectId: id };
  await must(agreements.negotiate.run(provider, { agreementId: id }));
  expect(await openAbout(about)).toEqual(['JA ADMINISTRATOR AGREEMENT_TO_NEGOTIATE', ...professional('AGREEMENT')]);
  await must(agreements.discard.run(provider, { agreementId: id }));
  expect(await openAbout(about)).toEqual([]);
});

it('a provider that gives up what the agency has put forward closes the agency\'s tasks, too', async () => {
  const { id } = await world.draft('AGREEMENT');
  const about = { subjectKind: 'agreement', subjectId: id };
  await takeAll('AGREEMENT', ['negotiate'], [id]);
  expect(await openAbout(about)).toHaveLength(3);
  await must(agreementsOf(database.unitOfWork).discard.run(person('other-side', world.providerId, 'ADMINISTRATOR'), { agreementId: id }));
  expect(await openAbout(about)).toEqual([]);
});

it('of several lists of weekly rates the task stays until the last of them is through', async () => {
  const about = { subjectKind: 'weekly_rates', subjectId: await world.addAgreement() };
  const first = await world.draftWeekly(about.subjectId, 2);
  const second = await world.draftWeekly(about.subjectId, 2);
  await takeAll('WEEKLY_RATE', ['negotiate'], [...first, ...second]);
  expect(await openAbout(about)).toEqual(professional('WEEKLY_RATE'));
  await takeAll('WEEKLY_RATE', ['approveProfessionally'], first);
  expect(await openAbout(about)).toEqual([...ECONOMIC, ...professional('WEEKLY_RATE')]);
  await takeAll('WEEKLY_RATE', ['approveProfessionally', 'approveEconomically'], second);
  expect(await openAbout(about)).toEqual([`JA ADMINISTRATOR ${A}`, ...ECONOMIC]);
  await takeAll('WEEKLY_RATE', ['approveEconomically', 'activate'], first);
  expect(await openAbout(about)).toEqual([`JA ADMINISTRATOR ${A}`]);
  await takeAll('WEEKLY_RATE', ['activate'], second);
  expect(await openAbout(about)).toEqual([]);
});

it('one list over several agreements gives each of them its task', async () => {
  const agreements = [await world.addAgreement(), await world.addAgreement()];
  const ids = (await Promise.all(agreements.map((id) => world.draftWeekly(id, 1)))).flat();
  await takeAll('WEEKLY_RATE', ['negotiate'], ids);
  for (const subjectId of agreements) expect(await openAbout({ subjectKind: 'weekly_rates', subjectId })).toEqual(professional('WEEKLY_RATE'));
});

it('each step takes as many statements for one weekly rate as for fifty', async () => {
  const counter = await countStatements(database.url);
  const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'counted' });
  const work = new UnitOfWork(dataSource, { now: NOW });
  const statementsOf = async (ids: readonly string[]) => {
    const counts: number[] = [];
    for (const step of [...APPROVED, 'activate'] as const) {
      counter.take();
      await must(world.take('WEEKLY_RATE', step, ids, work));
      counts.push(counter.take());
    }
    return counts;
  };
  try {
    const forOne = await statementsOf(await world.draftWeekly(await world.addAgreement(), 1));
    expect(await statementsOf(await world.draftWeekly(await world.addAgreement(), 50))).toEqual(forOne);
  } finally {
    await dataSource.destroy();
    await counter.close();
  }
});

describe('a database of its own', () => {
  async function withWorld<T>(run: (own: TestDatabase, office: TermsOffice) => Promise<T>): Promise<T> {
    const own = await createTestDatabase({ now: NOW });
    try {
      return await run(own, await openTermsOffice(own));
    } finally {
      await own.close();
    }
  }

  const NO_CLOSING = `CREATE OR REPLACE FUNCTION inbox.close_tasks(task_kind text, task_subject_kind text, subject_ids text[], new_state text)
    RETURNS TABLE (id uuid, organisation_id uuid) LANGUAGE sql AS 'SELECT NULL::uuid, NULL::uuid WHERE false'`;

  it('negative control: where nothing is closed, the tasks stay open, and that is seen', () =>
    withWorld(async (own, office) => {
      const terms = await office.draft('SETTLEMENT_RATE');
      await must(office.take('SETTLEMENT_RATE', 'negotiate', [terms.id]));
      await own.superuser.query(NO_CLOSING);
      await must(office.take('SETTLEMENT_RATE', 'approveProfessionally', [terms.id]));
      expect(await tasksAbout(terms, own)).toEqual([...ECONOMIC, ...professional('SETTLEMENT_RATE')].map((task) => `${task} OPEN`));
    }));

  it('a step without its tasks is none: they are one transaction', () =>
    withWorld(async (own, office) => {
      const terms = await office.draft('SETTLEMENT_RATE');
      await own.superuser.query(`ALTER TABLE inbox.task ADD CONSTRAINT no_tasks CHECK (kind = 'X')`);
      await expect(office.take('SETTLEMENT_RATE', 'negotiate', [terms.id])).rejects.toMatchObject({ constraint: 'no_tasks' });
      const { rows } = await own.superuser.query('SELECT state FROM agreements.settlement_rate');
      expect(rows).toEqual([{ state: 'DRAFT' }]);
    }));

  /** Two approve one rate each of the same agreement, and neither has finished when the other asks what is left. */
  const approveAtOnce = (prepare: (own: TestDatabase) => Promise<void>): Promise<string[]> =>
    withWorld(async (own, office) => {
      const about = { subjectKind: 'weekly_rates', subjectId: await office.addAgreement() };
      const ids = await office.draftWeekly(about.subjectId, 2);
      await must(office.take('WEEKLY_RATE', 'negotiate', ids));
      await prepare(own);
      const dataSource = await openDataSource({ url: own.url, poolSize: 2, entities, role: SERVICE_ROLE, applicationName: 'at-once' });
      const work = new UnitOfWork(dataSource, { now: NOW });
      const holder = new pg.Client({ connectionString: own.url });
      await holder.connect();
      try {
        await holder.query('BEGIN; LOCK TABLE inbox.task IN ACCESS EXCLUSIVE MODE');
        const both = Promise.all(ids.map((id) => must(office.take('WEEKLY_RATE', 'approveProfessionally', [id], work))));
        await until('both wait', async () => {
          const { rows } = await own.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'at-once' AND wait_event_type = 'Lock'`);
          return rows[0]!.n === 2;
        });
        await holder.query('COMMIT');
        await both;
      } finally {
        await holder.end();
        await dataSource.destroy();
      }
      return (await tasksAbout(about, own)).filter((task) => task.includes(P!));
    });

  it('two who approve the last weekly rates at once close their task', async () => {
    expect(await approveAtOnce(async () => {})).toEqual([`JA CERTIFIER ${P} DONE`]);
  });

  it('negative control: without the lock neither of them closes it', async () => {
    const unlocked = async (own: TestDatabase) => {
      await own.superuser.query(`CREATE SCHEMA unlocked; GRANT USAGE ON SCHEMA unlocked TO PUBLIC;
        CREATE FUNCTION unlocked.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql AS '';
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = unlocked, pg_catalog, public', current_database()); END $$`);
    };
    expect(await approveAtOnce(unlocked)).toEqual([`JA CERTIFIER ${P} OPEN`]);
  });
});
