import { describe, expect, it } from '@jest/globals';
import { toKeptVerdicts } from './kept-verdicts.js';

describe('verdicts as they were kept', () => {
  it('of the first releases have one English sentence and no version of the weights', () => {
    const stored = { score: 0.7, distanceKm: null, freeSeats: 2, criteria: [{ code: 'TOO_FAR', verdict: 'PASS', score: null, detail: 'Takes place online.' }] } as const;
    expect(toKeptVerdicts(stored)).toEqual({
      score: 0.7, distanceKm: null, freeSeats: 2, weightsVersion: null,
      criteria: [{ code: 'TOO_FAR', verdict: 'PASS', score: null, detail: { de: 'Takes place online.', en: 'Takes place online.' } }],
    });
  });

  it('of later ones are as they are stored', () => {
    const stored = { score: 0.7, distanceKm: 1.5, freeSeats: 2, weightsVersion: 3, criteria: [{ code: 'WISH', verdict: 'SOFT', score: 1, detail: { de: 'Ja.', en: 'Yes.' } }] } as const;
    expect(toKeptVerdicts(stored)).toEqual(stored);
  });
});
