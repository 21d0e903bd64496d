import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LedgerOffice, type GrossRow } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const RUNS = Number(process.env['PV_LEDGER_MODEL_RUNS'] ?? 12);
const PROVIDERS = ['P', 'Q', 'R'] as const;
type Provider = (typeof PROVIDERS)[number];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ now: '2030-01-15T10:00:00Z' });
});
afterAll(() => database.close());

interface Item {
  readonly key: string;
  readonly month: string | null;
  readonly debtor: string;
  readonly creditor: string;
  readonly due: string;
  readonly cents: number;
  open: number;
}

interface Booking {
  readonly entryId: string;
  readonly parts: { item: Item; cents: number }[];
  readonly credit: Item | null;
  reversed: boolean;
}

/** What the books must say, kept by the plainest means: a list of items and what was taken from each. */
class Model {
  items: Item[] = [];
  bookings: Booking[] = [];
  months = 0;
  payments = 0;

  from(debtor: string, creditor: string): Item[] {
    return this.items.filter((item) => item.debtor === debtor && item.creditor === creditor && item.open > 0);
  }

  /** By `debtor>creditor kind month`, as the office reads them. */
  owed(): Record<string, number> {
    const sums = new Map<string, number>();
    for (const { key, open } of this.items) sums.set(key, (sums.get(key) ?? 0) + open);
    return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

type Command = fc.AsyncCommand<Model, LedgerOffice>;
/** PV's own month n, after January 2026; closed on its tenth of the month after, due some two weeks later. */
const monthOf = (n: number): string => `20${26 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

class CloseMonth implements Command {
  constructor(private readonly amounts: readonly number[], private readonly agency: readonly number[]) {}

  check = (model: Readonly<Model>): boolean => model.months < 6;

  async run(model: Model, office: LedgerOffice): Promise<void> {
    const period = monthOf(model.months);
    const closed = `${monthOf(model.months + 1)}-10T10:00:00Z`;
    model.months += 1;
    const pairs: [Provider, Provider][] = [['P', 'Q'], ['Q', 'P'], ['P', 'R'], ['R', 'P']];
    const gross: GrossRow[] = pairs.flatMap(([debtor, creditor], index) => (this.amounts[index] === 0 ? [] : [['SETTLEMENT', debtor, creditor, this.amounts[index]!] as const]));
    const direct: GrossRow[] = PROVIDERS.flatMap((creditor, index) => (this.agency[index] === 0 ? [] : [['DIRECT_BILLING', 'A', creditor, this.agency[index]!] as const]));
    const net = ([[0, 1], [2, 3]] as const).flatMap(([there, back]) => {
      const [a, b] = pairs[there]!;
      const left = this.amounts[there]! - this.amounts[back]!;
      return left === 0 ? [] : [left > 0 ? ([a, b, left] as const) : ([b, a, -left] as const)];
    });
    await office.closeMonth(period, [...gross, ...direct], net, closed);
    const items = [
      ...net.map(([debtor, creditor, cents]) => ({ kind: 'SETTLEMENT', debtor, creditor, cents })),
      ...direct.map(([, , creditor, cents]) => (cents > 0 ? { kind: 'DIRECT_BILLING', debtor: 'A', creditor, cents } : { kind: 'DIRECT_BILLING', debtor: creditor, creditor: 'A', cents: -cents })),
    ];
    for (const { kind, debtor, creditor, cents } of items) {
      model.items.push({ key: `${debtor}>${creditor} ${kind} ${period}`, month: period, debtor, creditor, due: closed, cents, open: cents });
    }
    await agree(model, office);
  }

  toString = (): string => `close(${this.amounts.join()} | ${this.agency.join()})`;
}

class Pay implements Command {
  constructor(private readonly debtor: string, private readonly creditor: string, private readonly cents: number, private readonly byCreditor: boolean) {}

  check = (): boolean => this.debtor !== this.creditor;

  async run(model: Model, office: LedgerOffice): Promise<void> {
    const open = model.from(this.debtor, this.creditor);
    const total = open.reduce((sum, item) => sum + item.open, 0);
    const reference = `Zahlung ${++model.payments}`;
    const more = { reference, paidOn: '2029-12-31' };
    const outcome = await (this.byCreditor ? office.pay(this.creditor, 'RECEIVED', this.debtor, this.cents, more) : office.pay(this.debtor, 'PAID', this.creditor, this.cents, more));
    // Whoever has received money of somebody who has owed it something before owes it back.
    const dealt = model.items.some(({ debtor, creditor }) => debtor === this.debtor && creditor === this.creditor);
    if (open.length === 0 && !(this.byCreditor && dealt)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NOTHING_OPEN' } });
    else if (!this.byCreditor && this.cents > total) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'OVERPAID', openCents: String(total) } });
    else {
      expect(outcome).toMatchObject({ ok: true });
      const booking: Booking = { entryId: (outcome as { value: { entryId: string } }).value.entryId, parts: [], credit: null, reversed: false };
      let left = this.cents;
      // The first due first; of one day in the order in which they were opened.
      for (const item of [...open].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))) {
        const part = Math.min(left, item.open);
        if (part === 0) continue;
        item.open -= part;
        left -= part;
        booking.parts.push({ item, cents: part });
      }
      if (left > 0) {
        const credit: Item = { key: `${this.creditor}>${this.debtor} CREDIT`, month: null, debtor: this.creditor, creditor: this.debtor, due: '2029-12-31', cents: left, open: left };
        model.items.push(credit);
        model.bookings.push({ ...booking, credit });
      } else model.bookings.push(booking);
    }
    await agree(model, office);
  }

  toString = (): string => `pay(${this.debtor}>${this.creditor} ${this.cents}${this.byCreditor ? ' by creditor' : ''})`;
}

class Reverse implements Command {
  constructor(private readonly pick: number) {}

  check = (model: Readonly<Model>): boolean => model.bookings.length > 0;

  async run(model: Model, office: LedgerOffice): Promise<void> {
    const booking = model.bookings[this.pick % model.bookings.length]!;
    const { rows } = await office.database.superuser.query<{ code: string }>(
      'SELECT o.code FROM settlement.ledger_entry e JOIN identity.organisation o ON o.id = e.debtor_id WHERE e.id = $1',
      [booking.entryId],
    );
    const outcome = await office.reverse(rows[0]!.code, booking.entryId);
    if (booking.reversed) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ALREADY_REVERSED' } });
    else if (booking.credit !== null && booking.credit.open < booking.credit.cents) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'CREDIT_USED' } });
    else {
      expect(outcome).toMatchObject({ ok: true });
      booking.reversed = true;
      for (const { item, cents } of booking.parts) item.open += cents;
      if (booking.credit !== null) booking.credit.open = 0;
    }
    await agree(model, office);
  }

  toString = (): string => `reverse(${this.pick})`;
}

class SetOff implements Command {
  constructor(private readonly a: string, private readonly b: string, private readonly agrees: boolean) {}

  check = (model: Readonly<Model>): boolean => this.a !== this.b && model.items.length > 0;

  async run(model: Model, office: LedgerOffice): Promise<void> {
    const openIds = async (debtor: string, creditor: string) => (await office.items(debtor, creditor)).filter(({ open_cents }) => open_cents !== '0').map(({ id }) => id);
    const ids = [...(await openIds(this.a, this.b)), ...(await openIds(this.b, this.a))];
    const [there, back] = [model.from(this.a, this.b), model.from(this.b, this.a)];
    const proposed = await office.propose(this.a, ids);
    if (there.length === 0 || back.length === 0) {
      expect(proposed).toMatchObject({ ok: false, refusal: { code: 'SET_OFF_INVALID' } });
      return;
    }
    const answered = await office.answer(this.b, (proposed as { value: { id: string } }).value.id, this.agrees);
    expect(answered).toMatchObject({ ok: true });
    if (this.agrees) {
      const sum = (items: readonly Item[]): number => items.reduce((total, { open }) => total + open, 0);
      const most = Math.min(sum(there), sum(back));
      const parts = [there, back].flatMap((side) => {
        let left = most;
        return [...side].sort((x, y) => (x.due < y.due ? -1 : x.due > y.due ? 1 : 0)).flatMap((item) => {
          const cents = Math.min(left, item.open);
          left -= cents;
          item.open -= cents;
          return cents === 0 ? [] : [{ item, cents }];
        });
      });
      model.bookings.push({ entryId: (answered as { value: { entryId: string } }).value.entryId, parts, credit: null, reversed: false });
    }
    await agree(model, office);
  }

  toString = (): string => `setOff(${this.a},${this.b},${this.agrees})`;
}

/** Open items and states of months as the model has them, and the books in order. */
async function agree(model: Model, office: LedgerOffice): Promise<void> {
  expect(await office.owed()).toEqual(model.owed());
  for (let month = 0; month < model.months; month++) {
    const own = model.items.filter((item) => item.month === monthOf(month));
    expect([monthOf(month), await office.state(monthOf(month))]).toEqual([monthOf(month), own.length > 0 && own.every(({ open }) => open === 0) && wasBooked(model, own) ? 'PAID' : 'CLOSED']);
  }
}

const wasBooked = (model: Model, items: readonly Item[]): boolean => model.bookings.some(({ parts }) => parts.some(({ item }) => items.includes(item)));

const letter = fc.constantFrom('A', ...PROVIDERS);
const cents = fc.integer({ min: 1, max: 20_000 });
const amount = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 10_000 }) }, { weight: 1, arbitrary: fc.integer({ min: -3_000, max: -1 }) });
const COMMANDS = [
  fc.tuple(fc.array(amount, { minLength: 4, maxLength: 4 }), fc.array(amount, { minLength: 3, maxLength: 3 })).map(([between, agency]) => new CloseMonth(between, agency)),
  fc.tuple(letter, letter, cents, fc.boolean()).map(([debtor, creditor, sum, byCreditor]) => new Pay(debtor, creditor, sum, byCreditor)),
  fc.tuple(letter, letter, cents, fc.boolean()).map(([debtor, creditor, sum, byCreditor]) => new Pay(debtor, creditor, sum * 3, byCreditor)),
  fc.nat(20).map((pick) => new Reverse(pick)),
  fc.tuple(letter, letter, fc.boolean()).map(([a, b, agrees]) => new SetOff(a, b, agrees)),
];

it('closing, paying, reversing and setting off in any order leave what the plainest book-keeping says, and books that verify', async () => {
  let worlds = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 25 }), async (commands) => {
      await clear();
      const office = await new LedgerOffice(database).open('APQR');
      worlds += 1;
      await fc.asyncModelRun(() => ({ model: new Model(), real: office }), [new CloseMonth([900, 400, 0, 250], [700, -300, 0]), ...commands]);
      expect(await office.broken()).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(worlds).toBeGreaterThanOrEqual(RUNS);
}, 300_000);

/** Each history begins with nothing. */
async function clear(): Promise<void> {
  const tables = ['payment_reminder', 'set_off_answer', 'set_off', 'ledger_posting', 'ledger_entry', 'open_item', 'payment', 'ledger_seal', 'ledger_block', 'ledger_head', 'month', 'gross', 'net', 'clearing_run'];
  await database.superuser.query(
    `SET session_replication_role = replica; ${tables.map((table) => `DELETE FROM settlement.${table}`).join('; ')}; DELETE FROM inbox.task; DELETE FROM identity.organisation; SET session_replication_role = origin`,
  );
}
