import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AssignBankEntryUseCase, FindBankEntriesQuery, ImportBankStatementUseCase, paymentReference } from '#settlement';
import { must } from '../../support/agreement-network.js';
import { camt, IBAN, type CamtEntryShape } from '../../support/camt.js';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQR');
  await database.superuser.query('INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2)', [office.id('Q'), IBAN]);
  await office.closeMonth('2026-05', [['SETTLEMENT', 'P', 'Q', 7_000]], [['P', 'Q', 7_000]]);
});
afterEach(() => database.close());

const REFERENCE = paymentReference('A', '2026-05', 'P', 'Q');
const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await database.superuser.query<Record<string, unknown>>(sql)).rows;
const read = (closing: string, entries: readonly CamtEntryShape[]) => new ImportBankStatementUseCase(database.unitOfWork).run(office.as('Q'), Buffer.from(camt({ opening: '0.00', closing, entries })));
const waiting = async () => (await new FindBankEntriesQuery(database.unitOfWork).run(office.as('Q'), { first: 50 })).rows.map(({ node }) => node);
const assign = async (isAnother?: boolean) =>
  must(await new AssignBankEntryUseCase(database.unitOfWork).assign(office.as('Q'), { bankEntryId: (await waiting())[0]!.id, agencyId: office.id('A'), counterpartId: office.id('P'), isAnother }));

describe('a second transfer of the same amount is another payment', () => {
  const TWICE = [{ amount: '70.00', day: '2026-06-12', purpose: REFERENCE }, { amount: '70.00', day: '2026-06-15', purpose: REFERENCE }];

  it('and is owed back when nothing is open any more', async () => {
    expect(await read('140.00', TWICE)).toMatchObject({ value: { booked: 1, waiting: 1 } });
    await assign();
    expect(await office.owed()).toEqual({ 'Q>P CREDIT': 7_000 });
    expect(await rows('SELECT count(*)::int AS payments, (SELECT count(DISTINCT m.payment_id)::int FROM settlement.bank_match m) AS matched FROM settlement.payment')).toEqual([{ payments: 2, matched: 2 }]);
    expect(await office.broken()).toEqual([]);
  });

  it('the database does not take it for the first, whoever says so', async () => {
    await read('140.00', TWICE);
    const [entry] = await waiting();
    const match = `INSERT INTO settlement.bank_match (organisation_id, bank_entry_id, payment_id, how, matched_by) SELECT '${office.id('Q')}', '${entry!.id}', y.id, 'KNOWN', 'somebody' FROM settlement.payment y`;
    await expect(database.superuser.query(match)).rejects.toMatchObject({ constraint: 'bank_match_payment' });
  });

  it('recorded by hand it needs the word of a person that it is another', async () => {
    must(await office.pay('Q', 'RECEIVED', 'P', 7_000));
    expect(await office.pay('Q', 'RECEIVED', 'P', 7_000, { paidOn: '2026-06-15' })).toMatchObject({ ok: false, refusal: { code: 'PAYMENT_KNOWN' } });
    expect(must(await office.pay('Q', 'RECEIVED', 'P', 7_000, { paidOn: '2026-06-15', isAnother: true })).creditCents).toBe(7_000n);
    // Two that never owed each other anything have nothing to receive.
    expect(await office.pay('Q', 'RECEIVED', 'R', 7_000)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_OPEN' } });
  });
});

describe('one transfer is one payment, whoever books it first and on whatever day', () => {
  beforeEach(async () => {
    await office.closeMonth('2026-06', [['SETTLEMENT', 'P', 'Q', 7_000]], [['P', 'Q', 7_000]], '2026-06-19T10:00:00Z');
    must(await office.pay('P', 'PAID', 'Q', 7_000, { paidOn: '2026-06-12' }));
  });

  it('an entry of the day after is what the other side has recorded without a reference', async () => {
    await read('70.00', [{ amount: '70.00', day: '2026-06-13', name: 'Haus PPP', purpose: 'Gruppe Mai' }]);
    await assign();
    expect(await rows('SELECT count(*)::int AS payments FROM settlement.payment')).toEqual([{ payments: 1 }]);
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-06': 7_000 });
  });

  it('unless a person says that it is another', async () => {
    await read('70.00', [{ amount: '70.00', day: '2026-06-13', name: 'Haus PPP' }]);
    await assign(true);
    expect(await office.owed()).toEqual({});
  });

  it('an entry with the reference of another month waits for a person, as it may be that payment', async () => {
    expect(await read('70.00', [{ amount: '70.00', day: '2026-06-13', purpose: paymentReference('A', '2026-06', 'P', 'Q') }])).toMatchObject({ value: { booked: 0, waiting: 1 } });
  });
});

describe('words of an own bank statement stay with the account holder', () => {
  it('an assigned entry gives a payment our own reference or none, and the journal has no words of it', async () => {
    await read('50.00', [{ amount: '50.00', name: 'Haus PPP', purpose: 'Kind Max Mustermann' }]);
    await assign();
    expect(await rows('SELECT reference FROM settlement.payment')).toEqual([{ reference: null }]);
    must(await office.pay('Q', 'RECEIVED', 'P', 2_000, { reference: 'Rest Mustermann' }));
    expect(await rows(`SELECT count(*)::int AS n FROM platform.journal WHERE after::text LIKE '%Mustermann%'`)).toEqual([{ n: 0 }]);
  });

  it('our reference is kept as we write it, however the bank does', async () => {
    await read('50.00', [{ amount: '50.00', purpose: `abrechnung ${REFERENCE.replaceAll('-', ' ').toLowerCase()} Mustermann` }]);
    await assign();
    expect(await rows('SELECT reference FROM settlement.payment')).toEqual([{ reference: REFERENCE }]);
  });

  it('of a stranger with an amount that is open, day and cents are kept and no word', async () => {
    expect(await read('70.00', [{ amount: '70.00', name: 'Erika Muster', purpose: 'Unterhalt Juni', endToEndId: 'E-1' }])).toMatchObject({ value: { waiting: 1 } });
    expect(await rows('SELECT cents, end_to_end_id, remittance, counterparty FROM settlement.bank_entry')).toEqual([{ cents: '7000', end_to_end_id: null, remittance: null, counterparty: null }]);
  });
});

it('a text with a NUL or half of a character is refused, and is no outage', async () => {
  for (const reference of ['a\0b', 'a\uD83D']) expect(await office.pay('Q', 'RECEIVED', 'P', 7_000, { reference })).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID' } });
  const { entryId } = must(await office.pay('Q', 'RECEIVED', 'P', 7_000));
  expect(await office.reverse('Q', entryId, 'a\0b')).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID' } });
});
