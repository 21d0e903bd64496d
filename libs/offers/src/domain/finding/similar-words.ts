const MOST_WORDS = 6;
const SHORTEST = 4;
/** Words that carry nothing in a search; the full-text search leaves them out by itself. */
const FILLERS = new Set(['eine', 'einen', 'einem', 'einer', 'oder', 'nicht', 'sich', 'auch', 'fuer', 'ueber', 'unter', 'beim']);

/** As offers.fold() of the database does it. */
const fold = (text: string): string => text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

/**
 * The words that an offer may resemble instead of hold them, so that a typo finds it all the same. None for a text that says
 * exactly what it wants: quoted, excluded (-word) or alternative (or).
 */
export function similarWords(text: string): string[] {
  if (/["“„]|(^|\s)-\p{L}|\sor\s/iu.test(text)) return [];
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= SHORTEST && !FILLERS.has(word)))].slice(0, MOST_WORDS);
}
