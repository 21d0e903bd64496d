import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculate, CALCULATION_LINES } from './calculate.js';
import { badInput, type CalculationInputs } from './calculation-inputs.js';

/** The example of domain.md 2.1. */
const EXAMPLE: CalculationInputs = {
  staffCount: 2,
  sessionMinutes: 120,
  preparationMinutes: 60,
  hourCostCents: 7_000n,
  roomMaterialCents: 0n,
  seats: 8,
  utilisationPercent: '75',
};

const shown = (inputs: CalculationInputs) => calculate(inputs).map(({ code, amountCents, quantity }) => [code, amountCents ?? quantity]);

describe('calculation sheet', () => {
  it('NRW-14: 2 leads × (2 h + 1 h) × 70 € ÷ (8 × 75 %) = 70.00 € a seat-session = 35.00 € a participant-hour', () => {
    expect(shown(EXAMPLE)).toEqual([
      ['SESSION_HOURS', '4'],
      ['PREPARATION_HOURS', '2'],
      ['STAFF_COST', 42_000n],
      ['ROOM_AND_MATERIAL', 0n],
      ['SESSION_COST', 42_000n],
      ['PLANNED_PARTICIPANTS', '6'],
      ['SEAT_SESSION', 7_000n],
      ['PARTICIPANT_HOUR', 3_500n],
    ]);
  });

  it('adds room and material to the session', () => {
    const lines = Object.fromEntries(shown({ ...EXAMPLE, roomMaterialCents: 6_000n }));
    // (420 + 60) ÷ 6 = 80; ÷ 2 h = 40
    expect(lines).toMatchObject({ ROOM_AND_MATERIAL: 6_000n, SESSION_COST: 48_000n, SEAT_SESSION: 8_000n, PARTICIPANT_HOUR: 4_000n });
  });

  it('rounds each line by itself, half away from zero, and carries no rounding on', () => {
    // 1 × 30 min × 0.01 € = half a cent → 1 cent; ÷ 1 participant = half a cent → 1; ÷ half an hour = exactly 1 cent, not 2.
    const lines = Object.fromEntries(shown({ staffCount: 1, sessionMinutes: 30, preparationMinutes: 0, hourCostCents: 1n, roomMaterialCents: 0n, seats: 1, utilisationPercent: '100' }));
    expect(lines).toMatchObject({ SESSION_HOURS: '0.5', STAFF_COST: 1n, SEAT_SESSION: 1n, PARTICIPANT_HOUR: 1n });
  });

  it('shows hours and participants with up to four places', () => {
    const lines = Object.fromEntries(shown({ ...EXAMPLE, sessionMinutes: 50, seats: 7, utilisationPercent: '66.67' }));
    // 2 × 50 ÷ 60 = 1.66666… ; 7 × 66.67 % = 4.6669
    expect(lines).toMatchObject({ SESSION_HOURS: '1.6667', PLANNED_PARTICIPANTS: '4.6669' });
  });

  it('has the same lines in the same order, whatever goes in, and each amount is that of a second reckoning', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const lines = calculate(inputs);
        expect(lines.map(({ code }) => code)).toEqual(Object.keys(CALCULATION_LINES));
        expect(lines.flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]))).toEqual(secondReckoning(inputs));
      }),
      { numRuns: 500 },
    );
  });
});

const anyInputs = fc.record<CalculationInputs>({
  staffCount: fc.integer({ min: 1, max: 100 }),
  sessionMinutes: fc.integer({ min: 1, max: 1_440 }),
  preparationMinutes: fc.integer({ min: 0, max: 10_080 }),
  hourCostCents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  roomMaterialCents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  seats: fc.integer({ min: 1, max: 1_000 }),
  utilisationPercent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
});

/**
 * The money of the lines by another way: whole cents by search of the nearest, over a common denominator, without
 * fractions as objects. A value x/y is rounded to the n with 2x − y ≤ 2ny < 2x + y … upwards at the half.
 */
function secondReckoning(inputs: CalculationInputs): bigint[] {
  const minutes = BigInt(inputs.staffCount) * (BigInt(inputs.sessionMinutes) + BigInt(inputs.preparationMinutes));
  const [whole, part = '00'] = inputs.utilisationPercent.split('.');
  const hundredths = BigInt(whole!) * 100n + BigInt(part);
  const staffTimes60 = minutes * inputs.hourCostCents;
  const sessionTimes60 = staffTimes60 + 60n * inputs.roomMaterialCents;
  // participants = seats × hundredths ÷ 10,000
  const seatUnder = 60n * BigInt(inputs.seats) * hundredths;
  const seatOver = sessionTimes60 * 10_000n;
  return [
    nearest(staffTimes60, 60n),
    inputs.roomMaterialCents,
    nearest(sessionTimes60, 60n),
    nearest(seatOver, seatUnder),
    nearest(seatOver * 60n, seatUnder * BigInt(inputs.sessionMinutes)),
  ];
}

function nearest(over: bigint, under: bigint): bigint {
  const below = over / under;
  const rest = over - below * under;
  return rest >= under - rest ? below + 1n : below;
}

describe('inputs of a calculation sheet', () => {
  it('are inside their ranges, or the first that is not is named', () => {
    expect(badInput(EXAMPLE)).toBeNull();
    const wrong: [Partial<CalculationInputs>, keyof CalculationInputs][] = [
      [{ staffCount: 0 }, 'staffCount'],
      [{ staffCount: 101 }, 'staffCount'],
      [{ staffCount: 1.5 }, 'staffCount'],
      [{ sessionMinutes: 0 }, 'sessionMinutes'],
      [{ sessionMinutes: 1_441 }, 'sessionMinutes'],
      [{ preparationMinutes: -1 }, 'preparationMinutes'],
      [{ seats: 0 }, 'seats'],
      [{ seats: 1_001 }, 'seats'],
      [{ hourCostCents: -1n }, 'hourCostCents'],
      [{ roomMaterialCents: -1n }, 'roomMaterialCents'],
      [{ utilisationPercent: '0' }, 'utilisationPercent'],
      [{ utilisationPercent: '0.00' }, 'utilisationPercent'],
      [{ utilisationPercent: '100.01' }, 'utilisationPercent'],
      [{ utilisationPercent: '75.555' }, 'utilisationPercent'],
      [{ utilisationPercent: '-5' }, 'utilisationPercent'],
      [{ utilisationPercent: '7,5' }, 'utilisationPercent'],
      [{ utilisationPercent: '1e2' }, 'utilisationPercent'],
    ];
    for (const [change, field] of wrong) expect(badInput({ ...EXAMPLE, ...change })).toBe(field);
    expect(badInput({ ...EXAMPLE, utilisationPercent: '0.01', preparationMinutes: 0 })).toBeNull();
    expect(badInput({ ...EXAMPLE, utilisationPercent: '100.00', seats: 1_000 })).toBeNull();
  });
});
