// Section 1: "Text is ordered by Unicode code points, never by locale or as numbers." JavaScript's own `<` compares
// UTF-16 units, which puts U+1D4B3 (a surrogate pair starting with D835) before U+FF5A; code points put it after.

export function compareText(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i]?.codePointAt(0) ?? 0) - (b[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Compares two lists of texts, the first difference deciding. */
export function compareTexts(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = compareText(left[i] ?? '', right[i] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
