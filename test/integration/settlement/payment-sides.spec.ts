import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportBankStatementUseCase, paymentReference } from '#settlement';
import { must } from '../../support/agreement-network.js';
import { camt, IBAN } from '../../support/camt.js';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQ');
  await database.superuser.query('INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2)', [office.id('Q'), IBAN]);
  await office.closeMonth('2026-05', [['SETTLEMENT', 'P', 'Q', 7_000]], [['P', 'Q', 7_000]]);
});
afterEach(() => database.close());

const read = async () =>
  must(await new ImportBankStatementUseCase(database.unitOfWork).run(office.as('Q'), Buffer.from(camt({ opening: '0.00', closing: '70.00', entries: [{ amount: '70.00', day: '2026-06-12', purpose: paymentReference('A', '2026-05', 'P', 'Q') }] }))));
const tasks = async (): Promise<string[]> =>
  (await database.superuser.query<{ told: string }>(`SELECT kind || ' ' || (SELECT code FROM identity.organisation o WHERE o.id = t.organisation_id) || ' ' || state AS told FROM inbox.task t ORDER BY 1`)).rows.map(({ told }) => told);
const entries = async (): Promise<string[]> => (await database.superuser.query<{ id: string }>(`SELECT id FROM settlement.ledger_entry WHERE kind = 'PAYMENT'`)).rows.map(({ id }) => id);

describe('what one side books alone, the other one hears of', () => {
  it('whoever was owed compares what the payer has recorded, until an own statement has it', async () => {
    must(await office.pay('P', 'PAID', 'Q', 7_000));
    expect(await tasks()).toEqual(['PAYMENT_TO_CHECK Q OPEN']);
    await read();
    expect(await tasks()).toEqual(['PAYMENT_TO_CHECK Q DONE']);
  });

  it('nobody is asked about money that whoever has received it has recorded', async () => {
    must(await office.pay('Q', 'RECEIVED', 'P', 7_000));
    expect(await tasks()).toEqual([]);
  });

  it('whoever did not take it back looks at it, and at nothing else any more', async () => {
    const { entryId } = must(await office.pay('P', 'PAID', 'Q', 7_000));
    must(await office.reverse('P', entryId));
    expect(await tasks()).toEqual(['BOOKING_REVERSED Q OPEN', 'PAYMENT_TO_CHECK Q CANCELLED']);
  });
});

describe('a payment that one side’s bank statement has', () => {
  it('is taken back by that side and not by the other one, in the database either', async () => {
    await read();
    const [entryId] = await entries();
    expect(await office.reverse('P', entryId!)).toMatchObject({ ok: false, refusal: { code: 'PAYMENT_PROVED' } });
    const behind = `INSERT INTO settlement.ledger_entry (agency_id, kind, source_id, debtor_id, creditor_id, booked_on, reverses_id, posting_count, actor, text)
      SELECT agency_id, 'REVERSAL', id, debtor_id, creditor_id, booked_on, id, posting_count, 'somebody', 'x' FROM settlement.ledger_entry WHERE id = $1`;
    await expect(database.unitOfWork.run(office.as('P'), (tx) => tx.execute(behind, [entryId]))).rejects.toMatchObject({ constraint: 'reversal_proved' });
    must(await office.reverse('Q', entryId!));
    expect(await office.owed()).toEqual({ 'P>Q SETTLEMENT 2026-05': 7_000 });
    expect(await tasks()).toEqual(['BOOKING_REVERSED P OPEN']);
    expect(await office.broken()).toEqual([]);
  });
});
