import { describe, expect, it } from '@jest/globals';
import { readLegalBasis } from './legal-basis.js';

describe('a legal basis', () => {
  it.each([
    ['31', '31'],
    ['§ 31', '31'],
    ['§ 35a SGB VIII', '35a'],
    ['27 Abs. 2', '27.2'],
    ['27 (2)', '27.2'],
    ['30.1', '30.1'],
    ['11', '11'],
    // TS-12 lists § 52.
    ['52', '52'],
  ])('%s is %s', (text, spelled) => {
    expect(readLegalBasis(text)).toBe(spelled);
  });

  it.each(['', 'hallo', 'Geheimmann Peter', '10', '53', '99', '031', '31ab', '31 und 35a', '§ 31\0', '27.2.1', '-31'])('%j is none', (text) => {
    expect(readLegalBasis(text)).toBeNull();
  });
});
