import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignBankEntryUseCase, FindBankEntriesQuery, ImportBankStatementUseCase, paymentReference } from '#settlement';
import { camt, IBAN, type CamtShape } from '../../support/camt.js';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const IBAN_OF_P = 'DE75512108001245126199';
let database: TestDatabase;
let office: LedgerOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQR');
  await database.superuser.query('INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2), ($3, $4)', [office.id('Q'), IBAN, office.id('P'), IBAN_OF_P]);
  await office.closeMonth(
    '2026-05',
    [['SETTLEMENT', 'P', 'Q', 7_000], ['SETTLEMENT', 'R', 'Q', 1_500], ['DIRECT_BILLING', 'A', 'Q', 8_000]],
    [['P', 'Q', 7_000], ['R', 'Q', 1_500]],
  );
});
afterAll(() => database.close());

const read = (letter: string, text: string) => new ImportBankStatementUseCase(database.unitOfWork).run(office.as(letter), Buffer.from(text));
const waiting = async (letter: string) => (await new FindBankEntriesQuery(database.unitOfWork).run(office.as(letter), { first: 50 })).rows.map(({ node }) => node);
const reference = (debtor: string, creditor: string) => paymentReference('A', '2026-05', debtor, creditor);
const counts = async () =>
  (await database.superuser.query(`SELECT (SELECT count(*)::int FROM settlement.payment) AS payments, (SELECT count(*)::int FROM settlement.bank_entry) AS entries, (SELECT count(*)::int FROM settlement.ledger_entry) AS booked`)).rows[0];

/** R's transfer carries its reference, the agency's only the name, the amount of a third one is open to nobody; a salary is nobody's business. */
const JUNE: CamtShape = {
  opening: '100.00',
  closing: '144.50',
  entries: [
    { amount: '15.00', endToEndId: reference('R', 'Q') },
    { amount: '79.50', name: 'Haus AAA Stadtkasse', purpose: 'Mai' },
    { amount: '50.00', direction: 'DBIT', name: 'Erika Muster', purpose: 'Gehalt Juni' },
  ],
};

