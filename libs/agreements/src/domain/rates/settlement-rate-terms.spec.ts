import { describe, expect, it } from '@jest/globals';
import { badTerm, type SettlementRateTerms } from './settlement-rate-terms.js';

const terms: SettlementRateTerms = {
  offerId: null,
  hostId: null,
  userId: null,
  category: 'SOCIAL_SKILLS',
  unit: 'SEAT_SESSION',
  amountCents: 7_000n,
  excusedPercent: '50',
  unexcusedPercent: '100',
  validFrom: '2026-01-01',
  validTo: null,
  serviceDescriptionId: 'd',
  calculationSheetId: null,
  replacesId: null,
};

describe('terms of a settlement rate', () => {
  it('may be free of charge, for one day, with percentages to four places, in the past', () => {
    const possible: Partial<SettlementRateTerms>[] = [{}, { amountCents: 0n }, { validTo: '2026-01-01' }, { excusedPercent: '33.3333' }, { unexcusedPercent: '0' }, { validFrom: '1999-01-01' }];
    for (const change of possible) expect(badTerm({ ...terms, ...change })).toBeNull();
  });

  it('are refused by their first impossible field', () => {
    const wrong: [Partial<SettlementRateTerms>, string][] = [
      [{ category: ' ' }, 'category'],
      [{ category: 'a\0' }, 'category'],
      [{ amountCents: -1n }, 'amountCents'],
      [{ excusedPercent: '100.0001' }, 'excusedPercent'],
      [{ excusedPercent: 'NaN' }, 'excusedPercent'],
      [{ unexcusedPercent: '1.23456' }, 'unexcusedPercent'],
      [{ unexcusedPercent: '-1' }, 'unexcusedPercent'],
      [{ validTo: '2025-12-31' }, 'validTo'],
    ];
    for (const [change, field] of wrong) expect(badTerm({ ...terms, ...change })?.field).toBe(field);
  });
});
