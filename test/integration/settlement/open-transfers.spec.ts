import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportMonthUseCase } from '#settlement';
import { germanIban } from '../../support/iban.js';
import { LedgerOffice } from '../../support/ledger-office.js';
import { checkCreditTransfer } from '../../support/pain/check-credit-transfer.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

/** May: P owes Q 70.00 net, A pays P 80.00 and has a credit of 5.00 with Q. June: Q owes P 46.88. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-07-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQ');
  for (const [index, id] of [...office.ids.values()].entries()) {
    await database.superuser.query('INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET iban = excluded.iban', [id, germanIban(index)]);
  }
  await office.closeMonth(
    '2026-05',
    [['SETTLEMENT', 'P', 'Q', 10_000], ['SETTLEMENT', 'Q', 'P', 3_000], ['DIRECT_BILLING', 'A', 'P', 8_000], ['DIRECT_BILLING', 'A', 'Q', -500]],
    [['P', 'Q', 7_000]],
  );
  await office.closeMonth('2026-06', [['SETTLEMENT', 'Q', 'P', 4_688]], [['Q', 'P', 4_688]], '2026-07-10T10:00:00Z');
});
afterAll(() => database.close());

/** Per debtor its file, after the rules of banks. */
async function orders(period: string): Promise<Readonly<Record<string, string>>> {
  const result = await new ExportMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: office.id('A'), period, as: 'pain001' });
  if (!result.ok) throw new Error(result.refusal.message);
  expect(result.value.problems).toEqual([]);
  notes = result.value.notes;
  const files = result.value.files.map(({ name, bytes }) => [/_([A-Z])\.xml$/.exec(name)![1]!, Buffer.from(bytes).toString('utf8')] as const);
  expect(files.flatMap(([, xml]) => checkCreditTransfer(xml))).toEqual([]);
  return Object.fromEntries(files);
}
let notes: readonly string[] = [];
const amounts = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([debtor, xml]) => [debtor, [...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => amount)]));
const numberOf = (xml: string): string => /<MsgId>([^<]+)</.exec(xml)![1]!;
const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly message: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

describe('orders of a closed month pay what is open (exchange-format.md 5)', () => {
  it('without payments what is owed, and the same bytes again once a payment was taken back', async () => {
    const first = await orders('2026-05');
    expect(amounts(first)).toEqual({ A: ['80.00'], P: ['70.00'] });
    expect(notes).toEqual(['Q owes A a credit of 5.00 EUR: it is in no transfer.']);
    const { entryId } = must(await office.pay('P', 'PAID', 'Q', 2_312));
    expect(amounts(await orders('2026-05'))).toEqual({ A: ['80.00'], P: ['46.88'] });
    must(await office.reverse('P', entryId));
    expect(await orders('2026-05')).toEqual(first);
  });

  it('less what was paid in part, under a number of their own; nothing of what was paid whole or set off', async () => {
    const before = await orders('2026-05');
    must(await office.pay('P', 'PAID', 'Q', 2_312));
    const rest = await orders('2026-05');
    expect(amounts(rest)).toEqual({ A: ['80.00'], P: ['46.88'] });
    expect(rest['A']).toBe(before['A']);
    expect(numberOf(rest['P']!)).not.toBe(numberOf(before['P']!));
    expect(await orders('2026-05')).toEqual(rest);

    // 46.88 on either side: nothing is left of both months.
    const items = [...(await office.items('P', 'Q')), ...(await office.items('Q', 'P'))].filter(({ open_cents }) => open_cents === '4688').map(({ id }) => id);
    expect(items).toHaveLength(2);
    must(await office.answer('Q', must(await office.propose('P', items)).id, true));
    expect(amounts(await orders('2026-05'))).toEqual({ A: ['80.00'] });
    expect(amounts(await orders('2026-06'))).toEqual({});
    must(await office.pay('P', 'RECEIVED', 'A', 8_000));
    expect(await orders('2026-05')).toEqual({});
  });
});
