/** Percent as people type them (`50`, `33,3333`) as the service takes them; null: no part of a whole. Never a binary fraction. */
export function percentOf(text: string): string | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text.replace(/[\s%]/g, ''));
  if (!found) return null;
  const [, whole = '', fraction = ''] = found;
  if (Number(whole) > 100 || (Number(whole) === 100 && /[1-9]/.test(fraction))) return null;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
