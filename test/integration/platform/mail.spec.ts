import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  careForMail,
  createLogger,
  JobExecutor,
  MailTemplates,
  queueMail,
  queueMails,
  SendMailProcessor,
  SERVICE_ROLE,
  SmtpTransport,
  UnitOfWork,
  type BackgroundWork,
  type MailTransport,
} from '#platform';
import pg from 'pg';
import { registryOf, silent, startWork } from '../../support/jobs/start-work.js';
import { startMailServer, type MailServer, type MailServerOptions } from '../../support/mail-server.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

const templates = new MailTemplates([
  {
    code: 'welcome',
    subject: ({ place }) => `Grüße aus ${place}`,
    text: ({ place, link }) => `Schöne Grüße aus ${place}.\n\nMehr: ${link}\n`,
  },
  { code: 'brief', holdsMinutes: 60, subject: () => 'Kurz', text: ({ link }) => `Eine Stunde lang: ${link}\n` },
]);
const FROM = 'Platzverbund <post@platzverbund.example>';
const forEver = new AbortController().signal;

let db: TestDatabase;
let server: MailServer | undefined;
let work: BackgroundWork | undefined;

beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 10 });
});
afterEach(async () => {
  await work?.stop();
  work = undefined;
  await server?.close();
  server = undefined;
  await db.close();
});

const open = async (options?: MailServerOptions): Promise<MailServer> => (server = await startMailServer(options));
const smtp = (url: string): MailTransport => new SmtpTransport({ url, from: FROM });
const executorFor = (transport: MailTransport | null, logger = silent): JobExecutor =>
  new JobExecutor(db.unitOfWork, registryOf(new SendMailProcessor(templates, transport, logger)), logger);

const queue = (to = 'anna@example.org', template = 'welcome'): Promise<void> =>
  db.unitOfWork.run(asOperator, (tx) => queueMail(tx, { to, template, params: { place: 'Köln', link: 'https://platzverbund.example/inbox?a=b' } }));

interface Row {
  id: string;
  recipient: string | null;
  params: object;
  sent: boolean;
  failure: string | null;
}
const rows = async (): Promise<Row[]> =>
  (await db.superuser.query<Row>('SELECT id, recipient, params, sent_at IS NOT NULL AS sent, failure FROM platform.mail ORDER BY created_at, id')).rows;

const jobs = async (): Promise<{ failures: number; failure: string | null; done: boolean; failed: boolean }[]> =>
  (await db.superuser.query('SELECT failures, failure, done_at IS NOT NULL AS done, failed_at IS NOT NULL AS failed FROM platform.outbox ORDER BY id')).rows;

