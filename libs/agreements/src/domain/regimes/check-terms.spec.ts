import { describe, expect, it } from '@jest/globals';
import { checkTerms } from './check-terms.js';
import { REGIME_PRESETS } from './regime-presets.js';

const { terms } = REGIME_PRESETS.STA_DARMSTADT_DIEBURG;
const [flex] = terms.modules;

describe('terms of a regime', () => {
  it('of the presets are in order', () => {
    expect(Object.values(REGIME_PRESETS).flatMap((preset) => checkTerms(preset.terms))).toEqual([]);
  });

  it.each([
    [{ legalBases: [] }, 'LEGAL_BASES_EMPTY'],
    [{ payableLegalBases: ['39'] }, 'PAYABLE_WITHOUT_BUDGET'],
    [{ indirectBase: 'TOTAL' as const }, 'INDIRECT_INCOMPLETE'],
    [{ asdBasisPoints: 1500 }, 'SHARES_CONTRADICT'],
    [{ asdBasisPoints: 1500, variableBasisPoints: 2000, providerBasisPoints: 2200 }, 'SHARES_CONTRADICT'],
    [{ providerBasisPoints: 10_001 }, 'NUMBER_OUT_OF_RANGE'],
    [{ contractYears: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ deadlines: [terms.deadlines[0]!, terms.deadlines[0]!] }, 'CODE_TWICE'],
    [{ deadlines: [{ ...terms.deadlines[0]!, code: 'x y' }] }, 'CODE_MALFORMED'],
    [{ deadlines: [{ ...terms.deadlines[0]!, unit: 'WORKING_DAYS' as const }] }, 'DEADLINE_WORKING_DAYS'],
    [{ modules: [{ ...flex!, fromMinutes: 200, toMinutes: 100 }] }, 'MODULE_RANGE'],
    [{ modules: [{ ...flex!, templates: [{ ...flex!.templates[0]!, resourcePersonMinutes: 60 }] }] }, 'TEMPLATE_BOTH_COLUMNS'],
  ])('%j: %s', (change, problem) => {
    expect(checkTerms({ ...terms, ...change })).toEqual([problem]);
  });
});
