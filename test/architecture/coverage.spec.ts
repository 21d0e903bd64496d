import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { titlesOf, uncovered, type Coverage } from './coverage.js';

const coverage = JSON.parse(readFileSync('test/coverage.json', 'utf8')) as Coverage;
const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

describe('the rules of the source documents', () => {
  it('have each an acceptance test by its id, as far as the work is done', () => {
    expect(uncovered(coverage, read)).toEqual([]);
  });

  it('are each owed once', () => {
    const ids = Object.values(coverage.rules).flatMap((rules) => Object.keys(rules));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.every((id) => /^(DD|NRW|GZ|BHV|TS)-\d\d$/.test(id))).toBe(true);
  });

  it('are seen to lack a test where none is named, none is there, or none runs', () => {
    const rules = { B: { 'DD-01': null, 'DD-02': 'gone.spec.ts', 'DD-03': 'skipped.spec.ts', 'DD-04': 'near.spec.ts', 'DD-05': 'good.spec.ts' }, C: { 'DD-06': null } };
    const files: Record<string, string> = {
      'skipped.spec.ts': `it.skip('DD-03: is skipped', () => {}); describe.skip('DD-03', () => { it('x', () => {}) }); // it('DD-03')`,
      'near.spec.ts': `it('DD-040 and XDD-04: other rules', () => {})`,
      'good.spec.ts': `it.each([1])('holds (DD-05) for %s', () => {})`,
    };
    expect(uncovered({ done: ['B'], rules }, (path) => files[path] ?? null)).toEqual([
      'DD-01: no test named',
      'DD-02: gone.spec.ts is not there',
      'DD-03: no test of that name in skipped.spec.ts',
      'DD-04: no test of that name in near.spec.ts',
    ]);
    expect(uncovered({ done: ['X'], rules }, () => null)).toEqual(['X: no such part: no test named']);
  });

  it('are found in the title of a group too', () => {
    expect(titlesOf(`describe('NRW-13', () => { it('two people', () => {}) })`)).toEqual(['NRW-13 two people']);
  });
});
