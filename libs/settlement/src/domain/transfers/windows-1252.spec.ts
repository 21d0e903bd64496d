import { describe, expect, it } from '@jest/globals';
import { toWindows1252 } from './windows-1252.js';

const bytesOf = (text: string): string => Buffer.from(toWindows1252(text)).toString('hex');

describe('Windows-1252', () => {
  it('writes Latin letters as their own number, line ends and quotes as they are', () => {
    expect(bytesOf('Äß\u00a0ÿ\r\n"')).toBe('c4dfa0ff0d0a22');
  });

  // The table of the Unicode consortium (MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT), 0x80 to 0x9f.
  it('writes the characters that Latin-1 lacks as bytes from 0x80 on', () => {
    expect(bytesOf('€‚ƒ„…†‡ˆ‰Š‹Œ')).toBe('808283848586878889' + '8a8b8c');
    expect(bytesOf('Ž‘’“”•–—˜™š›œžŸ')).toBe('8e9192939495969798999a9b9c9e9f');
  });

  it('writes a letter that it lacks without its mark, and anything else as a question mark', () => {
    expect(Buffer.from(toWindows1252('Čelik Łódź 日 🙂 Tra\u0308ger \u0081')).toString('latin1')).toBe('Celik ?ódz ? ? Träger ?');
  });
});
