import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { ExplainWhyNotQuery, type WhyNotAnswer } from '../../application/why-not/explain-why-not.query.js';
import type { MatchingQuestion } from '../matching-row.js';
import { MatchingType } from '../matching.type.js';
import { notedReferrals } from '../noted-referrals.js';
import { WhyNotType } from './why-not.type.js';

/** As many as rankings in one request. */
const MOST_REFERRALS = 10;

@Resolver(() => MatchingType)
export class WhyNotResolver {
  constructor(private readonly explain: ExplainWhyNotQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => WhyNotType, { description: 'The smallest relaxations and how many offers with free seats each would open; also where there are matches.' })
  async whyNot(@Parent() { referralId, variant, maxKm }: MatchingQuestion, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<WhyNotAnswer> {
    const found = await loadById(request, caller, `why-not ${variant} ${maxKm ?? ''}`, referralId, (context, ids) => {
      if (ids.length > MOST_REFERRALS) throw new GraphQLError(`At most ${MOST_REFERRALS} referrals are explained in one request.`, { extensions: { code: 'BAD_USER_INPUT' } });
      return this.explain.run(context, ids, { variant, maxKm, noted: notedReferrals(request) });
    });
    return found ?? { options: [], pairs: [], blocked: [] };
  }
}
