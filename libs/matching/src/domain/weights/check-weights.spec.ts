import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WEIGHTS, type SoftWeights } from '../weights.js';
import { areSameWeights, weightsProblems } from './check-weights.js';

const proposal = (change: Partial<SoftWeights>, halves: { halfDistanceKm?: number; halfWaitDays?: number } = {}) => ({
  weights: { TOPICS: 0.35, DISTANCE: 0.25, START: 0.15, WISH: 0.1, AGE_MIDDLE: 0.1, GROUP_FILL: 0.05, ...change },
  halfDistanceKm: 10,
  halfWaitDays: 28,
  ...halves,
});
const fields = (...given: Parameters<typeof proposal>) => weightsProblems(proposal(...given)).map(({ field }) => field);

describe('weights that an agency proposes', () => {
  it('can be the default ones', () => {
    expect(weightsProblems(DEFAULT_WEIGHTS)).toEqual([]);
  });

  it.each([
    ['a third each way, exact in thousandths', { TOPICS: 0.333, DISTANCE: 0.333, START: 0.334, WISH: 0, AGE_MIDDLE: 0, GROUP_FILL: 0 }, []],
    // 0.1 + 0.2 + 0.7 is not 1 as doubles.
    ['a sum that doubles miss', { TOPICS: 0.1, DISTANCE: 0.2, START: 0.7, WISH: 0, AGE_MIDDLE: 0, GROUP_FILL: 0 }, []],
    ['a sum of 0.999', { TOPICS: 0.349 }, ['weights']],
    ['a sum of 1.001', { GROUP_FILL: 0.051 }, ['weights']],
    ['the distance at its least', { DISTANCE: 0.05, TOPICS: 0.55 }, []],
    ['too little distance', { DISTANCE: 0.049, TOPICS: 0.551 }, ['distance']],
    ['no distance at all', { DISTANCE: 0, TOPICS: 0.6 }, ['distance']],
    ['a negative weight and one above 1', { WISH: -0.1, AGE_MIDDLE: 1.1 }, ['wish', 'ageMiddle']],
    ['four decimals', { TOPICS: 0.3505, DISTANCE: 0.2495 }, ['topics', 'distance']],
    ['no number', { START: Number.NaN }, ['start']],
  ] as const)('%s', (_name, change, expected) => {
    expect(fields(change)).toEqual(expected);
  });

  it('say what was expected instead, field by field', () => {
    expect(weightsProblems(proposal({ TOPICS: 0.349 }))).toEqual([{ field: 'weights', expected: 'a sum of exactly 1, not 0.999' }]);
    expect(weightsProblems(proposal({ DISTANCE: 0 }))[0]).toEqual({ field: 'distance', expected: 'a number from 0.05 to 1 with at most three decimals' });
    expect(fields({}, { halfDistanceKm: 0.9, halfWaitDays: 0 })).toEqual(['halfDistanceKm', 'halfWaitDays']);
    expect(fields({}, { halfDistanceKm: 500.1, halfWaitDays: 366 })).toEqual(['halfDistanceKm', 'halfWaitDays']);
    expect(fields({}, { halfDistanceKm: 10.25, halfWaitDays: 1.5 })).toEqual(['halfDistanceKm', 'halfWaitDays']);
    expect(fields({}, { halfDistanceKm: 0.95 + 0.05, halfWaitDays: 365 })).toEqual([]);
  });

  it('are the same only where every part is, whatever doubles make of it', () => {
    expect(areSameWeights(proposal({}), proposal({ TOPICS: 0.1 + 0.25 }))).toBe(true);
    for (const other of [proposal({ TOPICS: 0.349, DISTANCE: 0.251 }), proposal({}, { halfDistanceKm: 10.1 }), proposal({}, { halfWaitDays: 27 })]) expect(areSameWeights(proposal({}), other)).toBe(false);
  });
});
