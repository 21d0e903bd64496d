/**
 * Orders texts by Unicode code points, as the exchange format demands and as PostgreSQL's collation "C" does in UTF-8.
 * JavaScript's own order is by UTF-16 units and differs beyond U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
