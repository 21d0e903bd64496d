import { describe, expect, it } from '@jest/globals';
import { toSepaText } from './sepa-text.js';

describe('text for banks', () => {
  it('writes umlauts as two letters and other letters without their mark', () => {
    expect(toSepaText('Träger Süd – Öffentliche Straße ẞ', 70)).toBe('Traeger Sued - Oeffentliche Strasse SS');
    expect(toSepaText('Łódź Ágnes Çelik Đorđe Nuño', 70)).toBe('Lodz Agnes Celik Dorde Nuno');
  });

  it('writes a letter with its mark beside it like the letter that has it', () => {
    expect(toSepaText('Tra\u0308ger', 70)).toBe('Traeger');
  });

  it('writes signs that banks do not hand on as others, and what is left as a point', () => {
    expect(toSepaText('Kinder & Jugend „Nord“ [e.V.] #1 a_b; 5 €', 70)).toBe("Kinder + Jugend 'Nord' (e.V.) .1 a-b, 5 EUR");
    expect(toSepaText('日本 🙂', 70)).toBe('.. .');
  });

  it('has no line ends, no invisible signs and no blank at an end', () => {
    expect(toSepaText(' Haus\r\nNord\u200b\u00a0\tSüd ', 70)).toBe('Haus Nord Sued');
  });

  it('is never longer than the field, and does not end with a blank after the cut', () => {
    expect(toSepaText('äääää', 5)).toBe('aeaea');
    expect(toSepaText('Haus Nord', 5)).toBe('Haus');
  });
});
