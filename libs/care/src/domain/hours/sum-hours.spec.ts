import { describe, expect, it } from '@jest/globals';
import { sumHours } from './sum-hours.js';

describe('hours of a span', () => {
  const sums = sumHours({ from: '2026-05-01', to: '2026-05-31' }, [
    { kind: 'SINGLE', workType: 'CASE', staff: 'PROFESSIONAL', minutes: 120n },
    { kind: 'SINGLE', workType: null, staff: null, minutes: 15n },
    { kind: 'PARENT', workType: 'CASE', staff: 'SEMI_PROFESSIONAL', minutes: 60n },
    { kind: 'RESOURCE_PERSON', workType: 'CASE_RELATED', staff: 'PROFESSIONAL', minutes: 45n },
    { kind: 'GROUP_INTERNAL', workType: 'CROSS_CASE', staff: 'PROFESSIONAL', minutes: 90n },
    { kind: 'WITHOUT_CASE', workType: 'NETWORK', staff: 'SEMI_PROFESSIONAL', minutes: 30n },
    { kind: 'WITHOUT_CASE', workType: 'UNSPECIFIC', staff: 'PROFESSIONAL', minutes: 10n },
    { kind: 'GROUP', workType: null, staff: null, minutes: 1000n },
  ]);

  it('BHV-20: are told by staff category, and what an import left open is nobody\'s', () => {
    expect(sums.byStaff).toEqual([
      { staff: 'PROFESSIONAL', minutes: 265n },
      { staff: 'SEMI_PROFESSIONAL', minutes: 90n },
      { staff: 'NOT_GIVEN', minutes: 15n },
    ]);
  });

  it('BHV-23: are told by work type, and TS-20: by segment', () => {
    expect(sums.byWorkType.map(({ workType, minutes }) => [workType, minutes])).toEqual([
      ['CASE', 180n],
      ['CASE_RELATED', 45n],
      ['CROSS_CASE', 90n],
      ['NETWORK', 30n],
      ['UNSPECIFIC', 10n],
      ['NOT_GIVEN', 15n],
    ]);
    expect(sums.bySegment).toEqual([
      { segment: 'CASE_SPECIFIC', minutes: 180n },
      { segment: 'RESOURCE_ORIENTED', minutes: 45n },
      { segment: 'UNSPECIFIC', minutes: 130n },
      { segment: 'NOT_GIVEN', minutes: 15n },
    ]);
  });

  it('DD-16: keep each kind of contact apart, resource persons in their own column; group and single minutes are never one sum', () => {
    expect(sums).toMatchObject({ groupMinutes: 1000n, groupInternalMinutes: 90n, singleMinutes: 135n, parentMinutes: 60n, resourcePersonMinutes: 45n, withoutCaseMinutes: 40n });
  });
});