describe('a mail', () => {
  it('goes out through a worker as plain UTF-8 text, and its address and values are emptied', async () => {
    const { mails, url } = await open();
    work = await startWork(db, registryOf(new SendMailProcessor(templates, smtp(url), silent)));
    await queue();
    await until('the mail is sent', async () => (await rows()).every((row) => row.sent));
    const [row] = await rows();
    expect(row).toMatchObject({ recipient: null, params: {}, failure: null });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      from: 'post@platzverbund.example',
      to: ['anna@example.org'],
      messageId: `<${row!.id}@platzverbund.example>`,
      subject: 'Grüße aus Köln',
      text: 'Schöne Grüße aus Köln.\n\nMehr: https://platzverbund.example/inbox?a=b\n',
    });
    expect(mails[0]!.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
    expect(mails[0]!.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('is not sent when the transaction of its cause is rolled back', async () => {
    const failing = db.unitOfWork.run(asOperator, async (tx) => {
      await queueMail(tx, { to: 'anna@example.org', template: 'welcome', params: {} });
      throw new Error('after the mail');
    });
    await expect(failing).rejects.toThrow('after the mail');
    expect([await rows(), await jobs()]).toEqual([[], []]);
  });

  it('signs in where the server wants it, and a wrong password keeps the mail', async () => {
    const { mails, port } = await open({ login: { user: 'pv', password: 'right' } });
    await queue();
    await expect(executorFor(smtp(`smtp://pv:wrong@127.0.0.1:${port}`)).execute('1', forEver)).rejects.toMatchObject({ code: 'MAIL_SIGN_IN_FAILED', isFinal: false });
    expect((await rows())[0]).toMatchObject({ recipient: 'anna@example.org', sent: false });
    expect(await executorFor(smtp(`smtp://pv:right@127.0.0.1:${port}`)).execute('1', forEver)).toBe('DONE');
    expect(mails).toHaveLength(1);
  });

  it('goes to one address only, whatever is written in the address', async () => {
    const { mails, url } = await open();
    await queue('anna@example.org, mallory@example.org');
    await executorFor(smtp(url)).execute('1', forEver).catch(() => undefined);
    expect(mails.flatMap((mail) => mail.to)).not.toContain('mallory@example.org');
  });

  it('many queued at once all go out', async () => {
    const { mails, url } = await open();
    const to = ['a@example.org', 'b@example.org', 'c@example.org'];
    await db.unitOfWork.run(asOperator, (tx) => queueMails(tx, to.map((address) => ({ to: address, template: 'welcome', params: { place: address } }))));
    const executor = executorFor(smtp(url));
    for (const id of ['1', '2', '3']) await executor.execute(id, forEver);
    expect(mails.map((mail) => [mail.to[0], mail.subject]).sort()).toEqual(to.map((address) => [address, `Grüße aus ${address}`]));
  });
});

describe('a server in trouble', () => {
  it('down, then up: the mail goes out once it is back', async () => {
    const first = await open();
    const { port, url } = first;
    await first.close();
    work = await startWork(db, registryOf(new SendMailProcessor(templates, smtp(url), silent)));
    await queue();
    await until('an attempt has failed', async () => (await jobs())[0]!.failures >= 1);
    expect((await jobs())[0]).toMatchObject({ failure: 'MAIL_SERVER_AWAY', failed: false });
    const second = await open({ port });
    await until('the mail is sent', async () => (await rows())[0]!.sent);
    expect(second.mails).toHaveLength(1);
  });

  it('one that refuses the recipient is asked once; the mail is given up, with a code and without the address', async () => {
    const { mails, url } = await open({ recipient: (address) => (address.startsWith('gone@') ? { code: 550 } : null) });
    await queue('gone@example.org');
    await expect(executorFor(smtp(url)).execute('1', forEver)).rejects.toMatchObject({ code: 'MAIL_REFUSED', isFinal: true });
    expect(await rows()).toMatchObject([{ recipient: null, params: {}, sent: false, failure: 'MAIL_REFUSED' }]);
    expect(await executorFor(smtp(url)).execute('1', forEver)).toBe('NOTHING_TO_DO');
    expect(mails).toEqual([]);
  });

  it.each([
    ['the recipient', { recipient: () => ({ code: 450 }) }],
    ['the message', { message: () => ({ code: 451 }) }],
  ])('one that puts %s off is asked again', async (_what, options) => {
    const { url } = await open(options);
    await queue();
    await expect(executorFor(smtp(url)).execute('1', forEver)).rejects.toMatchObject({ code: 'MAIL_DEFERRED', isFinal: false });
    expect((await rows())[0]).toMatchObject({ recipient: 'anna@example.org', failure: null });
  });

  it('attempts are bounded, and the mail outlives them: it is queued anew after a rest', async () => {
    const { url, close } = await open();
    await close();
    await queue();
    const executor = executorFor(smtp(url));
    for (let attempt = 1; attempt <= 12; attempt++) {
      await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'MAIL_SERVER_AWAY', isFinal: attempt === 12 });
    }
    expect(await jobs()).toEqual([{ failures: 12, failure: 'MAIL_SERVER_AWAY', done: false, failed: true }]);
    expect((await rows())[0]).toMatchObject({ recipient: 'anna@example.org', sent: false, failure: null });
    expect(await careForMail(db.unitOfWork, true, templates)).toEqual({ queued: 0, givenUp: 0 });
    await db.superuser.query(`UPDATE platform.outbox SET failed_at = failed_at - interval '16 minutes'`);
    expect(await careForMail(db.unitOfWork, true, templates)).toEqual({ queued: 1, givenUp: 0 });
    expect(await careForMail(db.unitOfWork, true, templates)).toEqual({ queued: 0, givenUp: 0 });
  });
});

describe('at least once', () => {
  it('a worker that dies after the server has accepted sends it again, under the same Message-ID', async () => {
    const { mails, url } = await open();
    await queue();
    class Dying extends SendMailProcessor {
      override async handle(): Promise<void> {
        throw new Error('the power is gone');
      }
    }
    const dying = new JobExecutor(db.unitOfWork, registryOf(new Dying(templates, smtp(url), silent)), silent);
    await expect(dying.execute('1', forEver)).rejects.toMatchObject({ isFinal: false });
    expect((await rows())[0]).toMatchObject({ sent: false, recipient: 'anna@example.org' });
    expect(await executorFor(smtp(url)).execute('1', forEver)).toBe('DONE');
    expect(mails).toHaveLength(2);
    expect(mails[1]!.messageId).toBe(mails[0]!.messageId);
  });

  it('a second job for a mail that is sent sends nothing', async () => {
    const { mails, url } = await open();
    await queue();
    await db.superuser.query('INSERT INTO platform.outbox (queue, job, payload, correlation_id) SELECT queue, job, payload, correlation_id FROM platform.outbox');
    const executor = executorFor(smtp(url));
    await executor.execute('1', forEver);
    expect(await executor.execute('2', forEver)).toBe('DONE');
    expect(mails).toHaveLength(1);
  });
});

