import { describe, expect, it } from '@jest/globals';
import { namedFirst } from './named-first.js';
import { paymentReference } from './payment-reference.js';

const item = (period: string | null) => ({ period, agencyCode: 'A', debtorCode: 'P', creditorCode: 'Q' });
const items = [item('2026-04'), item(null), item('2026-05'), item('2026-06')];
const order = (remittance: string | null, endToEndId: string | null = null) => namedFirst(items, { remittance, endToEndId }).map(({ period }) => period);
const june = paymentReference('A', '2026-06', 'P', 'Q');

describe('what a payment settles first (§ 366 BGB)', () => {
  it('is what its text names, in whatever letters and blanks, or its end-to-end id', () => {
    for (const answer of [order(`Zahlung ${june}`), order(june.toLowerCase().replaceAll('-', ' ')), order('Zahlung', june)]) expect(answer).toEqual(['2026-06', '2026-04', null, '2026-05']);
    expect(order(`${june} und ${paymentReference('A', '2026-05', 'P', 'Q')}`)).toEqual(['2026-05', '2026-06', '2026-04', null]);
  });

  it('is what is due first where it names nothing, or the month of another pair', () => {
    for (const text of [null, 'Abrechnung', paymentReference('A', '2026-06', 'Q', 'P')]) expect(order(text)).toEqual(['2026-04', null, '2026-05', '2026-06']);
  });
});
