import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUuid } from '#kernel';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, pageOfList, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import type { OfferEvaluation } from '../application/evaluate-offer.js';
import { MatchReferralQuery } from '../application/match-referral.query.js';
import { loadMatching } from './load-matching.js';
import { MatchConnection } from './match.connection.js';
import { toMatchRow, type MatchingRow } from './matching-row.js';
import { MatchingArgs, maxKmOf } from './matching.args.js';
import { MatchingType } from './matching.type.js';

@Resolver(() => MatchingType)
export class MatchingResolver {
  constructor(private readonly matchReferral: MatchReferralQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => MatchingType, { nullable: true, description: 'The offers for a referral, ranked and explained; null when there is no such referral that one may see.' })
  async matches(
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args() args: MatchingArgs,
  ): Promise<MatchingRow | null> {
    const question = { referralId, variant: args.variant, maxKm: maxKmOf(args) };
    const answer = isUuid(referralId) ? await loadMatching(request, caller, this.matchReferral, question) : null;
    return answer && { ...question, answer };
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField('matches', () => MatchConnection, { description: 'Offers that suit, by score; equal scores favour nobody.' })
  suitable(@Parent() row: MatchingRow, @Args() args: ConnectionArgs) {
    return connect(row, row.answer.matches, args);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchConnection, { description: 'Offers that do not suit, by their code, with the reasons.' })
  rejected(@Parent() row: MatchingRow, @Args() args: ConnectionArgs) {
    return connect(row, row.answer.rejected, args);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchConnection, { description: 'Those of the rejected that fail exactly one criterion, by their code.' })
  nearMisses(@Parent() row: MatchingRow, @Args() args: ConnectionArgs) {
    return connect(row, row.answer.nearMisses, args);
  }
}

function connect(row: MatchingRow, evaluations: readonly OfferEvaluation[], args: ConnectionArgs) {
  const request = pageRequest(args);
  const rows = evaluations.map((evaluation) => toMatchRow(evaluation, row));
  return toConnection(pageOfList(rows, (match) => match.offerId, request), request);
}
