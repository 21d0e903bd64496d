import { describe, expect, it } from '@jest/globals';
import { bookingsOf, type BookedRow } from './datev-bookings.js';
import { defaultDatevSettings } from './datev-settings.js';

const SETTINGS = defaultDatevSettings('EXEMPT');
const TEXTS = { codeOf: (id: string) => id, nameOf: (id: string) => `Haus ${id}`, referenceOf: (debtor: string, creditor: string) => `${debtor}-${creditor}` };
const row = (debtorId: string, creditorId: string, cents: bigint, kind = 'SETTLEMENT'): BookedRow => ({ kind, debtorId, creditorId, cents });
/** As they stand in the books: account, contra account, side and cents. */
const lines = (own: string, rows: readonly BookedRow[]): string[] =>
  bookingsOf(own, rows, SETTINGS, TEXTS).map(({ account, contraAccount, side, cents, reference, text }) => `${account}/${contraAccount} ${side} ${cents} ${reference} ${text}`);

/** What is left on an account after all bookings: debit less credit. */
function balance(own: string, rows: readonly BookedRow[], account: string): bigint {
  return bookingsOf(own, rows, SETTINGS, TEXTS).reduce((sum, booking) => {
    const debit = booking.side === 'S' ? booking.cents : -booking.cents;
    return sum + (booking.account === account ? debit : 0n) - (booking.contraAccount === account ? debit : 0n);
  }, 0n);
}

describe('bookings of a month', () => {
  // Nord owes Süd 480.00, Süd owes Nord 300.00, Nord pays 180.00.
  const both = [row('N', 'S', 48000n), row('S', 'N', 30000n)];

  it('books what is owed gross, and the lesser side as netted', () => {
    expect(lines('N', both)).toEqual(['1210/4100 S 30000 S-N Platznutzung Haus S', '5900/3310 S 48000 N-S Platznutzung Haus S', '3310/1210 S 30000 N-S Aufrechnung Haus S']);
    expect(lines('S', both)).toEqual(['1210/4100 S 48000 N-S Platznutzung Haus N', '5900/3310 S 30000 S-N Platznutzung Haus N', '3310/1210 S 30000 N-S Aufrechnung Haus N']);
  });

  it('leaves open what is paid, and nothing else', () => {
    expect([balance('N', both, '1210'), balance('N', both, '3310')]).toEqual([0n, -18000n]);
    expect([balance('S', both, '1210'), balance('S', both, '3310')]).toEqual([18000n, 0n]);
  });

  it.each<[string, bigint, bigint, bigint, bigint]>([
    ['a credit beside a debt', 10000n, -3000n, 0n, -13000n],
    ['two credits', -5000n, -2000n, 3000n, 0n],
    ['the same on both sides', 700n, 700n, 0n, 0n],
    ['a credit on the own side', -100n, 400n, 500n, 0n],
  ])('leaves open what is paid: %s', (_, owed, due, receivable, payable) => {
    const rows = [row('N', 'S', owed), row('S', 'N', due)];
    expect([balance('N', rows, '1210'), balance('N', rows, '3310')]).toEqual([receivable, payable]);
  });

  it('books a credit the other way, with an amount above 0', () => {
    expect(lines('N', [row('S', 'N', -1250n)])).toEqual(['1210/4100 H 1250 S-N Platznutzung Haus S']);
  });

  it('nets direct billing against nothing, and leaves out what others owe each other', () => {
    const rows = [row('J', 'N', 900n, 'DIRECT_BILLING'), row('N', 'J', 100n), row('A', 'B', 5n)];
    expect(lines('J', rows)).toEqual(['5900/3310 S 900 J-N Direktabrechnung Haus N', '1210/4100 S 100 N-J Platznutzung Haus N']);
  });

  it('books charges beside seat uses, each by itself, and nets them against nothing', () => {
    const rows = [row('J', 'N', 50000n, 'WEEKLY_RATE'), row('J', 'N', 700n, 'INSTALMENT'), row('J', 'N', 900n, 'DIRECT_BILLING')];
    expect(lines('N', rows)).toEqual(['1210/4100 S 900 J-N Direktabrechnung Haus J', '1210/4100 S 700 J-N Budgetrate Haus J', '1210/4100 S 50000 J-N Wochenpauschale Haus J']);
  });

  it('does not depend on the order of the rows', () => {
    const rows = [...both, row('J', 'N', 900n, 'DIRECT_BILLING'), row('N', 'A', 5n)];
    expect(lines('N', [...rows].reverse())).toEqual(lines('N', rows));
  });
});
