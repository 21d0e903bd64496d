import type { Answer } from '../api.js';

/** What a caller learns from an answer, in a word: refused at the door, nothing there, or what came back. */
export function outcomeOf(answer: Answer): string {
  const code = answer.body.errors?.[0]?.extensions['code'];
  if (code !== undefined) return String(code);
  const [value] = Object.values(answer.body.data ?? {});
  if (value === null || value === undefined) return 'NULL';
  if (typeof value !== 'object') return 'VALUE';
  if (Array.isArray(value)) return value.length === 0 ? 'NO ROWS' : 'ROWS';
  const { __typename, edges, code: refusal } = value as { __typename?: string; edges?: unknown[]; code?: string };
  if (edges !== undefined) return edges.length === 0 ? 'NO ROWS' : 'ROWS';
  return refusal ?? __typename ?? 'VALUE';
}

/** The answer with the ids that were asked for replaced, so that two of them can be compared to the letter. */
export function anonymous(answer: Answer, ids: Iterable<string>): string {
  let text = JSON.stringify([answer.status, answer.body]);
  for (const id of ids) text = text.replaceAll(id, '…');
  return text;
}
