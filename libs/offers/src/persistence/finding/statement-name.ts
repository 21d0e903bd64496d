import { createHash } from 'node:crypto';

/** Each connection keeps the plans of its prepared statements, a few hundred kilobytes each, for as long as it lives. */
const MOST_KEPT = 50;

const kept = new Set<string>();

/**
 * The name under which a statement that is put together of parts is kept prepared, made of its text. Null for one of a shape
 * that came when so many others were kept already: it is planned each time.
 */
export function statementName(text: string): string | null {
  const name = `pv_search_${createHash('md5').update(text).digest('hex').slice(0, 20)}`;
  if (!kept.has(name) && kept.size >= MOST_KEPT) return null;
  kept.add(name);
  return name;
}