describe('a bank statement is read in', () => {
  it('what carries a reference and its amount is booked, what may be ours waits, all else is not kept', async () => {
    expect(await read('Q', camt(JUNE))).toEqual({ ok: true, value: { statements: 1, known: 0, booked: 1, recorded: 0, waiting: 1, unrelated: 1 } });
    expect(await office.owed()).toEqual({ 'A>Q DIRECT_BILLING 2026-05': 8_000, 'P>Q SETTLEMENT 2026-05': 7_000 });
    expect((await waiting('Q')).map(({ cents, counterparty }) => [cents, counterparty])).toEqual([['7950', 'Haus AAA Stadtkasse']]);
    expect(await waiting('P')).toEqual([]);
    const { rows } = await database.superuser.query(`SELECT coalesce(remittance, '') || coalesce(counterparty, '') AS text FROM settlement.bank_entry`);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/Gehalt|Muster/);
  });

  it('once: the same file again, also four times at once, changes nothing', async () => {
    const before = await counts();
    for (const outcome of await Promise.all([1, 2, 3, 4].map(() => read('Q', camt(JUNE))))) {
      expect(outcome).toEqual({ ok: true, value: { statements: 1, known: 1, booked: 0, recorded: 0, waiting: 0, unrelated: 0 } });
    }
    expect(await counts()).toEqual(before);
  });

  it('never of another account, of another content under the same identifier, broken or of tomorrow; nothing of it is kept', async () => {
    const before = await counts();
    const refused = async (letter: string, shape: CamtShape) => (await read(letter, camt(shape))) as { refusal: { code: string; where: string } };
    expect((await refused('P', JUNE)).refusal).toMatchObject({ code: 'STATEMENT_BROKEN', where: 'Stmt 1, Acct/Id/IBAN' });
    expect((await refused('R', JUNE)).refusal).toMatchObject({ where: 'Stmt 1, Acct/Id/IBAN' });
    expect((await refused('Q', { ...JUNE, entries: JUNE.entries!.map((entry) => ({ ...entry, day: '2026-06-11' })) })).refusal).toMatchObject({ where: 'Stmt 1, Id' });
    expect((await refused('Q', { ...JUNE, code: 'S2', closing: '144.51' })).refusal).toMatchObject({ where: 'Stmt 1, Bal' });
    expect((await refused('Q', { ...JUNE, code: 'S2', entries: JUNE.entries!.map((entry) => ({ ...entry, day: '2026-06-21' })) })).refusal).toMatchObject({ where: 'Stmt 1, Ntry, BookgDt' });
    expect(await counts()).toEqual(before);
  });

  it('of the own account also where an import has brought it in groups of four and in small letters', async () => {
    const write = (iban: string) => database.superuser.query('UPDATE identity.organisation_finance SET iban = $2 WHERE organisation_id = $1', [office.id('Q'), iban]);
    await write(IBAN.toLowerCase().replace(/(.{4})/g, '$1 ').trim());
    expect(await read('Q', camt(JUNE))).toEqual({ ok: true, value: { statements: 1, known: 1, booked: 0, recorded: 0, waiting: 0, unrelated: 0 } });
    await write(IBAN);
  });

  it('a payment that the other side has recorded is not booked again, in either order', async () => {
    // P records that it has paid; Q's bank says so two days later.
    expect(await office.pay('P', 'PAID', 'Q', 7_000, { reference: 'Ueberweisung 4711', paidOn: '2026-06-12' })).toMatchObject({ ok: true });
    const before = await counts();
    expect(await read('Q', camt({ code: 'S3', opening: '144.50', closing: '214.50', entries: [{ amount: '70.00', day: '2026-06-14', purpose: `Abrechnung ${reference('P', 'Q')}` }] }))).toMatchObject({
      ok: true,
      value: { booked: 0, recorded: 1, waiting: 0 },
    });
    // And P's own bank too.
    expect(await read('P', camt({ code: 'S3', iban: IBAN_OF_P, opening: '90.00', closing: '20.00', entries: [{ amount: '70.00', direction: 'DBIT', purpose: reference('P', 'Q') }] }))).toMatchObject({
      ok: true,
      value: { booked: 0, recorded: 1, waiting: 0 },
    });
    expect((await counts()).payments).toBe(before.payments);
  });

  it('what waits is assigned by a person or dismissed, once', async () => {
    const [entry] = await waiting('Q');
    const assign = new AssignBankEntryUseCase(database.unitOfWork);
    const wish = { bankEntryId: entry!.id, agencyId: office.id('A'), counterpartId: office.id('A') };
    expect(await assign.assign(office.as('P'), wish)).toMatchObject({ ok: false, refusal: { code: 'BANK_ENTRY_NOT_FOUND' } });
    expect(await assign.assign(office.as('Q'), { ...wish, agencyId: office.id('R') })).toMatchObject({ ok: false, refusal: { code: 'NOTHING_OPEN' } });
    expect(await assign.assign(office.as('Q'), wish)).toMatchObject({ ok: true });
    expect(await office.owed()).toEqual({ 'A>Q DIRECT_BILLING 2026-05': 50 });
    expect(await assign.assign(office.as('Q'), wish)).toMatchObject({ ok: false, refusal: { code: 'BANK_ENTRY_NOT_FOUND' } });
    await read('Q', camt({ code: 'S4', opening: '214.50', closing: '215.00', entries: [{ amount: '0.50' }] }));
    const [other] = await waiting('Q');
    expect(await assign.dismiss(office.as('Q'), { bankEntryId: other!.id })).toMatchObject({ ok: true, value: { paymentId: null } });
    expect(await waiting('Q')).toEqual([]);
  });

  it('an entry waits again when its payment was taken back, and the books are in order', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT e.id FROM settlement.ledger_entry e JOIN settlement.payment y ON y.id = e.source_id WHERE y.cents = 7950`);
    expect(await office.reverse('Q', rows[0]!.id)).toMatchObject({ ok: true });
    expect((await waiting('Q')).map(({ cents }) => cents)).toEqual(['7950']);
    expect(await office.broken()).toEqual([]);
  });
});
