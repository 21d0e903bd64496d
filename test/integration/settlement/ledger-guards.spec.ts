import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { LedgerOffice } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: LedgerOffice;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQR');
  await office.closeMonth('2026-05', [['SETTLEMENT', 'P', 'Q', 10_000], ['SETTLEMENT', 'Q', 'P', 3_000], ['DIRECT_BILLING', 'A', 'P', 8_000]], [['P', 'Q', 7_000]]);
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await database.close();
});

/** A connection of the service's role in the name of an organisation, inside a transaction. */
async function begin(letter: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await client.connect();
  clients.push(client);
  await client.query('BEGIN');
  await client.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'somebody', true)`, [office.id(letter)]);
  return client;
}

/** What the statements of somebody come to: the constraint that refuses them, else the SQLSTATE; null: they stand. Undone in any case. */
async function refusal(letter: string, ...statements: string[]): Promise<string | null> {
  const client = await begin(letter);
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code: string };
    return constraint ?? code;
  } finally {
    await client.query('ROLLBACK');
  }
}

const q = (letter: string) => `'${office.id(letter)}'`;

interface PaymentShape {
  readonly id?: string;
  readonly entry?: string;
  readonly cents?: number;
  readonly bank?: number;
  readonly item?: string;
  readonly settles?: number;
  readonly by?: string;
  readonly recordedBy?: string;
  readonly count?: number;
  readonly mirror?: number;
}

/** The statements of a payment of P to Q, as the service writes them, with whatever a hand would change. */
function payment(item: string, shape: PaymentShape = {}): string[] {
  const { id = randomUUID(), entry = randomUUID(), cents = 1_000, by = 'P', recordedBy = 'somebody', count = 4 } = shape;
  const { bank = cents, settles = cents, mirror = settles } = shape;
  const posting = (no: number, own: string, other: string, account: string, amount: number, isItem: boolean) =>
    `('${entry}', ${no}, ${q('A')}, ${q(own)}, ${q(other)}, '${account}', ${isItem ? `'SETTLEMENT', '2026-05-01', '${shape.item ?? item}'` : 'NULL, NULL, NULL'}, ${amount})`;
  return [
    `INSERT INTO settlement.payment (id, agency_id, payer_id, payee_id, cents, paid_on, recorded_for, recorded_by) VALUES ('${id}', ${q('A')}, ${q('P')}, ${q('Q')}, ${cents}, '2026-06-12', ${q(by)}, '${recordedBy}')`,
    `INSERT INTO settlement.ledger_entry (id, agency_id, kind, debtor_id, creditor_id, source_id, posting_count, booked_on, actor) VALUES ('${entry}', ${q('A')}, 'PAYMENT', ${q('P')}, ${q('Q')}, '${id}', ${count}, '2026-06-12', 'somebody')`,
    `INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, item_id, cents) VALUES
      ${[posting(1, 'P', 'Q', 'BANK', -bank, false), posting(2, 'P', 'Q', 'PAYABLE', settles, true), posting(3, 'Q', 'P', 'BANK', bank, false), posting(4, 'Q', 'P', 'RECEIVABLE', -mirror, true)].join(', ')}`,
  ];
}

describe('the database guards the ledger against the service itself', () => {
  let item: string;
  beforeAll(async () => {
    item = (await office.items('P', 'Q'))[0]!.id;
  });

  it('a payment as the service writes it stands', async () => {
    expect(await refusal('P', ...payment(item))).toBeNull();
  });

  it.each<[string, () => Promise<string | null>, string]>([
    ['an entry that does not sum to 0', () => refusal('P', ...payment(item, { settles: 999 })), 'ledger_balance'],
    ['an entry in which one side differs from the other', () => refusal('P', ...payment(item, { mirror: 999 })), 'ledger_balance'],
    ['an entry with fewer postings than it says', () => refusal('P', ...payment(item, { count: 6 })), 'ledger_balance'],
    ['an entry without postings', () => refusal('P', ...payment(item).slice(0, 2)), 'ledger_entry_booked'],
    ['more than is open', () => refusal('P', ...payment(item, { cents: 7_001 })), 'open_item_settled'],
    ['less money than the payment says', () => refusal('P', ...payment(item, { cents: 1_000, bank: 900, settles: 900 })), 'ledger_entry_source_says'],
    ['an entry in another name', () => refusal('P', ...payment(item, { recordedBy: 'somebody-else' })), '42501'],
    ['a payment in the name of the other side', () => refusal('P', ...payment(item, { by: 'Q' })), '42501'],
    ['a payment by strangers', () => refusal('R', ...payment(item)), '42501'],
    ['a claim by a provider', () => refusal('P', claim()), '42501'],
    ['an item nobody owes', () => refusal('A', openItem(7_001)), 'open_item_source'],
    ['the same item twice', () => refusal('A', openItem(7_000)), 'open_item_source'],
    ['a change of a posting', () => refusal('A', 'UPDATE settlement.ledger_posting SET cents = cents'), '42501'],
    ['a deletion', () => refusal('A', 'DELETE FROM settlement.ledger_entry'), '42501'],
    ['a seal by hand', () => refusal('A', `INSERT INTO settlement.ledger_seal VALUES ('payment', '${randomUUID()}', ${q('A')}, 1, '')`), '42501'],
  ])('%s is refused', async (_what, tried, expected) => {
    expect(await tried()).toBe(expected);
  });

  const claim = () =>
    `INSERT INTO settlement.ledger_entry (agency_id, kind, claim_kind, period, debtor_id, creditor_id, source_id, posting_count, booked_on, actor)
     SELECT ${q('A')}, 'CLAIM', 'SETTLEMENT', '2026-05-01', ${q('Q')}, ${q('P')}, '${randomUUID()}', 4, '2026-06-12', 'somebody'`;
  const openItem = (cents: number) =>
    `INSERT INTO settlement.open_item (agency_id, kind, run_id, period, debtor_id, creditor_id, cents, due_on)
     SELECT m.agency_id, 'SETTLEMENT', m.run_id, m.period, ${q('P')}, ${q('Q')}, ${cents}, '2026-06-24' FROM settlement.month m`;

  it('postings added to a whole entry, and the superuser who forgets the guards, too', async () => {
    expect(await refusal('P', ...payment(item, { entry: '11111111-1111-4111-8111-111111111111' }), `INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, cents)
      VALUES ('11111111-1111-4111-8111-111111111111', 5, ${q('A')}, ${q('P')}, ${q('Q')}, 'BANK', 5), ('11111111-1111-4111-8111-111111111111', 6, ${q('A')}, ${q('P')}, ${q('Q')}, 'BANK', -5)`)).toBe('ledger_balance');
    await expect(database.superuser.query('UPDATE settlement.open_item SET cents = cents + 1')).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query('TRUNCATE settlement.ledger_posting')).rejects.toMatchObject({ code: '23001' });
  });

  it('a reversal that takes back something else', async () => {
    const paid = await office.pay('P', 'PAID', 'Q', 100, { reference: 'Umkehr' });
    const { entryId } = (paid as { value: { entryId: string } }).value;
    const reversal = (sign: string, letter = 'P') => [
      `INSERT INTO settlement.ledger_entry (id, agency_id, kind, debtor_id, creditor_id, source_id, reverses_id, posting_count, booked_on, text, actor)
       VALUES ('22222222-2222-4222-8222-222222222222', ${q('A')}, 'REVERSAL', ${q('P')}, ${q('Q')}, '${entryId}', '${entryId}', 4, '2026-06-12', 'why', 'somebody')`,
      `INSERT INTO settlement.ledger_posting SELECT '22222222-2222-4222-8222-222222222222', no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, item_id, ${sign}cents FROM settlement.ledger_posting WHERE entry_id = '${entryId}'`,
      ...(letter === 'P' ? [] : ['SELECT 1']),
    ];
    expect(await refusal('P', ...reversal('-'))).toBeNull();
    expect(await refusal('P', ...reversal(''))).toBe('ledger_reversal');
    expect(await refusal('P', ...reversal('-2 * '))).toBe('open_item_settled');
    expect(await refusal('R', ...reversal('-'))).toBe('42501');
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM settlement.ledger_entry WHERE kind = 'CLAIM' AND claim_kind = 'DIRECT_BILLING'`);
    expect(await refusal('P', ...reversal('-').map((sql) => sql.replaceAll(entryId, rows[0]!.id).replaceAll(q('Q'), q('A'))))).not.toBeNull();
  });
});

