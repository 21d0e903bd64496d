import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindReviewCommentsQuery, type ReviewComment } from '../../application/months/find-review-comments.query.js';
import { OfMonthArgs } from './month.inputs.js';
import { ReviewCommentConnection, ReviewCommentType } from './review.type.js';

@Resolver(() => ReviewCommentType)
export class ReviewCommentsResolver {
  constructor(
    private readonly comments: FindReviewCommentsQuery,
    private readonly findColleagues: FindColleaguesQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ReviewCommentConnection, { description: 'What was said about a month, its pairs and lines, the first comment first. A provider sees those that are shared with it.' })
  async reviewComments(@Caller() caller: RequestContext, @Args() args: OfMonthArgs) {
    const request = pageRequest(args);
    return toConnection(await this.comments.page(caller, args.agencyId ?? undefined, args.period, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has said it, for the agency.' })
  author(@Parent() { author }: ReviewComment, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return author === null ? null : loadColleague(request, caller, this.findColleagues, author);
  }
}
