import { GraphQLError } from 'graphql';
import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { MatchingOptions } from '../application/matching-question.js';
import type { OfferEvaluation } from '../application/offer-evaluation.js';
import type { MatchingQuestion } from './matching-row.js';
import { notedReferrals } from './noted-referrals.js';

/** A ranking reads the sessions of hundreds of offers, so that a page of them would be a report and not a request. */
const MOST_RANKINGS = 10;

/** One list of a matching, for several referrals in one statement. */
interface MatchList {
  run(context: RequestContext, referralIds: readonly string[], options: MatchingOptions): Promise<ReadonlyMap<string, readonly OfferEvaluation[]>>;
}

/** A list for a referral, once per request and question; null where there is no such referral to be seen. `name` says which list. */
export function loadMatches(name: string, request: GraphqlContext, caller: RequestContext, list: MatchList, { referralId, variant, maxKm }: MatchingQuestion): Promise<readonly OfferEvaluation[] | null> {
  return loadById(request, caller, `${name} ${variant} ${maxKm ?? ''}`, referralId, (context, ids) => {
    if (ids.length > MOST_RANKINGS) {
      throw new GraphQLError(`Matches of at most ${MOST_RANKINGS} referrals are worked out in one request.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return list.run(context, ids, { variant, maxKm, noted: notedReferrals(request) });
  });
}
