import { describe, expect, it } from '@jest/globals';
import { termsProblem } from './agreement-terms.js';
import { clauseProblem, type Clause } from './clauses.js';

const TERMS = {
  validFrom: '2026-01-01',
  validTo: null,
  legalBases: ['27.2', '35a'],
  funding: 'STA_LUMP',
  socialSpaceId: null,
  hourRateEur: null,
  budgetTotalCents: null,
  servicePart: 'Leistung',
  qualityPart: null,
  feePart: null,
} as const;

describe('the terms of an agreement', () => {
  it.each([
    ['good ones', {}, null],
    ['no last day', { validTo: '2026-01-01' }, null],
    ['a last day before the first', { validTo: '2025-12-31' }, 'validTo'],
    ['a day that the calendar lacks', { validFrom: '2026-02-30' }, 'validFrom'],
    ['no legal basis', { legalBases: [] }, 'legalBases'],
    ['a legal basis twice', { legalBases: ['31', '31'] }, 'legalBases'],
    ['a legal basis that is none', { legalBases: ['§ 31'] }, 'legalBases'],
    ['five places after the point', { hourRateEur: '48.75251' }, 'hourRateEur'],
    ['a social-space budget without a space', { funding: 'SOCIAL_SPACE_BUDGET', hourRateEur: '48.75' }, 'socialSpaceId'],
    ['a social-space budget without a rate', { funding: 'SOCIAL_SPACE_BUDGET', socialSpaceId: 'x' }, 'hourRateEur'],
    ['a negative budget', { budgetTotalCents: -1n }, 'budgetTotalCents'],
    ['an empty part', { qualityPart: '  ' }, 'qualityPart'],
  ])('%s', (_name, change, field) => {
    expect(termsProblem({ ...TERMS, ...change } as Parameters<typeof termsProblem>[0])?.field ?? null).toBe(field);
  });
});

describe('the clauses of a template', () => {
  const clause: Clause = { code: 'LEISTUNG_1', part: 'SERVICE', text: 't' };
  it.each<[string, readonly Clause[], string | null]>([
    ['good ones', [clause, { code: 'CO_USE_INCOMING', part: 'CO_USE', text: 't' }], null],
    ['none', [], 'clauses'],
    ['a code twice', [clause, clause], 'clauses.code'],
    ['a code with a blank', [{ ...clause, code: 'LEISTUNG 1' }], 'clauses.code'],
    ['co-use under another part', [{ ...clause, code: 'CO_USE_OUTGOING' }], 'clauses.part'],
    ['another code under co-use', [{ ...clause, part: 'CO_USE' }], 'clauses.part'],
  ])('%s', (_name, clauses, field) => {
    expect(clauseProblem(clauses)?.field ?? null).toBe(field);
  });
});
