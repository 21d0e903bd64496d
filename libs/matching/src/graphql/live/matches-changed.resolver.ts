import { Args, Context, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import type { AnswerNews } from '../../application/live/find-answer-change.query.js';
import { FollowAnswerUseCase } from '../../application/live/follow-answer.use-case.js';
import { MatchesChangedArgs } from './matches-changed.args.js';
import { MatchesChangedType } from './matches-changed.type.js';

@Resolver(() => MatchesChangedType)
export class MatchesChangedResolver {
  constructor(
    private readonly followAnswer: FollowAnswerUseCase,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Subscription(() => MatchesChangedType, {
    nullable: true,
    resolve: (news: AnswerNews | null) => news,
    description:
      'Tells when other offers suit a referral that is searched for: first where the answer stands, then each change. Null, and then the end: there is no such referral that one may see (any more). Served at /graphql/stream.',
  })
  matchesChanged(@Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: MatchesChangedArgs) {
    return this.followAnswer.run(caller, { referralId: args.referralId, sinceVersion: args.sinceVersion ?? null }, request.ended);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [OfferType], { description: 'Offers that suit and did not before.' })
  async appeared(@Parent() news: AnswerNews, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const offers = await Promise.all(news.appeared.map((id) => loadOffer(request, caller, this.findOffers, id)));
    return offers.filter((offer) => offer !== null);
  }
}
