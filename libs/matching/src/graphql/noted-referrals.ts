import type { GraphqlContext } from '#platform/graphql';

const NOTED = new WeakMap<GraphqlContext, Set<string>>();

/** Referrals whose read a request has noted in the access log: its further lists of them are the same read. */
export function notedReferrals(request: GraphqlContext): Set<string> {
  const noted = NOTED.get(request) ?? new Set();
  NOTED.set(request, noted);
  return noted;
}
