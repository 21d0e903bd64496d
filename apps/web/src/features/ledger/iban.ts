/** As it is typed, without what people put between: blanks, small letters. */
export const plainIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** As it is read: in groups of four. */
export const inFours = (iban: string): string => plainIban(iban).replace(/(.{4})(?=.)/g, '$1 ');

/** What is wrong with it: its shape, the length that Germany gives it, or its check digits (ISO 13616, modulo 97); null: nothing. */
export function ibanProblem(text: string): 'SHAPE' | 'LENGTH' | 'CHECK' | null {
  const iban = plainIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return 'SHAPE';
  if (iban.startsWith('DE') && !/^DE\d{20}$/.test(iban)) return 'LENGTH';
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n ? null : 'CHECK';
}
