import { describe, expect, it } from '@jest/globals';
import { WORK_TYPES } from './care-codes.js';
import { segmentOf } from './segment-of.js';

describe('segments of work', () => {
  it.each([
    ['fallspezifisch', 'CASE', 'CASE_SPECIFIC'],
    ['fallbezogene Ressourcenorientierung', 'CASE_RELATED', 'RESOURCE_ORIENTED'],
    ['fallübergreifend is fallunspezifisch', 'CROSS_CASE', 'UNSPECIFIC'],
    ['Netzwerkarbeit is fallunspezifisch', 'NETWORK', 'UNSPECIFIC'],
    ['fallunspezifisch', 'UNSPECIFIC', 'UNSPECIFIC'],
  ] as const)('TS-20: %s', (_what, workType, segment) => {
    expect(segmentOf(workType)).toBe(segment);
  });

  it('TS-20: every work type of BHV-23 has one', () => {
    expect(WORK_TYPES.map(segmentOf)).toEqual(['CASE_SPECIFIC', 'RESOURCE_ORIENTED', 'UNSPECIFIC', 'UNSPECIFIC', 'UNSPECIFIC']);
  });
});
