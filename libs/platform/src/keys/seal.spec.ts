import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './seal.js';

const KEY = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);

describe('what is sealed', () => {
  it('is opened again, and never looks the same twice', () => {
    const [first, second] = [seal(KEY, 'Änne Öz', 'a:1'), seal(KEY, 'Änne Öz', 'a:1')];
    expect([unseal(KEY, first, 'a:1'), unseal(KEY, second, 'a:1')]).toEqual(['Änne Öz', 'Änne Öz']);
    expect(first.equals(second)).toBe(false);
    expect(first.includes(Buffer.from('nne'))).toBe(false);
  });

  it('is not opened with another key, for something else, or with a byte changed', () => {
    const sealed = seal(KEY, 'Änne Öz', 'a:1');
    expect(() => unseal(OTHER, sealed, 'a:1')).toThrow();
    expect(() => unseal(KEY, sealed, 'a:2')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => unseal(KEY, changed, 'a:1')).toThrow();
    }
    expect(() => unseal(KEY, sealed.subarray(0, -1), 'a:1')).toThrow();
  });
});
