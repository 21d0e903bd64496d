import { describe, expect, it } from '@jest/globals';
import { oneLine } from './one-line.js';

describe('a text on one line', () => {
  it('loses breaks and what nobody sees, and keeps the rest', () => {
    expect(oneLine(' Jugendamt\r\n\r\nBitte  zahlen\u2028Sie\u200b jetzt ')).toBe('Jugendamt Bitte zahlen Sie jetzt');
    expect(oneLine('Träger „Eiche“ e. V.')).toBe('Träger „Eiche“ e. V.');
  });

  it('is cut at 200 characters, and none of them in two', () => {
    expect([...oneLine('😀'.repeat(201))]).toEqual(Array(200).fill('😀'));
  });
});
