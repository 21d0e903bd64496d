import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignBankEntryUseCase, FindBankEntriesQuery, ImportBankStatementUseCase, paymentReference } from '#settlement';
import { camt, IBAN } from '../../support/camt.js';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

/** P owes Q 50.00 of April, 70.00 of May and 90.00 of June. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-07-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQ');
  await database.superuser.query('INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2)', [office.id('Q'), IBAN]);
  for (const [period, cents, closedAt] of [['2026-04', 5_000, '2026-05-08T10:00:00Z'], ['2026-05', 7_000, '2026-06-08T10:00:00Z'], ['2026-06', 9_000, '2026-07-08T10:00:00Z']] as const) {
    await office.closeMonth(period, [['SETTLEMENT', 'P', 'Q', cents]], [['P', 'Q', cents]], closedAt);
  }
});
afterAll(() => database.close());

const reference = (period: string) => paymentReference('A', period, 'P', 'Q');

describe('money goes to the month that whoever paid has named (§ 366 BGB)', () => {
  it('where an entry of a bank statement is assigned by hand', async () => {
    // Less than is open of May, so that nobody can tell without a person.
    await new ImportBankStatementUseCase(database.unitOfWork).run(
      office.as('Q'),
      Buffer.from(camt({ opening: '0.00', closing: '60.00', entries: [{ amount: '60.00', endToEndId: reference('2026-05'), purpose: 'Abschlag' }] })),
    );
    const { rows } = await new FindBankEntriesQuery(database.unitOfWork).run(office.as('Q'), { first: 50 });
    expect(rows).toHaveLength(1);
    const assigned = await new AssignBankEntryUseCase(database.unitOfWork).assign(office.as('Q'), { bankEntryId: rows[0]!.node.id, agencyId: office.id('A'), counterpartId: office.id('P') });
    expect(assigned).toMatchObject({ ok: true });
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-04': 5_000, 'P>Q SETTLEMENT 2026-05': 1_000, 'P>Q SETTLEMENT 2026-06': 9_000 });
  });

  it('where a payment is recorded, what is more than the month then to the first due', async () => {
    expect(await office.pay('P', 'PAID', 'Q', 9_500, { reference: `Abrechnung ${reference('2026-06')}` })).toMatchObject({ ok: true });
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-04': 4_500, 'P>Q SETTLEMENT 2026-05': 1_000 });
  });

  it('and to the first due where no month is named', async () => {
    expect(await office.pay('P', 'PAID', 'Q', 4_600)).toMatchObject({ ok: true });
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-05': 900 });
    expect(await office.broken()).toEqual([]);
  });
});
