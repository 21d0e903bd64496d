import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailTemplates } from '#installation';
import { RemindOfPaymentsUseCase, SetPaymentRulesUseCase } from '#settlement';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQ');
  await database.superuser.query(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ('11111111-1111-4111-8111-111111111111', 'Billing', 'billing@p.example', true)`);
  await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('11111111-1111-4111-8111-111111111111', $1, 'BILLING')`, [office.id('P')]);
});
afterAll(() => database.close());

const remind = (day: string) => new RemindOfPaymentsUseCase(database.unitOfWork, 'https://pv.example').run({ now: `${day}T10:00:00Z` });
const levels = async () => (await database.superuser.query<{ level: number }>('SELECT reminder_level AS level FROM settlement.open_item_v ORDER BY cents DESC')).rows.map(({ level }) => level);

describe('when something is due, and reminded of', () => {
  it('is decided by the agency alone, in days that rise', async () => {
    const rules = { paymentDays: 10, firstReminderDays: 3, secondReminderDays: 10, thirdReminderDays: 20 };
    const set = (letter: string, change: object = {}) => new SetPaymentRulesUseCase(database.unitOfWork).run(office.as(letter), { ...rules, ...change });
    expect(await set('P')).toMatchObject({ ok: false, refusal: { code: 'NOT_AN_AGENCY' } });
    expect(await set('A', { secondReminderDays: 3 })).toMatchObject({ ok: false, refusal: { field: 'secondReminderDays' } });
    expect(await set('A', { paymentDays: 91 })).toMatchObject({ ok: false, refusal: { field: 'paymentDays' } });
    expect(await set('A')).toEqual({ ok: true, value: rules });
  });

  it('a due day on a Saturday moves to Monday', async () => {
    // Closed on Wednesday 3 June 2026: ten days later is Saturday the 13th.
    await office.closeMonth('2026-05', [['SETTLEMENT', 'P', 'Q', 123_456], ['SETTLEMENT', 'P', 'A', 500]], [['P', 'Q', 123_456], ['P', 'A', 500]], '2026-06-03T10:00:00Z');
    expect((await office.items('P', 'Q')).map(({ due_on }) => due_on)).toEqual(['2026-06-15']);
  });

  it('level by level, each once, with a task and one mail for all that is overdue', async () => {
    expect(await remind('2026-06-17')).toEqual({ months: 0, items: 0, mails: 0 });
    expect(await remind('2026-06-18')).toEqual({ months: 0, items: 2, mails: 1 });
    expect(await remind('2026-06-18')).toEqual({ months: 0, items: 0, mails: 0 });
    expect(await levels()).toEqual([1, 1]);
    const { rows } = await database.superuser.query(`SELECT recipient, template, params FROM platform.mail`);
    expect(rows).toEqual([{ recipient: 'billing@p.example', template: 'payment-reminder', params: { organisation: 'Haus PPP', items: '2', cents: '123956', level: '1', link: 'https://pv.example/offene-posten' } }]);
    const text = mailTemplates.all.find(({ code }) => code === 'payment-reminder')!.text(rows[0].params);
    expect(text).toContain('2 Posten von Haus PPP aus abgeschlossenen Abrechnungsmonaten sind überfällig. Offen sind zusammen 1.239,56 €, höchste Mahnstufe: 1.');
    const tasks = await database.superuser.query(`SELECT count(*)::int AS n FROM inbox.task WHERE kind = 'PAYMENT_OVERDUE' AND organisation_id = $1 AND owner_role = 'BILLING' AND state = 'OPEN'`, [office.id('P')]);
    expect(tasks.rows).toEqual([{ n: 2 }]);
  });

  it('a worker that was away for long does not run through the levels at once', async () => {
    expect(await remind('2026-08-01')).toMatchObject({ items: 2 });
    expect(await levels()).toEqual([2, 2]);
    expect(await remind('2026-08-02')).toMatchObject({ items: 0 });
    // Ten days lie between the second and the third.
    expect(await remind('2026-08-10')).toMatchObject({ items: 0 });
    expect(await remind('2026-08-11')).toMatchObject({ items: 2 });
    expect(await levels()).toEqual([3, 3]);
    expect(await remind('2027-08-11')).toMatchObject({ items: 0 });
  });

  it('what is paid closes its task', async () => {
    expect(await office.pay('P', 'PAID', 'Q', 123_456)).toMatchObject({ ok: true });
    const { rows } = await database.superuser.query(`SELECT state, count(*)::int AS n FROM inbox.task WHERE kind = 'PAYMENT_OVERDUE' GROUP BY state ORDER BY state`);
    expect(rows).toEqual([{ state: 'DONE', n: 1 }, { state: 'OPEN', n: 1 }]);
    expect(await office.broken()).toEqual([]);
  });

  it('a month that was closed when there was no ledger is booked by the same job', async () => {
    await database.superuser.query(`SET session_replication_role = replica`);
    for (const table of ['payment_reminder', 'ledger_posting', 'ledger_entry', 'open_item', 'payment', 'ledger_seal', 'ledger_block', 'ledger_head']) await database.superuser.query(`DELETE FROM settlement.${table}`);
    await database.superuser.query(`SET session_replication_role = origin`);
    expect(await remind('2026-06-10')).toEqual({ months: 1, items: 0, mails: 0 });
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-05': 123_456, 'P>A SETTLEMENT 2026-05': 500 });
    expect(await office.broken()).toEqual([]);
  });
});
