import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboxMails, openTasks, RecallTasksUseCase, TaskKinds, type NewTask } from '#inbox';
import { MailTemplates, SendMailProcessor, SmtpTransport, type BackgroundWork } from '#platform';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AssignTaskMutation,
  AssignTaskMutationVariables,
  CompleteTaskMutation,
  CompleteTaskMutationVariables,
  InboxQuery,
  InboxQueryVariables,
  NotificationPreferenceQuery,
  NotificationPreferenceQueryVariables,
  SetNotificationPreferenceMutation,
  SetNotificationPreferenceMutationVariables,
} from '../support/gql/types.generated.js';
import { APPROVAL, NOTE, subject } from '../support/inbox-network.js';
import { registryOf, silent, startWork } from '../support/jobs/start-work.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { asOperator } from '../support/test-database.js';
import { until } from '../support/until.js';

let api: TestApi;
let server: MailServer;
let worker: BackgroundWork;
let anna: Credentials;
let berta: Credentials;
let chief: Credentials;
let auditor: Credentials;
let stranger: Credentials;
let bertaId: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  [anna, berta, chief, auditor, stranger] = [
    await api.signIn('anna@north.example', ids.northAgency, 'CASEWORKER'),
    await api.signIn('berta@north.example', ids.northAgency, 'CASEWORKER'),
    await api.signIn('chief@north.example', ids.northAgency, 'ADMINISTRATOR'),
    await api.signIn('auditor@north.example', ids.northAgency, 'AUDITOR'),
    await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER', 'ADMINISTRATOR'),
  ];
  bertaId = (await api.database.superuser.query<{ id: string }>(`SELECT id FROM auth."user" WHERE email = 'berta@north.example'`)).rows[0]!.id;
  server = await startMailServer();
  const { unitOfWork } = api.database;
  const recall = new RecallTasksUseCase(unitOfWork, new TaskKinds([APPROVAL, NOTE]), api.url);
  const transport = new SmtpTransport({ url: server.url, from: 'Platzverbund <post@platzverbund.example>' });
  worker = await startWork(api.database, registryOf(new SendMailProcessor(new MailTemplates(inboxMails), transport, silent)), {
    periodic: [{ name: 'recall-tasks', everyMs: 100, run: () => recall.run() }],
  });
});
afterAll(async () => {
  await worker.stop();
  await server.close();
  await api.close();
});

let keys = 0;
const key = () => `inbox-test-${++keys}`;
const list = async (credentials: Credentials, variables: InboxQueryVariables = {}) => {
  const { inbox } = await api.data<InboxQuery, InboxQueryVariables>('Inbox', variables, credentials);
  return inbox.edges.map((edge) => edge.node);
};
const subjects = async (credentials: Credentials, variables: InboxQueryVariables = {}) => (await list(credentials, variables)).map((task) => Number(task.subjectId.slice(-3)));
const complete = async (taskId: string, credentials: Credentials, idempotencyKey = key()) =>
  (await api.data<CompleteTaskMutation, CompleteTaskMutationVariables>('CompleteTask', { input: { taskId, idempotencyKey } }, credentials)).completeTask;
const assign = async (taskId: string, userId: string, credentials: Credentials) =>
  (await api.data<AssignTaskMutation, AssignTaskMutationVariables>('AssignTask', { input: { taskId, userId, idempotencyKey: key() } }, credentials)).assignTask;
const prefer = async (mode: 'IMMEDIATE' | 'DIGEST' | 'NONE', credentials: Credentials) =>
  (await api.data<SetNotificationPreferenceMutation, SetNotificationPreferenceMutationVariables>('SetNotificationPreference', { input: { mode, idempotencyKey: key() } }, credentials))
    .setNotificationPreference;

const forRole = (n: number, dueOn: string | null = null): NewTask => ({ kind: NOTE, organisationId: ids.northAgency, ownerRole: 'CASEWORKER', subjectKind: 'agreement', subjectId: subject(n), dueOn });
const open = (...tasks: NewTask[]) => api.database.unitOfWork.run(asOperator, (tx) => openTasks(tx, tasks));

