import { GraphQLError } from 'graphql';
import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { MatchReferralAnswer, MatchReferralQuery } from '../application/match-referral.query.js';
import type { MatchingQuestion } from './matching-row.js';

/** Each ranking compares a referral with every offer, so that a page of them would be a report and not a request. */
const MOST_RANKINGS = 10;

/** The ranking for a referral, once per request and question; null where there is no such referral to be seen. */
export function loadMatching(request: GraphqlContext, caller: RequestContext, query: MatchReferralQuery, question: MatchingQuestion): Promise<MatchReferralAnswer | null> {
  const { referralId, variant, maxKm } = question;
  return loadById(request, caller, `matching ${variant} ${maxKm ?? ''}`, referralId, async (context, ids) => {
    if (ids.length > MOST_RANKINGS) {
      throw new GraphQLError(`Matches of at most ${MOST_RANKINGS} referrals are worked out in one request.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const found = new Map<string, MatchReferralAnswer>();
    for (const id of ids) {
      const answer = await query.run(context, { referral: { id }, variant, maxKm });
      if (answer.ok) found.set(id, answer.value);
    }
    return found;
  });
}
