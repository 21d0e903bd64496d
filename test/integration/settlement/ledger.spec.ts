import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQR');
});
afterAll(() => database.close());

/** The books of one side: account, cents, of what. */
async function booksOf(letter: string, counterpart: string, period: string): Promise<Record<string, number>> {
  const { rows } = await database.superuser.query<{ account: string; cents: string }>(
    `SELECT account, sum(cents) AS cents FROM settlement.ledger_posting WHERE organisation_id = $1 AND counterparty_id = $2 AND (period = $3 OR account = 'BANK') GROUP BY account HAVING sum(cents) <> 0`,
    [office.id(letter), office.id(counterpart), `${period}-01`],
  );
  return Object.fromEntries(rows.map(({ account, cents }) => [account, Number(cents)]));
}

describe('a closed month is booked', () => {
  beforeAll(async () => {
    // P owes Q 100.00 €, Q owes P 30.00 €: 70.00 € are left. R takes 5.00 € of P back: P owes nothing, R owes 5.00 €. The agency owes P 80.00 € and takes 12.00 € of Q back.
    await office.closeMonth(
      '2026-05',
      [
        ['SETTLEMENT', 'P', 'Q', 10_000],
        ['SETTLEMENT', 'Q', 'P', 3_000],
        ['SETTLEMENT', 'P', 'R', -500],
        ['DIRECT_BILLING', 'A', 'P', 8_000],
        ['DIRECT_BILLING', 'A', 'Q', -1_200],
        ['WEEKLY_RATE', 'A', 'R', 50_000],
        ['INSTALMENT', 'A', 'R', -10_000],
      ],
      [['P', 'Q', 7_000], ['R', 'P', 500]],
    );
  });

  it('gross as claims with revenue and expense, netted to what is left, in the books of both sides to the cent', async () => {
    expect(await booksOf('Q', 'P', '2026-05')).toEqual({ RECEIVABLE: 7_000, REVENUE: -10_000, EXPENSE: 3_000 });
    expect(await booksOf('P', 'Q', '2026-05')).toEqual({ PAYABLE: -7_000, REVENUE: -3_000, EXPENSE: 10_000 });
    expect(await booksOf('R', 'P', '2026-05')).toEqual({ PAYABLE: -500, REVENUE: 500 });
    expect(await booksOf('P', 'A', '2026-05')).toEqual({ RECEIVABLE: 8_000, REVENUE: -8_000 });
    expect(await booksOf('A', 'Q', '2026-05')).toEqual({ RECEIVABLE: 1_200, EXPENSE: -1_200 });
  });

  it('charges beside seats, each kind for itself: a lump sum owed, an instalment to go back', async () => {
    expect(await booksOf('R', 'A', '2026-05')).toEqual({ RECEIVABLE: 50_000, PAYABLE: -10_000, REVENUE: -40_000 });
    expect(await booksOf('A', 'R', '2026-05')).toEqual({ RECEIVABLE: 10_000, PAYABLE: -50_000, EXPENSE: 40_000 });
  });

  it('with open items that are due on the first working day after the days of payment', async () => {
    expect(await office.owed()).toEqual({
      'A>P DIRECT_BILLING 2026-05': 8_000,
      'A>R CHARGE 2026-05': 50_000,
      'P>Q SETTLEMENT 2026-05': 7_000,
      'Q>A DIRECT_BILLING 2026-05': 1_200,
      'R>A CHARGE 2026-05': 10_000,
      'R>P SETTLEMENT 2026-05': 500,
    });
    // Closed on Wednesday 10 June: the 24th is a Wednesday.
    expect((await office.items('P', 'Q')).map(({ due_on }) => due_on)).toEqual(['2026-06-24']);
    expect(await office.state('2026-05')).toBe('CLOSED');
  });

  it('once: booking it again changes nothing', async () => {
    const count = async () => (await database.superuser.query(`SELECT (SELECT count(*)::int FROM settlement.ledger_entry) AS entries, (SELECT count(*)::int FROM settlement.open_item) AS items`)).rows;
    const before = await count();
    const { rows } = await database.superuser.query<{ run_id: string }>('SELECT run_id FROM settlement.month');
    const { bookClosedMonth } = await import('#settlement');
    await database.unitOfWork.run(office.as('A'), (tx) => bookClosedMonth(tx, { agencyId: office.id('A'), period: '2026-05', runId: rows[0]!.run_id }));
    expect(await count()).toEqual(before);
    expect(before).toEqual([{ entries: 7 + 4, items: 6 }]);
  });

  it('so that verification finds nothing wrong', async () => {
    expect(await office.broken()).toEqual([]);
  });
});

