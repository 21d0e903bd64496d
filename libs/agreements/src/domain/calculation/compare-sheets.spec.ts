import { describe, expect, it } from '@jest/globals';
import { calculate } from './calculate.js';
import { compareSheets } from './compare-sheets.js';

const inputs = { staffCount: 2, sessionMinutes: 120, preparationMinutes: 60, hourCostCents: 7_000n, roomMaterialCents: 0n, seats: 8, utilisationPercent: '75' };

describe('sheets side by side', () => {
  it('NRW-14: two providers have the same lines, one value each, in the order in which the sheets were given', () => {
    const dear = { id: 'dear', lines: calculate({ ...inputs, hourCostCents: 9_000n }) };
    const cheap = { id: 'cheap', lines: calculate(inputs) };
    const lines = compareSheets([dear, cheap]);
    expect(lines.map(({ code }) => code)).toEqual(cheap.lines.map(({ code }) => code));
    // 2 × 3 h × 90 € = 540 €, ÷ 6 = 90.00 €
    expect(lines.find(({ code }) => code === 'SEAT_SESSION')?.values).toEqual([
      { sheetId: 'dear', amountCents: 9_000n, quantity: null },
      { sheetId: 'cheap', amountCents: 7_000n, quantity: null },
    ]);
    expect(lines.find(({ code }) => code === 'PLANNED_PARTICIPANTS')?.values.map(({ quantity }) => quantity)).toEqual(['6', '6']);
  });
});