describe('without a server', () => {
  it('mail waits without a failing job, and goes out on the day on which there is one', async () => {
    await queue();
    expect(await executorFor(null).execute('1', forEver)).toBe('DONE');
    expect((await rows())[0]).toMatchObject({ recipient: 'anna@example.org', sent: false, failure: null });
    expect(await careForMail(db.unitOfWork, false, templates)).toEqual({ queued: 0, givenUp: 0 });
    const { mails, url } = await open();
    expect(await careForMail(db.unitOfWork, true, templates)).toEqual({ queued: 1, givenUp: 0 });
    await executorFor(smtp(url)).execute('2', forEver);
    expect(mails).toHaveLength(1);
  });

  it('whose link holds an hour is given up and emptied after it; other mail waits on', async () => {
    await queue('anna@example.org', 'brief');
    await queue('anna@example.org', 'welcome');
    const after = async (minutes: number) => new UnitOfWork(db.dataSource, { now: new Date((await now()) + minutes * 60_000).toISOString() });
    expect(await careForMail(await after(59), false, templates)).toEqual({ queued: 0, givenUp: 0 });
    expect(await careForMail(await after(61), false, templates)).toEqual({ queued: 0, givenUp: 1 });
    expect(await rows()).toMatchObject([
      { recipient: null, params: {}, failure: 'MAIL_TOO_OLD' },
      { recipient: 'anna@example.org', params: { place: 'Köln' }, failure: null },
    ]);
  });

  it('after three days it is given up and emptied, for nobody wants old mail', async () => {
    await queue();
    await executorFor(null).execute('1', forEver);
    const later = new UnitOfWork(db.dataSource, { now: new Date((await now()) + 3 * 86_400_000 + 1_000).toISOString() });
    expect(await careForMail(later, true, templates)).toEqual({ queued: 0, givenUp: 1 });
    expect(await rows()).toMatchObject([{ recipient: null, params: {}, sent: false, failure: 'MAIL_TOO_OLD' }]);
  });
});

async function now(): Promise<number> {
  const { rows: found } = await db.superuser.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return found[0]!.now.getTime();
}

describe('what is said of it', () => {
  it('a template that nobody has registered fails for good, with one clear line', async () => {
    const { url } = await open();
    const { lines, logger } = recording();
    await queue('anna@example.org', 'forgotten');
    await expect(executorFor(smtp(url), logger).execute('1', forEver)).rejects.toMatchObject({ code: 'MAIL_TEMPLATE_UNKNOWN', isFinal: true });
    expect(lines.filter((line) => line.includes('there is no mail template') && line.includes('"forgotten"'))).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({ failure: 'MAIL_TEMPLATE_UNKNOWN', recipient: null });
  });

  it('neither address, subject, text nor the server\'s words are logged, whatever happens', async () => {
    const { lines, logger } = recording();
    const { url, close } = await open({ recipient: (address) => ({ code: address.startsWith('gone') ? 550 : 451 }) });
    await queue('anna@example.org');
    await queue('gone@example.org');
    await executorFor(smtp(url), logger).execute('1', forEver).catch(() => undefined);
    await executorFor(smtp(url), logger).execute('2', forEver).catch(() => undefined);
    await close();
    await executorFor(smtp(url), logger).execute('1', forEver).catch(() => undefined);
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => /example\.org|someone|Köln|Gr|inbox\?/.test(line))).toEqual([]);
    const { rows: held } = await db.superuser.query<{ text: string }>(`SELECT payload::text || coalesce(failure, '') AS text FROM platform.outbox`);
    expect(held.filter(({ text }) => /example|Köln/.test(text))).toEqual([]);
  });
});

function recording() {
  const lines: string[] = [];
  return { lines, logger: createLogger('test', 'info', { write: (line: string) => void lines.push(line) }) };
}

describe('raw SQL with the service role', () => {
  it('whoever is signed in puts mail in and reads none, not even their own; an emptied mail stays whole', async () => {
    await queue();
    const organisation = '00000000-0000-7000-8000-0000000000aa';
    await db.unitOfWork.run(asOrganisation(organisation), (tx) => queueMail(tx, { to: 'x@example.org', template: 'welcome', params: {} }));
    expect(await db.unitOfWork.run(asOrganisation(organisation), (tx) => tx.sql('SELECT 1 FROM platform.mail'))).toEqual([]);
    expect(await db.unitOfWork.run(asOrganisation(organisation), (tx) => tx.execute(`UPDATE platform.mail SET template = 'x'`))).toBe(0);
    const client = new pg.Client({ connectionString: db.url, options: `-c role=${SERVICE_ROLE}` });
    await client.connect();
    await client.query(`SELECT set_config('pv.scope', 'OPERATOR', false)`);
    await expect(client.query('UPDATE platform.mail SET recipient = NULL')).rejects.toMatchObject({ code: '23514' });
    await expect(client.query('DELETE FROM platform.mail')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});