describe('what is open is paid', () => {
  it('in parts, by either side, and not twice', async () => {
    const first = await office.pay('P', 'PAID', 'Q', 2_500, { reference: 'Teil 1' });
    expect(first).toMatchObject({ ok: true, value: { creditCents: 0n } });
    expect((await office.owed())['P>Q SETTLEMENT 2026-05']).toBe(4_500);
    // The other side records the same money two days later.
    expect(await office.pay('Q', 'RECEIVED', 'P', 2_500, { reference: 'Teil 1', paidOn: '2026-06-14' })).toMatchObject({ ok: false, refusal: { code: 'PAYMENT_KNOWN' } });
    expect(await booksOf('P', 'Q', '2026-05')).toEqual({ PAYABLE: -4_500, REVENUE: -3_000, EXPENSE: 10_000, BANK: -2_500 });
    expect(await booksOf('Q', 'P', '2026-05')).toEqual({ RECEIVABLE: 4_500, REVENUE: -10_000, EXPENSE: 3_000, BANK: 2_500 });
  });

  it('too much stays as a credit where whoever received it says so, and only there', async () => {
    expect(await office.pay('P', 'PAID', 'Q', 5_000)).toMatchObject({ ok: false, refusal: { code: 'OVERPAID', openCents: '4500' } });
    expect(await office.pay('Q', 'RECEIVED', 'P', 5_000)).toMatchObject({ ok: true, value: { creditCents: 500n } });
    expect(await office.owed()).toMatchObject({ 'Q>P CREDIT': 500 });
    expect(await office.owed()).not.toHaveProperty('P>Q SETTLEMENT 2026-05');
  });

  it('never by strangers, nothing, in future or where nothing is open', async () => {
    expect(await office.pay('R', 'PAID', 'Q', 100)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_OPEN' } });
    expect(await office.pay('P', 'PAID', 'R', 0)).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'cents' } });
    expect(await office.pay('P', 'PAID', 'R', 100, { paidOn: '2026-06-21' })).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'paidOn' } });
    const [foreign] = await office.items('A', 'P');
    expect(await office.pay('R', 'PAID', 'P', 500, { items: [{ itemId: foreign!.id, cents: 500n }] })).toMatchObject({ ok: false, refusal: { code: 'ALLOCATION_INVALID' } });
  });

  it('and a month whose items are all paid is paid, and closed again when a payment is taken back', async () => {
    expect(await office.pay('A', 'PAID', 'P', 8_000)).toMatchObject({ ok: true });
    expect(await office.pay('R', 'RECEIVED', 'A', 50_000)).toMatchObject({ ok: true });
    expect(await office.pay('R', 'PAID', 'A', 10_000)).toMatchObject({ ok: true });
    expect(await office.pay('A', 'RECEIVED', 'Q', 1_200)).toMatchObject({ ok: true });
    expect(await office.state('2026-05')).toBe('CLOSED');
    const last = await office.pay('R', 'PAID', 'P', 500);
    expect(await office.state('2026-05')).toBe('PAID');
    const entryId = (last as { value: { entryId: string } }).value.entryId;
    expect(await office.reverse('Q', entryId)).toMatchObject({ ok: false, refusal: { code: 'ENTRY_NOT_FOUND' } });
    expect(await office.reverse('P', entryId)).toMatchObject({ ok: true });
    expect(await office.state('2026-05')).toBe('CLOSED');
    expect(await office.reverse('P', entryId)).toMatchObject({ ok: false, refusal: { code: 'ALREADY_REVERSED' } });
    const { rows } = await database.superuser.query(`SELECT action, before->>'state' AS was, after->>'state' AS is FROM platform.journal WHERE action LIKE 'month.%' ORDER BY id`);
    expect(rows).toEqual([
      { action: 'month.paid', was: 'CLOSED', is: 'PAID' },
      { action: 'month.open-again', was: 'PAID', is: 'CLOSED' },
    ]);
    expect(await office.broken()).toEqual([]);
  });
});

