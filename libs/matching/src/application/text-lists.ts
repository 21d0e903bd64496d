const MOST_KEPT = 10_000;
const kept = new Map<string, readonly string[]>([['{}', []]]);

/**
 * A text[] as PostgreSQL writes it. Offers share a few lists thousands of times, so each is read once and then shared: what comes
 * from here is never written to.
 */
export function readTextList(text: string): readonly string[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const list = Object.freeze(parse(text));
  kept.set(text, list);
  return list;
}

/** Elements are quoted where they hold anything that could be misread; NULL does not occur in lists of codes. */
function parse(text: string): string[] {
  const elements: string[] = [];
  for (const [, quoted, plain] of text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs)) elements.push(quoted === undefined ? plain! : quoted.replace(/\\(.)/gs, '$1'));
  return elements;
}
