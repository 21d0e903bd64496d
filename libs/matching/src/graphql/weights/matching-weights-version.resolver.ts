import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { FindMatchingWeightsQuery } from '../../application/weights/find-matching-weights.query.js';
import type { MatchingQuestion } from '../matching-row.js';
import { MatchingType } from '../matching.type.js';

@Resolver(() => MatchingType)
export class MatchingWeightsVersionResolver {
  constructor(private readonly find: FindMatchingWeightsQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => Int, { description: "The version of the agency's weights by which the matches are ranked; 0: the default ones." })
  async weightsVersion(@Parent() { referralId }: MatchingQuestion, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<number> {
    return (await loadById(request, caller, 'matching weights', referralId, (context, ids) => this.find.versionsOfReferrals(context, ids))) ?? 0;
  }
}
