// Identifiers whose code-point order differs from locale order, from numeric order and from UTF-16 order (section 1).

import type { Rng } from './rng.js';

const SEPARATORS = ['-', '_', '.', '/', ' ', '', '-', '_'] as const;
// U+FF5A is one UTF-16 unit above the surrogates, U+1D4B3 a surrogate pair: their order tells code points from UTF-16.
const RARE = ['\uFF5A', '\u{1D4B3}', '\uFF21', '\u{1F600}'] as const;

export function createNamer(rng: Rng, words: readonly string[]): () => string {
  const used = new Set<string>();
  const common = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase(), 'Ä', 'ö', 'z', 'Z', '']);
  return () => {
    for (;;) {
      const prefix = rng.chance(0.2) ? rng.pick(RARE) : rng.pick(common);
      const number = rng.int(1, rng.pick([9, 99, 999, 9999]));
      const separator = prefix === '' ? '' : rng.pick(SEPARATORS);
      const ending = rng.chance(0.15) ? rng.pick(['a', 'A', '"', ',x', ';']) : '';
      const id = `${prefix}${separator}${String(number)}${ending}`;
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
}
