import type { RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { NoteShownUseCase } from '../application/neutrality/note-shown.use-case.js';
import type { RankOffersQuery } from '../application/rank-offers.query.js';
import type { Variant } from '../domain/hard-criteria.js';
import { loadMatches } from './load-matching.js';
import { toMatchRow, type MatchRow } from './matching-row.js';
import { notePage } from './note-pages.js';

export interface BestMatches {
  readonly rankOffers: RankOffersQuery;
  readonly noteShown: NoteShownUseCase;
  readonly referralId: string;
  readonly variant: Variant;
  /** How many at most. */
  readonly first: number;
}

/** The offers that suit a referral best, as in `matches`, noted as shown like a page of them; null where there is no such referral to be seen. */
export async function loadBestMatches(request: GraphqlContext, caller: RequestContext, { rankOffers, noteShown, referralId, variant, first }: BestMatches): Promise<MatchRow[] | null> {
  const question = { referralId, variant, maxKm: undefined };
  const ranking = await loadMatches('ranking', request, caller, rankOffers, question);
  if (ranking === null) return null;
  const shown = ranking.slice(0, first).map((evaluation) => toMatchRow(evaluation, question));
  await notePage(request, caller, noteShown, { referralId, ranking, shown });
  return shown;
}
