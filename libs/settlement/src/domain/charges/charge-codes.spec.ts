import { describe, expect, it } from '@jest/globals';
import { CHARGE_REASON_TEXTS, CHARGE_REASONS } from './charge-codes.js';

describe('reasons of held charges', () => {
  it('say in words why, and who resolves it', () => {
    expect(Object.keys(CHARGE_REASON_TEXTS).sort()).toEqual([...CHARGE_REASONS].sort());
    for (const text of Object.values(CHARGE_REASON_TEXTS)) expect(text).toMatch(/Jugendamt/);
  });
});
