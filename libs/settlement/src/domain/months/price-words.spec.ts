import { describe, expect, it } from '@jest/globals';
import { euros, priceInWords, type PriceFacts } from './price-words.js';

const seat: PriceFacts = {
  unit: 'SEAT_SESSION', status: 'ATTENDED', quantity: '1', cents: 4_500n, isReversal: false, agreedCents: null, minutes: 90,
  amountCents: 4_500n, excusedPercent: '80', unexcusedPercent: '100', hourRateEur: null, staff: null, capacity: null,
};

describe('the price of a line in words', () => {
  it.each<[string, Partial<PriceFacts>, string | null]>([
    ['a seat in a session', {}, '1 × 45,00 € = 45,00 €'],
    ['an excused absence', { status: 'EXCUSED', cents: 3_600n }, '1 × 45,00 € × 80 % = 36,00 €'],
    ['an unexcused one at the whole price', { status: 'UNEXCUSED' }, '1 × 45,00 € = 45,00 €'],
    // 45.00 × 33.3 % = 14.985, half away from zero.
    ['half a cent is rounded up', { status: 'EXCUSED', excusedPercent: '33.30', cents: 1_499n }, '1 × 45,00 € × 33,3 % ≈ 14,99 € (auf den Cent gerundet)'],
    ['hours', { unit: 'SEAT_HOUR', quantity: '1.5', amountCents: 3_000n }, '90 min ÷ 60 × 30,00 € = 45,00 €'],
    ['the first use of a week', { unit: 'SEAT_WEEK', cents: 4_500n }, '1 × 45,00 € = 45,00 €'],
    ['a later one', { unit: 'COURSE', quantity: '0', cents: 0n }, '0 × 45,00 € = 0,00 €'],
    // 48.7525 × 1.5 × 2 ÷ 4 = 36.564375.
    ['the hour of a social space', { unit: 'SOCIAL_SPACE_HOUR', amountCents: null, hourRateEur: '48.7525', staff: 2, capacity: 4, cents: 3_656n }, '90 min ÷ 60 × 48,7525 € × 2 ÷ 4 ≈ 36,56 € (auf den Cent gerundet)'],
    ['an excused hour of a social space', { unit: 'SOCIAL_SPACE_HOUR', amountCents: null, hourRateEur: '48.7500', staff: 2, capacity: 4, status: 'EXCUSED', cents: 0n }, '90 min ÷ 60 × 48,75 € × 2 ÷ 4 × 0 % = 0,00 €'],
    ['a reversal', { cents: -4_500n, isReversal: true }, 'Storno von 1 × 45,00 € = 45,00 €'],
    ['what was decided', { agreedCents: 7_200n, cents: 7_200n }, 'nach Entscheidung = 72,00 €'],
    ['records that say something else by now', { amountCents: 5_000n }, null],
    ['a rate that may not be seen', { amountCents: null }, null],
  ])('%s', (_what, change, words) => expect(priceInWords({ ...seat, ...change })).toBe(words));

  it('writes thousands with points', () => {
    expect(euros(123_456_789n)).toBe('1.234.567,89 €');
    expect(euros(-5n)).toBe('−0,05 €');
  });
});
