/** What one version of an answer has brought. */
export interface AnswerChange {
  readonly version: number;
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
}

/**
 * What several changes come to, in the order of their versions: an offer that came and went is in neither list. Each of
 * them takes what the ones before have left, so an offer never appears twice in a row.
 */
export function netChange(changes: readonly AnswerChange[]): { readonly appeared: readonly string[]; readonly gone: readonly string[] } {
  const appeared = new Set<string>();
  const gone = new Set<string>();
  for (const change of changes) {
    for (const offerId of change.appeared) if (!gone.delete(offerId)) appeared.add(offerId);
    for (const offerId of change.gone) if (!appeared.delete(offerId)) gone.add(offerId);
  }
  return { appeared: [...appeared].sort(), gone: [...gone].sort() };
}
