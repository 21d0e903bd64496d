import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CATALOGUE_SETTINGS, settingsProblem } from './catalogue-settings.js';

describe('settings of a catalogue', () => {
  it('hold in their bounds', () => {
    expect(settingsProblem(DEFAULT_CATALOGUE_SETTINGS)).toBeNull();
    expect(settingsProblem({ ageingAfterDays: 1, staleAfterDays: 2, utilisationThresholdPercent: 1 })).toBeNull();
    expect(settingsProblem({ ageingAfterDays: 365, staleAfterDays: 730, utilisationThresholdPercent: 100 })).toBeNull();
  });

  it.each<[field: string, change: object]>([
    ['ageingAfterDays', { ageingAfterDays: 0 }],
    ['ageingAfterDays', { ageingAfterDays: 366 }],
    ['ageingAfterDays', { ageingAfterDays: 1.5 }],
    ['staleAfterDays', { staleAfterDays: 731 }],
    ['staleAfterDays', { staleAfterDays: 14 }],
    ['utilisationThresholdPercent', { utilisationThresholdPercent: 0 }],
    ['utilisationThresholdPercent', { utilisationThresholdPercent: 101 }],
  ])('name %s when it cannot be %j', (field, change) => {
    expect(settingsProblem({ ...DEFAULT_CATALOGUE_SETTINGS, ...change })?.field).toBe(field);
  });
});
