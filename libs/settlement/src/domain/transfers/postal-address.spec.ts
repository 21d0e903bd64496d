import { describe, expect, it } from '@jest/globals';
import { splitStreet } from './postal-address.js';

describe('street and house number', () => {
  it.each([
    ['Hauptstraße 3a', 'Hauptstraße', '3a'],
    ['Am Markt 1', 'Am Markt', '1'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135'],
    ['Lange Gasse 12 - 14', 'Lange Gasse', '12 - 14'],
    ['Ring 7/9 b', 'Ring', '7/9 b'],
    ['  Weg 5 ', 'Weg', '5'],
  ])('%s', (line, street, houseNumber) => {
    expect(splitStreet(line)).toEqual({ street, houseNumber });
  });

  it.each(['Hof am See', 'C 4, 9-10', 'Weg 12 Haus 3', 'Q7', '12', 'Postfach 12 34 56'])('leaves %s whole: what is the number is not clear', (line) => {
    expect(splitStreet(line)).toEqual({ street: line, houseNumber: null });
  });
});