describe('the inbox', () => {
  it('tells at once by mail whoever wants that, without saying who or what, and the task is there', async () => {
    expect((await api.data<NotificationPreferenceQuery, NotificationPreferenceQueryVariables>('NotificationPreference', {}, anna)).notificationPreference).toEqual({ mode: 'DIGEST' });
    expect(await prefer('IMMEDIATE', anna)).toEqual({ __typename: 'NotificationPreference', mode: 'IMMEDIATE' });
    expect(await prefer('NONE', berta)).toMatchObject({ mode: 'NONE' });
    await open(forRole(1, '2999-05-04'));
    await until('the mail has come', () => server.mails.some((mail) => mail.to[0] === 'anna@north.example'));
    expect(server.mails.flatMap((mail) => mail.to)).not.toContain('berta@north.example');
    const mail = server.mails.find((one) => one.to[0] === 'anna@north.example')!;
    expect(mail.subject).toBe('Platzverbund: Neues in Ihrem Posteingang');
    expect(mail.text).toContain('Jugendamt Nord:\n- Hinweis lesen: 1 (neu: 1)\n');
    expect(mail.text).toContain(`Zum Posteingang: ${api.url}/inbox\n`);
    expect(mail.raw).not.toContain(subject(1));
    expect(await list(anna)).toMatchObject([
      { kind: 'TEST_NOTE', subjectKind: 'agreement', subjectId: subject(1), ownerRole: 'CASEWORKER', holderId: null, dueOn: '2999-05-04', isOverdue: false, isEscalated: false, state: 'OPEN' },
    ]);
  });

  it('is each person\'s own: colleagues share the tray, the auditor and another agency see nothing of it', async () => {
    expect([await subjects(anna), await subjects(berta), await subjects(auditor), await subjects(stranger)]).toEqual([[1], [1], [], []]);
    expect([await subjects(chief), await subjects(chief, { everybody: true }), await subjects(auditor, { everybody: true })]).toEqual([[], [1], []]);
    expect((await api.run('Inbox', {})).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('hands out of the tray: to oneself, or by an administrator to anybody', async () => {
    await open(forRole(2));
    const task = (await list(anna)).find((one) => one.subjectId === subject(2))!;
    expect(await assign(task.id, bertaId, anna)).toMatchObject({ __typename: 'AssignmentNotAllowed', code: 'ASSIGNMENT_NOT_ALLOWED' });
    expect(await assign(task.id, bertaId, chief)).toMatchObject({ __typename: 'Task', ownerRole: 'CASEWORKER', holderId: bertaId });
    expect([await subjects(anna), await subjects(berta)]).toEqual([[1], [1, 2]]);
    expect(await assign(task.id, 'nobody', chief)).toMatchObject({ __typename: 'NotFound', code: 'ASSIGNEE_NOT_FOUND' });
  });

  it('ticks off once, and a repetition gets the same answer', async () => {
    await open(forRole(3));
    const task = (await list(anna)).find((one) => one.subjectId === subject(3))!;
    const again = key();
    const done = await complete(task.id, anna, again);
    expect(done).toMatchObject({ __typename: 'Task', state: 'DONE' });
    expect(await complete(task.id, anna, again)).toEqual(done);
    expect(await complete(task.id, berta)).toMatchObject({ __typename: 'TaskClosed' });
    expect(await subjects(anna, { state: 'DONE' })).toEqual([3]);
    expect(await subjects(anna, { state: null })).toEqual([1, 3]);
  });

  it('answers a task of another agency like one that is not there, and lets an auditor change nothing', async () => {
    const [task] = await list(anna);
    const unknown = await complete(subject(998), stranger);
    expect(unknown).toMatchObject({ __typename: 'NotFound' });
    expect(await complete(task!.id, stranger)).toEqual(unknown);
    expect(await assign(task!.id, bertaId, stranger)).toEqual(await assign(subject(998), bertaId, stranger));
    for (const [operation, input] of [['CompleteTask', { taskId: task!.id }], ['AssignTask', { taskId: task!.id, userId: bertaId }], ['SetNotificationPreference', { mode: 'NONE' }]] as const) {
      const answer = await api.run(operation, { input: { ...input, idempotencyKey: key() } }, auditor);
      expect(answer.body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('is read with one statement a page beside those of the request, however long it is', async () => {
    await open(...Array.from({ length: 60 }, (_, n) => forRole(n + 100)));
    const cost = async (first: number) => {
      api.statements.take();
      await list(anna, { first });
      return api.statements.take();
    };
    await cost(1);
    expect(await cost(50)).toBe(await cost(1));
  });
});
