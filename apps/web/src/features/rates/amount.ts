/** Euros as people type them (`1.250,50`, `62.5`, `40`) in whole cents; null: no amount. Never a binary fraction. */
export function centsOf(text: string): string | null {
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text) ? text.replaceAll('.', '') : text;
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain.trim());
  if (!found) return null;
  return BigInt(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`).toString();
}

/** The same cents for a field (`1250,50`). */
export const typed = (cents: string): string => `${cents.padStart(3, '0').slice(0, -2)},${cents.padStart(3, '0').slice(-2)}`;
