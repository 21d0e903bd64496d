import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery, FindOrganisationsQuery } from '#identity';
import { loadColleague, loadOrganisation, NamedPersonType, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindReviewCommentsQuery, type ReviewComment } from '../../application/months/find-review-comments.query.js';
import { CommentsArgs } from './month.inputs.js';
import { pairOf } from './pair-of.js';
import { ReviewCommentConnection, ReviewCommentType } from './review.type.js';

@Resolver(() => ReviewCommentType)
export class ReviewCommentsResolver {
  constructor(
    private readonly comments: FindReviewCommentsQuery,
    private readonly findColleagues: FindColleaguesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ReviewCommentConnection, { description: 'What was said about a month, its pairs and lines, the first comment first. A provider sees its own and those that are shared with it.' })
  async reviewComments(@Caller() caller: RequestContext, @Args() args: CommentsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.comments.page(caller, args.agencyId ?? undefined, args.period, { between: pairOf(args.between), lineId: args.lineId ?? undefined }, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'For which organisation it was said: the agency, or one of the two sides.' })
  organisation(@Parent() { organisationId }: ReviewComment, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, organisationId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has said it, for their own organisation.' })
  author(@Parent() { author }: ReviewComment, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return author === null ? null : loadColleague(request, caller, this.findColleagues, author);
  }
}
