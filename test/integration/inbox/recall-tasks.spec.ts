import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inboxMails, openTasks, RecallTasksUseCase, TaskKinds, type NewTask, type Recalled } from '#inbox';
import { JobExecutor, MailTemplates, openDataSource, SendMailProcessor, SERVICE_ROLE, SmtpTransport, UnitOfWork } from '#platform';
import { registryOf, silent } from '../../support/jobs/start-work.js';
import { APPROVAL, buildInboxNetwork, inboxIds, nameDeputy, NOTE, subject } from '../../support/inbox-network.js';
import { startMailServer } from '../../support/mail-server.js';
import { countStatements } from '../../support/statement-counter.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const kinds = new TaskKinds([APPROVAL, NOTE]);

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 4 });
  await buildInboxNetwork(db.superuser);
});
afterEach(() => db.close());

/** Summer time: 05:00 UTC is 07:00 in Berlin. */
const at = (day: string, time = '05:30'): string => `${day}T${time}:00Z`;
const workAt = (now: string): UnitOfWork => new UnitOfWork(db.dataSource, { now });
const recall = (now: string): Promise<Recalled> => new RecallTasksUseCase(workAt(now), kinds, 'https://platzverbund.example/').run();
const open = (now: string, ...tasks: NewTask[]): Promise<void> => workAt(now).run(asOperator, (tx) => openTasks(tx, tasks));
const prefer = (user: string, mode: string, organisation: string = inboxIds.hesse) =>
  db.superuser.query('INSERT INTO inbox.notification_preference (organisation_id, user_id, mode) VALUES ($1, $2, $3)', [organisation, user, mode]);

const forRole = (role: string, dueOn: string | null, n = 1, kind = APPROVAL): NewTask => ({ kind, organisationId: inboxIds.hesse, ownerRole: role, subjectKind: 'agreement', subjectId: subject(n), dueOn });
const forPerson = (person: string, dueOn: string | null, n = 1): NewTask => ({ kind: APPROVAL, organisationId: inboxIds.hesse, ownerUserId: person, subjectKind: 'agreement', subjectId: subject(n), dueOn });

interface Mail {
  recipient: string;
  template: string;
  summary: string;
}
/** Mails since the last call. */
async function mails(): Promise<Mail[]> {
  const { rows } = await db.superuser.query<Mail>(`SELECT recipient, template, params ->> 'summary' AS summary FROM platform.mail ORDER BY template, recipient`);
  await db.superuser.query('DELETE FROM platform.mail');
  return rows;
}
const leave = (user: string) => db.superuser.query('DELETE FROM identity.membership WHERE user_id = $1', [user]);
const recipients = async (): Promise<string[]> => (await mails()).map((mail) => mail.recipient);