/** Two payments at the same item at once, each of which fits alone. */
async function race(open: number): Promise<(string | null)[]> {
  const item = (await office.items('P', 'Q'))[0]!.id;
  const [first, second] = [await begin('P'), await begin('P')];
  const run = async (client: pg.Client, statements: string[]): Promise<string | null> => {
    try {
      for (const statement of statements) await client.query(statement);
      return null;
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? 'error';
    }
  };
  // The heads of both are written, then both book at once.
  const [a, b] = [payment(item, { cents: open }), payment(item, { cents: open })];
  const outcome = run(first, a);
  expect(await outcome).toBeNull();
  const waiting = run(second, b);
  await first.query('SELECT pg_sleep(0.2)');
  await first.query('COMMIT');
  const other = await waiting;
  await second.query(other === null ? 'COMMIT' : 'ROLLBACK');
  return [null, other];
}

describe('two payments at one item at once', () => {
  it('never settle more than is open, also past the use case', async () => {
    const open = Number((await office.items('P', 'Q'))[0]!.open_cents);
    const half = Math.ceil(open / 2) + 1;
    expect(await race(half)).toEqual([null, 'open_item_settled']);
    expect(Number((await office.items('P', 'Q'))[0]!.open_cents)).toBe(open - half);
  });

  it('through the use case the second takes what the first has left', async () => {
    const before = Number((await office.items('A', 'P'))[0]!.open_cents);
    const outcomes = await Promise.all(['Eins', 'Zwei', 'Drei', 'Vier'].map((reference) => office.pay('P', 'RECEIVED', 'A', 3_000, { reference })));
    // 80.00 € are open: twice 30.00 €, then 20.00 € of which 10.00 € are a credit, then nothing is open and all of 30.00 € is one.
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4);
    expect(before).toBe(8_000);
    expect(await office.owed()).toMatchObject({ 'P>A CREDIT': 4_000 });
    expect(await office.broken()).toEqual([]);
  });

  it('negative control: without the lock of the chain the same two settle more than is open', async () => {
    await database.superuser.query(`CREATE OR REPLACE FUNCTION settlement.lock_chain(owner uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$`);
    const open = Number((await office.items('P', 'Q'))[0]!.open_cents);
    const [first, second] = await Promise.all([begin('P'), begin('P')]);
    const item = (await office.items('P', 'Q'))[0]!.id;
    // Sealing would queue them, too: it is left out on both sides.
    await database.superuser.query(`CREATE OR REPLACE FUNCTION settlement.close_block(owner uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$`);
    for (const client of [first, second]) for (const statement of payment(item, { cents: open - 1 })) await client.query(statement);
    // Each of them saw the other's payment not yet; that an entry is sealed is not asked here.
    for (const client of [first, second]) await client.query('COMMIT');
    expect(Number((await office.items('P', 'Q'))[0]!.open_cents)).toBe(open - 2 * (open - 1));
  });
});
