import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { list } from '../cells/lists.js';
import { text } from '../cells/texts.js';
import { elementsOf } from './stored-list.js';

describe('a staged list', () => {
  it('gives back the elements of the cell, whatever they hold', () => {
    const element = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '"', '\\', ',', '{', '}', '\n', ' '), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.array(element, { minLength: 1, maxLength: 5 }), (elements) => {
      expect(elementsOf(list(text).read(elements.join('|'), false) as string)).toEqual(elements);
    }));
    expect([elementsOf('{}'), elementsOf(null)]).toEqual([[], []]);
  });
});