describe('the digest', () => {
  it('is one mail a person on a working day from seven in the morning in Berlin on, with counts by kind and no names', async () => {
    // Friday 29 May 2026, afternoon.
    await open(at('2026-05-29', '13:00'), forRole('CASEWORKER', '2026-06-10', 1), forRole('CASEWORKER', '2026-06-02', 2), forRole('CASEWORKER', null, 3, NOTE), forPerson('anna', '2026-05-28', 4));
    await recall(at('2026-05-29', '13:05'));
    await mails();
    expect(await recall(at('2026-05-30', '12:00'))).toMatchObject({ mails: 0 });
    expect(await recall(at('2026-06-01', '04:59'))).toMatchObject({ mails: 0 });
    await open(at('2026-06-01', '04:59'), forRole('CASEWORKER', null, 9, NOTE));
    expect(await recall(at('2026-06-01', '05:00'))).toMatchObject({ escalated: 1, mails: 3 });
    // Anna's own task was due on Thursday: on Monday, two working days later, the administrator hears of it too.
    expect(await mails()).toEqual([
      {
        recipient: 'anna@example.org',
        template: 'task-digest',
        summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 3 (bald fällig: 1, überfällig: 1)\n- Hinweis lesen: 2 (neu: 1)',
      },
      { recipient: 'berta@example.org', template: 'task-digest', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 2 (bald fällig: 1)\n- Hinweis lesen: 2 (neu: 1)' },
      { recipient: 'chief@example.org', template: 'task-digest', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (überfällig: 1)' },
    ]);
  });

  it('comes once a day, and not at all when there is nothing new', async () => {
    await open(at('2026-06-01'), forPerson('anna', '2026-06-30'));
    expect(await recall(at('2026-06-01', '06:00'))).toMatchObject({ mails: 1 });
    expect(await recall(at('2026-06-01', '06:01'))).toMatchObject({ mails: 0 });
    await open(at('2026-06-01', '08:00'), forPerson('anna', '2026-06-30', 2));
    expect(await recall(at('2026-06-01', '08:01'))).toMatchObject({ opened: 1, mails: 0 });
    expect(await recall(at('2026-06-02', '05:30'))).toMatchObject({ mails: 1 });
    expect(await recall(at('2026-06-03', '05:30'))).toMatchObject({ mails: 0 });
  });

  it('rests on holidays of the state: Corpus Christi in Hesse, not in Bremen', async () => {
    await recall(at('2026-06-03'));
    await open(at('2026-06-03', '12:00'), forPerson('anna', null), { ...forPerson('emil', null), organisationId: inboxIds.bremen });
    await recall(at('2026-06-04'));
    expect(await recipients()).toEqual(['emil@example.org']);
    await recall(at('2026-06-05'));
    expect(await recipients()).toEqual(['anna@example.org']);
  });

  it('goes by the clock of Berlin, in winter an hour later', async () => {
    await open('2026-01-12T20:00:00Z', forPerson('anna', null));
    await recall('2026-01-12T20:01:00Z');
    await mails();
    await open('2026-01-12T21:00:00Z', forPerson('anna', null, 2));
    expect(await recall('2026-01-13T05:59:00Z')).toMatchObject({ mails: 0 });
    expect(await recall('2026-01-13T06:00:00Z')).toMatchObject({ mails: 1 });
  });

  it('is one for all organisations of a person', async () => {
    await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('anna', '${inboxIds.neighbour}', 'CASEWORKER')`);
    await open(at('2026-06-01'), forPerson('anna', null), { ...forPerson('anna', null, 2), organisationId: inboxIds.neighbour });
    await recall(at('2026-06-01', '06:00'));
    expect((await mails()).map((mail) => mail.summary)).toEqual(['Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (neu: 1)\n\nJugendamt Nebenan:\n- Vereinbarung prüfen: 1 (neu: 1)']);
  });
});

describe('preferences', () => {
  it('IMMEDIATE hears with each step, DIGEST in the morning, NONE never', async () => {
    await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('carla', '${inboxIds.hesse}', 'CASEWORKER')`);
    await prefer('anna', 'IMMEDIATE');
    await prefer('carla', 'NONE');
    await recall(at('2026-06-01'));
    await open(at('2026-06-01', '08:00'), forRole('CASEWORKER', '2026-06-08'));
    await recall(at('2026-06-01', '08:01'));
    expect(await mails()).toEqual([{ recipient: 'anna@example.org', template: 'task-notice', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (neu: 1)' }]);
    // Three working days before Monday 8 June, over Corpus Christi: Tuesday 2 June.
    expect(await recall(at('2026-06-02', '05:00'))).toMatchObject({ reminded: 1, mails: 2 });
    expect(await mails()).toMatchObject([
      { recipient: 'berta@example.org', template: 'task-digest', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (neu: 1, bald fällig: 1)' },
      { recipient: 'anna@example.org', template: 'task-notice', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (bald fällig: 1)' },
    ]);
  });

  it('are of one organisation', async () => {
    await prefer('anna', 'IMMEDIATE', inboxIds.neighbour);
    await recall(at('2026-06-01'));
    await open(at('2026-06-01', '08:00'), forPerson('anna', null));
    expect(await recall(at('2026-06-01', '08:01'))).toMatchObject({ opened: 1, mails: 0 });
  });
});

describe('who hears', () => {
  const everybodyAtOnce = () =>
    db.superuser.query(`INSERT INTO inbox.notification_preference SELECT DISTINCT organisation_id, user_id, 'IMMEDIATE' FROM identity.membership`);

  beforeEach(everybodyAtOnce);

  it('of a role\'s task: everybody with the role in that organisation; of a person\'s: that person', async () => {
    await open(at('2026-06-01'), forRole('CASEWORKER', null));
    await recall(at('2026-06-01', '06:00'));
    expect(await recipients()).toEqual(['anna@example.org', 'berta@example.org']);
    await open(at('2026-06-01'), forPerson('carla', null, 2));
    await recall(at('2026-06-01', '06:01'));
    expect(await recipients()).toEqual(['carla@example.org']);
  });

  it('the deputy in the span of the substitution, both days included', async () => {
    await nameDeputy(db.superuser, 'anna', 'carla', '2026-06-02', '2026-06-03');
    const heard: string[][] = [];
    for (const day of ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-05']) {
      await open(at(day, '08:00'), forPerson('anna', null, Number(day.slice(-2))));
      await recall(at(day, '08:01'));
      heard.push(await recipients());
    }
    expect(heard).toEqual([['anna@example.org'], ['anna@example.org', 'carla@example.org'], ['anna@example.org', 'carla@example.org'], ['anna@example.org']]);
  });

  it('the deputy also of the person\'s roles, but for administration', async () => {
    await nameDeputy(db.superuser, 'anna', 'carla', '2026-06-01', '2026-06-30');
    await nameDeputy(db.superuser, 'chief', 'berta', '2026-06-01', '2026-06-30');
    await open(at('2026-06-01'), forRole('CASEWORKER', null));
    await recall(at('2026-06-01', '06:00'));
    expect(await recipients()).toEqual(['anna@example.org', 'berta@example.org', 'carla@example.org']);
    await open(at('2026-06-01'), forRole('ADMINISTRATOR', null, 2));
    await recall(at('2026-06-01', '06:01'));
    expect(await recipients()).toEqual(['chief@example.org']);
  });

  it('nobody who has left the organisation: their own tasks go to the administrators, who are told anew', async () => {
    await open(at('2026-06-01'), forPerson('carla', '2026-06-02'));
    expect(await recall(at('2026-06-01', '06:00'))).toMatchObject({ opened: 1, reminded: 1, mails: 1 });
    expect(await recipients()).toEqual(['carla@example.org']);
    await leave('carla');
    expect(await recall(at('2026-06-01', '06:01'))).toMatchObject({ opened: 1, reminded: 1, mails: 1 });
    expect(await recipients()).toEqual(['chief@example.org']);
    expect(await recall(at('2026-06-01', '06:02'))).toMatchObject({ opened: 0, reminded: 0, mails: 0 });
    // Back again: it is carla's as before.
    await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('carla', '${inboxIds.hesse}', 'CERTIFIER')`);
    await recall(at('2026-06-01', '06:03'));
    expect(await recipients()).toEqual(['carla@example.org']);
  });

  it('of what somebody took who has left: those of its tray, as of something new', async () => {
    await open(at('2026-06-01'), forRole('CASEWORKER', '2026-06-02'));
    await db.superuser.query(`UPDATE inbox.task SET assignee_id = 'anna'`);
    await recall(at('2026-06-01', '06:00'));
    expect(await recipients()).toEqual(['anna@example.org']);
    await leave('anna');
    expect(await recall(at('2026-06-01', '06:01'))).toMatchObject({ opened: 1, reminded: 1, mails: 1 });
    expect(await recipients()).toEqual(['berta@example.org']);
    const { rows } = await db.superuser.query(`SELECT t.assignee_id, j.actor, j.agency_id, j.before, j.after FROM inbox.task t JOIN platform.journal j ON j.subject_id = t.id::text AND j.action = 'task.returned'`);
    expect(rows).toEqual([
      { assignee_id: null, actor: 'operator', agency_id: inboxIds.hesse, before: { assigneeId: 'anna', leftBehind: false }, after: { assigneeId: null, leftBehind: false } },
    ]);
  });

  it('of a step once somebody is there to be told, and no sooner', async () => {
    await db.superuser.query(`DELETE FROM identity.membership WHERE role = 'CERTIFIER'; SET session_replication_role = replica; DELETE FROM identity.membership WHERE user_id = 'chief'; SET session_replication_role = origin`);
    await open(at('2026-05-20'), forRole('CERTIFIER', '2026-05-26'));
    expect(await recall(at('2026-06-01', '06:00'))).toEqual({ opened: 0, reminded: 0, escalated: 0, mails: 0 });
    const { rows } = await db.superuser.query('SELECT announced_at, reminded_at, escalated_at FROM inbox.task');
    expect(rows).toEqual([{ announced_at: null, reminded_at: null, escalated_at: null }]);
    await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('chief', '${inboxIds.hesse}', 'ADMINISTRATOR')`);
    expect(await recall(at('2026-06-01', '06:01'))).toEqual({ opened: 0, reminded: 0, escalated: 1, mails: 1 });
    expect(await recipients()).toEqual(['chief@example.org']);
    await db.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('carla', '${inboxIds.hesse}', 'CERTIFIER')`);
    expect(await recall(at('2026-06-01', '06:02'))).toMatchObject({ opened: 1, reminded: 1, escalated: 0 });
    expect(await recipients()).toContain('carla@example.org');
  });

  it('not of a deputy who only audits', async () => {
    await nameDeputy(db.superuser, 'anna', 'carla', '2026-06-01', '2026-06-30');
    await db.superuser.query(`UPDATE identity.membership SET role = 'AUDITOR' WHERE user_id = 'carla'`);
    await open(at('2026-06-01'), forPerson('anna', null));
    await recall(at('2026-06-01', '06:00'));
    expect(await recipients()).toEqual(['anna@example.org']);
  });

  it('of an escalation the role that it goes to, and once', async () => {
    await open(at('2026-05-26'), forPerson('anna', '2026-06-02'));
    await recall(at('2026-06-02'));
    await mails();
    // Two working days after Tuesday 2 June: Friday 5 June, over Corpus Christi.
    expect(await recall(at('2026-06-04', '21:00'))).toMatchObject({ escalated: 0, mails: 0 });
    expect(await recall(at('2026-06-05', '05:00'))).toMatchObject({ reminded: 0, escalated: 1, mails: 2 });
    expect(await mails()).toMatchObject([
      { recipient: 'anna@example.org', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (überfällig: 1)' },
      { recipient: 'chief@example.org', summary: 'Jugendamt Hessen:\n- Vereinbarung prüfen: 1 (überfällig: 1)' },
    ]);
    expect(await recall(at('2026-06-08'))).toMatchObject({ escalated: 0, mails: 0 });
    const { rows } = await db.superuser.query(`SELECT agency_id, before, after FROM platform.journal WHERE action = 'task.escalated'`);
    expect(rows).toEqual([{ agency_id: inboxIds.hesse, before: { escalatedTo: null }, after: { escalatedTo: 'ADMINISTRATOR' } }]);
  });

  it('of a changed due day anew, when it comes', async () => {
    await open(at('2026-05-26'), forPerson('anna', '2026-06-02'));
    await recall(at('2026-06-02'));
    await open(at('2026-06-02', '08:00'), forPerson('anna', '2026-06-30'));
    expect(await recall(at('2026-06-05'))).toMatchObject({ reminded: 0, escalated: 0 });
    expect(await recall(at('2026-06-25'))).toMatchObject({ reminded: 1, escalated: 0 });
  });

  it('not of what is closed', async () => {
    await open(at('2026-05-26'), forPerson('anna', '2026-06-02'));
    await db.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'anna'`);
    expect(await recall(at('2026-06-10'))).toEqual({ opened: 0, reminded: 0, escalated: 0, mails: 0 });
  });
});

describe('a run', () => {
  it('beside another run tells nobody twice', async () => {
    await db.superuser.query(`INSERT INTO inbox.notification_preference VALUES ('${inboxIds.hesse}', 'anna', 'IMMEDIATE')`);
    await open(at('2026-06-01'), ...Array.from({ length: 20 }, (_, n) => forRole('CASEWORKER', '2026-06-02', n + 1)));
    const runs = await Promise.all(Array.from({ length: 4 }, () => recall(at('2026-06-01', '06:00'))));
    expect(runs.map((run) => run.mails).sort()).toEqual([0, 0, 0, 2]);
    expect(await recipients()).toEqual(['berta@example.org', 'anna@example.org']);
    // Negative control: with the marks taken away everybody is told once more.
    await db.superuser.query('UPDATE inbox.task SET announced_at = NULL, reminded_at = NULL; DELETE FROM inbox.digest');
    expect(await recall(at('2026-06-01', '06:00'))).toMatchObject({ mails: 2 });
  });

  it('that fails leaves nothing behind, and the next one tells', async () => {
    await open(at('2026-06-01'), forPerson('anna', null));
    await db.superuser.query('ALTER TABLE platform.mail ADD CONSTRAINT broken CHECK (false)');
    await expect(recall(at('2026-06-01', '06:00'))).rejects.toMatchObject({ code: '23514' });
    await db.superuser.query('ALTER TABLE platform.mail DROP CONSTRAINT broken');
    expect(await recall(at('2026-06-01', '06:01'))).toMatchObject({ opened: 1, mails: 1 });
  });

  it('leaves tasks of a kind that it does not know to a newer worker', async () => {
    await open(at('2026-06-01'), forPerson('anna', null), { ...forPerson('anna', null, 2), kind: NOTE });
    const older = new RecallTasksUseCase(workAt(at('2026-06-01', '06:00')), new TaskKinds([NOTE]), 'https://x.example');
    expect(await older.run()).toMatchObject({ opened: 1, mails: 1 });
    expect((await mails())[0]!.summary).toBe('Jugendamt Hessen:\n- Hinweis lesen: 1 (neu: 1)');
    expect(await recall(at('2026-06-02'))).toMatchObject({ opened: 1, mails: 1 });
  });

  it('sends the same statements however many tasks and people there are', async () => {
    const counter = await countStatements(db.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities: [], role: SERVICE_ROLE, applicationName: 'pv-test' });
    const counted = async (now: string): Promise<{ statements: number; recalled: Recalled }> => {
      counter.take();
      const recalled = await new RecallTasksUseCase(new UnitOfWork(dataSource, { now }), kinds, 'https://x.example').run();
      return { statements: counter.take(), recalled };
    };
    try {
      await prefer('anna', 'IMMEDIATE');
      await open(at('2026-06-01'), forRole('CASEWORKER', '2026-05-26'));
      const few = await counted(at('2026-06-01', '06:00'));
      await db.superuser.query(`
        INSERT INTO auth."user" (id, name, email) SELECT 'p' || n, 'P', 'p' || n || '@example.org' FROM generate_series(1, 100) AS n;
        INSERT INTO identity.membership (user_id, organisation_id, role) SELECT 'p' || n, '${inboxIds.hesse}', 'CASEWORKER' FROM generate_series(1, 100) AS n`);
      await open(at('2026-06-02'), ...Array.from({ length: 500 }, (_, n) => forRole('CASEWORKER', '2026-05-26', n + 2)));
      const many = await counted(at('2026-06-02', '06:00'));
      expect(few.recalled).toEqual({ opened: 1, reminded: 1, escalated: 1, mails: 3 });
      expect(many.recalled).toEqual({ opened: 500, reminded: 500, escalated: 500, mails: 103 });
      expect(many.statements).toBe(few.statements);
      expect(many.statements).toBeLessThanOrEqual(13);
      const idle = await counted(at('2026-06-02', '06:01'));
      expect(idle.statements).toBeLessThan(few.statements);
    } finally {
      await dataSource.destroy();
      await counter.close();
    }
  });

  it('ends in mails that say neither who nor what, through a real mail server', async () => {
    const server = await startMailServer();
    await open(at('2026-06-01'), forPerson('anna', '2026-06-02'), forPerson('anna', '2026-06-03', 2));
    await recall(at('2026-06-01', '06:00'));
    const transport = new SmtpTransport({ url: server.url, from: 'post@platzverbund.example' });
    const executor = new JobExecutor(db.unitOfWork, registryOf(new SendMailProcessor(new MailTemplates(inboxMails), transport, silent)), silent);
    const { rows } = await db.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'send-mail'`);
    for (const { id } of rows) await executor.execute(id, new AbortController().signal);
    await server.close();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({ to: ['anna@example.org'], subject: 'Platzverbund: Ihre offenen Aufgaben' });
    expect(server.mails[0]!.text).toBe(`Guten Tag,

in Ihrem Posteingang sind Aufgaben offen:

Jugendamt Hessen:
- Vereinbarung prüfen: 2 (neu: 2, bald fällig: 2)

Zum Posteingang: https://platzverbund.example/inbox

Ob Sie solche Nachrichten sofort, einmal am Tag oder gar nicht bekommen, stellen Sie im Posteingang ein.
`);
    expect(server.mails[0]!.raw).not.toMatch(/Muster|00000000-0000|agreement|TEST_/);
  });
});
