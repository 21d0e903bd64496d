import { describe, expect, it } from '@jest/globals';
import { badWeeklyRate, type NewWeeklyRate } from './new-weekly-rate.js';

const rate: NewWeeklyRate = { module: 'BASIS', amountCents: 0n, validFrom: '2026-01-01', validTo: '2026-01-01', replacesId: null };

describe('weekly rates from outside', () => {
  it('are one to a hundred, each from 0 cents and for a day at least', () => {
    expect(badWeeklyRate([rate, { ...rate, validTo: null }])).toBeNull();
    expect(badWeeklyRate([])?.field).toBe('rates');
    expect(badWeeklyRate(Array<NewWeeklyRate>(101).fill(rate))?.field).toBe('rates');
    expect(badWeeklyRate([rate, { ...rate, amountCents: -1n }])?.field).toBe('rates.1.amountCents');
    expect(badWeeklyRate([{ ...rate, validTo: '2025-12-31' }])?.field).toBe('rates.0.validTo');
  });
});
