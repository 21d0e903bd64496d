import { describe, expect, it } from '@jest/globals';
import type { StatementEntry } from './bank-entry.js';
import { OwedItems, type OwedItem } from './match-entry.js';

const REFERENCE = 'PV-202605-0123456789ABCDEFGHJK';
const OTHER = 'PV-202606-0123456789ABCDEFGHJK';
const item = (itemId: string, openCents: bigint, reference = REFERENCE, isReceivable = true): OwedItem => ({ itemId, agencyId: 'JA', counterpartId: 'OAK', counterpart: 'Eiche e. V.', isReceivable, openCents, reference });
const entry = (cents: bigint, part: Partial<StatementEntry> = {}): StatementEntry => ({
  place: 1, bookedOn: '2026-06-10', cents, isReturn: false, endToEndId: REFERENCE, remittance: null, counterparty: null, ...part,
});
const matchEntry = (given: StatementEntry, items: readonly OwedItem[]) => new OwedItems(items).match(given);
const paid = (...ids: [string, bigint][]) => ({ agencyId: 'JA', counterpartId: 'OAK', reference: REFERENCE, allocations: ids.map(([itemId, cents]) => ({ itemId, cents })) });

describe('an entry is matched by reference and amount', () => {
  it('with all that is open under it, or with exactly one item of it', () => {
    const items = [item('a', 500n), item('b', 300n)];
    expect(matchEntry(entry(800n), items)).toEqual(paid(['a', 500n], ['b', 300n]));
    expect(matchEntry(entry(300n), items)).toEqual(paid(['b', 300n]));
  });

  it('wherever and however the reference is written', () => {
    for (const remittance of ['Rechnung Mai pv 202605 0123456789 abcdefghjk danke', `//${REFERENCE}//`]) {
      expect(matchEntry(entry(500n, { endToEndId: null, remittance }), [item('a', 500n)])).toEqual(paid(['a', 500n]));
    }
  });

  it.each([
    ['another amount', entry(501n), [item('a', 500n)]],
    ['two items of that amount', entry(500n), [item('a', 500n), item('b', 500n)]],
    ['no reference', entry(500n, { endToEndId: 'NOTPROVIDED' }), [item('a', 500n)]],
    ['two references', entry(500n, { remittance: OTHER }), [item('a', 500n), item('b', 500n, OTHER)]],
    ['the wrong direction', entry(-500n), [item('a', 500n)]],
    ['a payment that came back', entry(500n, { isReturn: true }), [item('a', 500n)]],
    ['an item that is paid', entry(500n), [item('a', 0n)]],
  ])('and is left to a person with %s', (_what, given, items) => {
    expect(matchEntry(given, items)).toBeNull();
  });
});

describe('of an account only what may be owed here is kept', () => {
  const salary = entry(-250_000n, { endToEndId: null, remittance: 'Gehalt Mai', counterparty: 'Erika Muster' });
  it.each([
    ['a reference', entry(1n), [], 'NAMED'],
    ['nothing but an amount that is open', entry(500n, { endToEndId: null }), [item('a', 500n)], 'AMOUNT'],
    ['the name of a debtor', entry(499n, { endToEndId: null, counterparty: 'EICHE E.V. HAMBURG' }), [item('a', 500n)], 'NAMED'],
    ['a name that is owed nothing in this direction', entry(-499n, { endToEndId: null, counterparty: 'EICHE E.V.' }), [item('a', 500n)], null],
    ['a salary', salary, [item('a', 500n)], null],
  ])('%s', (_what, given, items, related) => {
    expect(new OwedItems(items).relationOf(given)).toBe(related);
  });
});

it('thousands of entries and items are compared by what they carry, not each with each: every text is read a few times', () => {
  let reads = 0;
  const counted = <T extends object>(value: T, names: readonly (keyof T)[]): T =>
    new Proxy(value, { get: (target, name) => { if (names.includes(name as keyof T)) reads += 1; return Reflect.get(target, name) as unknown; } });
  const codeOf = (index: number): string => `PV-202605-${String(index).padStart(20, '0')}`;
  const items = Array.from({ length: 1_000 }, (_, index) => counted({ ...item(`i${index}`, BigInt(index + 1), codeOf(index)), counterpart: `Träger Nummer ${index % 50}` }, ['reference', 'counterpart', 'openCents']));
  const entries = Array.from({ length: 10_000 }, (_, index) => counted(entry(BigInt(index + 1), { endToEndId: codeOf(index), counterparty: `Haus ${index % 100}` }), ['endToEndId', 'remittance', 'counterparty']));
  const owed = new OwedItems(items);
  const matched = entries.filter((given) => { owed.carriedBy(given); owed.relationOf(given); return owed.match(given) !== null; });
  expect(matched).toHaveLength(1_000);
  // 11,000 texts, each read a dozen times at most; each with each they were 30,000,000.
  expect(reads).toBeLessThan(12 * 11_000);
});
