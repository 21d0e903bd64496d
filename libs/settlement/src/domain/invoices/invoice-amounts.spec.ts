import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invoiceAmounts, missingOfIssuer, missingOfRecipient, prepaidByNetting, splitNet } from './invoice-amounts.js';
import type { InvoiceParty } from './invoice.js';

const taxable = (gross: bigint) => {
  const { netCents, taxCents, roundingCents } = invoiceAmounts(gross, 0n, 'TAXABLE');
  return [netCents, taxCents, roundingCents];
};

describe('what an invoice says of an agreed sum', () => {
  it('of an exempt issuer it is the net amount', () => {
    expect(invoiceAmounts(48_000n, 30_000n, 'EXEMPT')).toEqual({
      grossCents: 48_000n, netCents: 48_000n, taxCents: 0n, roundingCents: 0n, prepaidCents: 30_000n, payableCents: 18_000n, vatCategory: 'E', vatPercent: 0,
    });
  });

  it.each([
    [11_900n, [10_000n, 1_900n, 0n]],
    [100n, [84n, 16n, 0n]],
    [48_000n, [40_336n, 7_664n, 0n]],
    [-6_000n, [-5_042n, -958n, 0n]],
    [1n, [1n, 0n, 0n]],
    [3n, [2n, 0n, 1n]],
    [-3n, [-2n, 0n, -1n]],
  ])('of a taxable one %s cents are net, tax and rounding %s', (gross, expected) => expect(taxable(gross)).toEqual(expected));

  it('always adds up, with the tax of the net amount and at most a cent of rounding', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).filter((gross) => gross !== 0n), (gross) => {
        const [net, tax, rounding] = taxable(gross) as [bigint, bigint, bigint];
        const absolute = net < 0n ? -net : net;
        return net + tax + rounding === gross && (tax < 0n ? -tax : tax) === (absolute * 19n + 50n) / 100n && [0n, gross < 0n ? -1n : 1n].includes(rounding);
      }),
    );
  });
});

describe('the net amounts of lines', () => {
  it('add up, the missing cents with the largest remainders', () => {
    // 3.00 € of three lines: 2.52 € net (0.48 € tax) are 0.84 € each.
    expect(splitNet(252n, [100n, 100n, 100n])).toEqual([84n, 84n, 84n]);
    expect(splitNet(253n, [100n, 100n, 100n])).toEqual([85n, 84n, 84n]);
    expect(splitNet(-168n, [-300n, 100n])).toEqual([-252n, 84n]);
  });

  it.each([
    // 100.00 and −99.97 are 0.03, of which 0.02 net: 84.0336 and −84.0084 of themselves.
    [[10_000n, -9_997n], 2n, [8_403n, -8_401n]],
    // 0.01 is 0.01 net and no tax: 84.0336 and −84.0252.
    [[10_000n, -9_999n], 1n, [8_403n, -8_402n]],
  ])('are those of each line by itself where a correction nearly cancels the rest: %s', (lines, net, expected) => {
    expect(invoiceAmounts(lines[0]! + lines[1]!, 0n, 'TAXABLE').netCents).toBe(net);
    expect(splitNet(net, lines)).toEqual(expected);
  });

  it('always add up, each within a cent of its own share', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -100_000n, max: 100_000n }), { minLength: 1, maxLength: 20 }), (lines) => {
        const gross = lines.reduce((sum, cents) => sum + cents, 0n);
        fc.pre(gross !== 0n);
        const { netCents } = invoiceAmounts(gross, 0n, 'TAXABLE');
        const nets = splitNet(netCents, lines);
        const isNear = (net: bigint, line: bigint): boolean => net * 119n - line * 100n <= 119n && line * 100n - net * 119n < 119n;
        return nets.reduce((sum, cents) => sum + cents, 0n) === netCents && nets.every((net, index) => isNear(net, lines[index]!));
      }),
    );
  });
});

it.each([
  [48_000n, 30_000n, 30_000n],
  [30_000n, 48_000n, 30_000n],
  [48_000n, 0n, 0n],
  // A claim and a credit of the other direction are owed by the same side.
  [48_000n, -6_000n, 0n],
  [-6_000n, 48_000n, 0n],
  [-6_000n, -2_000n, -2_000n],
])('of %s against %s the netting has paid %s', (gross, other, expected) => expect(prepaidByNetting(gross, other)).toBe(expected));

it('says what is missing of either side', () => {
  const nothing: InvoiceParty = {
    code: 'X', name: 'X', street: null, postalCode: null, city: null, vatStatus: null, vatId: null, taxNumber: null, iban: null, bic: null, leitwegId: null, contactName: null, contactPhone: null, contactEmail: null,
  };
  const place = { ...nothing, city: 'Ort', postalCode: '12345' };
  const complete = { ...place, vatStatus: 'EXEMPT' as const, taxNumber: '1', iban: 'DE1', contactName: 'A', contactPhone: '1', contactEmail: 'a@b' };
  expect(missingOfIssuer(nothing)).toEqual(['CITY', 'POSTAL_CODE', 'VAT_STATUS', 'TAX_NUMBER', 'IBAN', 'CONTACT']);
  expect(missingOfRecipient(nothing)).toEqual(['CITY', 'POSTAL_CODE', 'ELECTRONIC_ADDRESS']);
  expect(missingOfIssuer(complete)).toEqual([]);
  expect(missingOfIssuer({ ...complete, contactPhone: null })).toEqual(['CONTACT']);
  expect([missingOfRecipient({ ...place, leitwegId: '1' }), missingOfRecipient({ ...place, contactEmail: 'a@b' })]).toEqual([[], []]);
});
