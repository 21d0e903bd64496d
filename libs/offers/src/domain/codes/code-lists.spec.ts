import { describe, expect, it } from '@jest/globals';
import { shippedCodes } from '../../persistence/migrations/0023-shipped-codes.js';
import { CODE_LISTS, codeProblem, type CodeList, type OfferCode } from './code-lists.js';

const code = (change: Partial<OfferCode>): OfferCode => ({ list: 'TOPIC', code: 'ANGER', labelDe: 'Wut', labelEn: 'Anger', position: 10, ...change });

describe('a code', () => {
  it.each<[Partial<OfferCode>, string | null]>([
    [{}, null],
    [{ code: 'parents-café' }, null],
    [{ code: '' }, 'code'],
    [{ code: 'A B' }, 'code'],
    [{ code: 'A|B' }, 'code'],
    [{ code: '-A' }, 'code'],
    [{ code: 'A'.repeat(61) }, 'code'],
    [{ labelDe: ' ' }, 'labelDe'],
    [{ labelEn: 'x'.repeat(121) }, 'labelEn'],
    [{ labelEn: 'a\nb' }, 'labelEn'],
    [{ position: -1 }, 'position'],
    [{ position: 1.5 }, 'position'],
  ])('%j has its first problem at %s', (change, field) => {
    expect(codeProblem(code(change))?.field ?? null).toBe(field);
  });
});

describe('the shipped lists', () => {
  const of = (list: CodeList) => shippedCodes.filter(([name]) => name === list).map(([, one]) => one);

  it('have sound codes, each once, in every list', () => {
    for (const [list, one, labelDe, labelEn] of shippedCodes) expect([one, codeProblem(code({ list: list as CodeList, code: one, labelDe, labelEn }))]).toEqual([one, null]);
    for (const list of CODE_LISTS) expect([list, of(list).length > 0, new Set(of(list)).size]).toEqual([list, true, of(list).length]);
  });

  it('DD-30: name the resources in and outside youth welfare, and no others', () => {
    expect(of('RESOURCE_KIND')).toEqual([
      'EDUCATIONAL_HELP', 'YOUTH_WORK', 'INTEGRATION_AID', 'SCHOOL_SOCIAL_WORK', 'ADDICTION_PREVENTION', 'SCHOOL_TO_WORK', 'EARLY_HELP', 'DAYCARE', 'FAMILY_CENTRE',
      'CLUB', 'COMMERCIAL', 'SCHOOL', 'INDIVIDUAL',
    ]);
  });
});
