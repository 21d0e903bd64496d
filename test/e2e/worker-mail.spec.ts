import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queueMail } from '#platform';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { Program } from '../support/programs.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
const SAYS_THAT_MAIL_WAITS = 'PV_SMTP_URL is not set';

let db: TestDatabase;
let server: MailServer;
const programs: Program[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.end()));
  await server.close();
  await db.close();
});

async function startWorker(environment: Record<string, string> = {}): Promise<Program> {
  const program = Program.start([WORKER], { DATABASE_URL: db.url, PV_WORKER_HEALTH_PORT: '0', PV_PUBLIC_URL: 'https://platzverbund.example', ...environment });
  programs.push(program);
  await program.says('"working"');
  return program;
}

const invite = (to: string): Promise<void> =>
  db.unitOfWork.run(asOperator, (tx) =>
    queueMail(tx, { to, template: 'invitation', params: { organisation: 'Jugendamt Köln', link: 'https://platzverbund.example/#t', lastDay: '2026-06-15' } }),
  );
const jobs = async (): Promise<string[]> =>
  (await db.superuser.query<{ end: string }>(`SELECT CASE WHEN done_at IS NOT NULL THEN 'done' WHEN failed_at IS NOT NULL THEN 'failed' ELSE 'open' END AS "end" FROM platform.outbox ORDER BY id`)).rows.map(
    (row) => row.end,
  );

describe('the worker', () => {
  it('without a mail server says so once, and mail waits without failing', async () => {
    const worker = await startWorker();
    await invite('first@example.org');
    await invite('second@example.org');
    await until('both jobs are done', async () => (await jobs()).join() === 'done,done');
    expect(await worker.end()).toBe(0);
    expect(worker.output.split(SAYS_THAT_MAIL_WAITS)).toHaveLength(2);
    expect(worker.output).not.toMatch(/failed|example\.org/);
    const { rows } = await db.superuser.query('SELECT recipient, sent_at FROM platform.mail ORDER BY created_at');
    expect(rows).toEqual([
      { recipient: 'first@example.org', sent_at: null },
      { recipient: 'second@example.org', sent_at: null },
    ]);
  });

  it('with one sends what has waited and what comes, and writes nothing of it into its log', async () => {
    const worker = await startWorker({ PV_SMTP_URL: server.url, PV_MAIL_FROM: 'Platzverbund <post@platzverbund.example>' });
    await invite('third@example.org');
    await until('all three have come', () => server.mails.length === 3);
    expect(server.mails.flatMap((mail) => mail.to).sort()).toEqual(['first@example.org', 'second@example.org', 'third@example.org']);
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(3);
    expect(server.mails[0]).toMatchObject({ from: 'post@platzverbund.example', subject: 'Platzverbund: Einladung von Jugendamt Köln' });
    expect(await worker.end()).toBe(0);
    expect(worker.output).not.toContain(SAYS_THAT_MAIL_WAITS);
    expect(worker.output).not.toMatch(/example\.org|Köln|Einladung/);
    const { rows } = await db.superuser.query('SELECT DISTINCT recipient, params, sent_at IS NOT NULL AS sent FROM platform.mail');
    expect(rows).toEqual([{ recipient: null, params: {}, sent: true }]);
  });

  it('does not start with a server and without a sender', async () => {
    const worker = Program.start([WORKER], { DATABASE_URL: db.url, PV_SMTP_URL: server.url });
    programs.push(worker);
    expect(await worker.ended()).toBe(2);
    expect(worker.output).toContain('PV_MAIL_FROM: must be set, because PV_SMTP_URL is.');
  });
});