describe('opposite items are set off by agreement', () => {
  let setOffId: string;

  it('proposed by one side, as much as both directions hold', async () => {
    // Q owes P 5.00 € that were paid too much; in June P owes Q 9.00 €.
    await office.closeMonth('2026-06', [['SETTLEMENT', 'P', 'Q', 900]], [['P', 'Q', 900]]);
    const open = (items: { id: string; open_cents: string }[]) => items.filter(({ open_cents }) => open_cents !== '0').map(({ id }) => id);
    const ids = [...open(await office.items('P', 'Q')), ...open(await office.items('Q', 'P'))];
    expect(ids).toHaveLength(2);
    expect(await office.propose('R', ids)).toMatchObject({ ok: false, refusal: { code: 'SET_OFF_INVALID' } });
    const proposed = await office.propose('P', ids);
    setOffId = (proposed as { value: { id: string } }).value.id;
    expect(await office.owed()).toMatchObject({ 'P>Q SETTLEMENT 2026-06': 900, 'Q>P CREDIT': 500 });
    const { rows } = await database.superuser.query(`SELECT kind, organisation_id, state FROM inbox.task WHERE kind = 'SET_OFF_TO_ANSWER'`);
    expect(rows).toEqual([{ kind: 'SET_OFF_TO_ANSWER', organisation_id: office.id('Q'), state: 'OPEN' }]);
  });

  it('booked when the other side agrees, and no sooner', async () => {
    expect(await office.answer('P', setOffId, true)).toMatchObject({ ok: false, refusal: { code: 'SET_OFF_NOT_FOUND' } });
    expect(await office.answer('R', setOffId, true)).toMatchObject({ ok: false, refusal: { code: 'SET_OFF_NOT_FOUND' } });
    expect(await office.answer('Q', setOffId, true)).toMatchObject({ ok: true });
    expect(await office.owed()).toMatchObject({ 'P>Q SETTLEMENT 2026-06': 400 });
    expect(await office.owed()).not.toHaveProperty('Q>P CREDIT');
    expect(await office.answer('Q', setOffId, false)).toMatchObject({ ok: false, refusal: { code: 'SET_OFF_NOT_FOUND' } });
    expect((await database.superuser.query(`SELECT state FROM inbox.task WHERE kind = 'SET_OFF_TO_ANSWER'`)).rows).toEqual([{ state: 'DONE' }]);
  });

  it('and a payment whose credit was used is taken back only after the set-off', async () => {
    const { rows } = await database.superuser.query<{ id: string; kind: string }>(
      `SELECT e.id, e.kind FROM settlement.ledger_entry e LEFT JOIN settlement.payment y ON y.id = e.source_id WHERE y.cents = 5000 OR e.kind = 'SET_OFF' ORDER BY e.kind`,
    );
    const [payment, setOff] = rows;
    expect(await office.reverse('Q', payment!.id)).toMatchObject({ ok: false, refusal: { code: 'CREDIT_USED' } });
    expect(await office.reverse('Q', setOff!.id)).toMatchObject({ ok: true });
    expect(await office.owed()).toMatchObject({ 'P>Q SETTLEMENT 2026-06': 900, 'Q>P CREDIT': 500 });
    expect(await office.reverse('Q', payment!.id)).toMatchObject({ ok: true });
    expect(await office.owed()).toMatchObject({ 'P>Q SETTLEMENT 2026-05': 4_500, 'P>Q SETTLEMENT 2026-06': 900 });
    expect(await office.owed()).not.toHaveProperty('Q>P CREDIT');
    expect(await office.broken()).toEqual([]);
  });
});
