import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isUuid } from '#kernel';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, pageOfList, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { FindNearMissesQuery } from '../application/find-near-misses.query.js';
import { FindRejectedOffersQuery } from '../application/find-rejected-offers.query.js';
import type { OfferEvaluation } from '../application/offer-evaluation.js';
import { NoteShownUseCase } from '../application/neutrality/note-shown.use-case.js';
import { RankOffersQuery } from '../application/rank-offers.query.js';
import { isSelected } from './is-selected.js';
import { loadMatches } from './load-matching.js';
import { MatchConnection } from './match.connection.js';
import { toMatchRow, type MatchingQuestion } from './matching-row.js';
import { MatchingArgs, maxKmOf } from './matching.args.js';
import { MatchingType } from './matching.type.js';
import { notedReferrals } from './noted-referrals.js';
import { notePage } from './note-pages.js';

@Resolver(() => MatchingType)
export class MatchingResolver {
  constructor(
    private readonly rankOffers: RankOffersQuery,
    private readonly findNearMisses: FindNearMissesQuery,
    private readonly findRejected: FindRejectedOffersQuery,
    private readonly noteShown: NoteShownUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => MatchingType, { nullable: true, description: 'The offers for a referral, ranked and explained; null when there is no such referral that one may see.' })
  async matches(
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args() args: MatchingArgs,
  ): Promise<MatchingQuestion | null> {
    const question = { referralId, variant: args.variant, maxKm: maxKmOf(args) };
    // A list that is asked for tells by itself whether there is such a referral.
    const isSeen = isUuid(referralId) && isSelected(info, 'matches') ? (await this.ranking(question, caller, request)) !== null : (await this.rankOffers.findVisible(caller, [referralId])).has(referralId);
    notedReferrals(request).add(referralId.toLowerCase());
    return isSeen ? question : null;
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField('matches', () => MatchConnection, { description: 'Offers that suit, by score; equal scores favour nobody.' })
  async suitable(@Parent() question: MatchingQuestion, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: ConnectionArgs) {
    const ranking = (await this.ranking(question, caller, request)) ?? [];
    const page = connect(question, ranking, args);
    await notePage(request, caller, this.noteShown, { referralId: question.referralId, ranking, shown: page.edges.map(({ node }) => node) });
    return page;
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchConnection, { description: 'Offers that do not suit, by their code, with the reasons.' })
  async rejected(@Parent() question: MatchingQuestion, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: ConnectionArgs) {
    const page = pageRequest(args);
    const { variant, maxKm } = question;
    const { rows, hasNextPage } = await this.findRejected.run(caller, question.referralId, { variant, maxKm, noted: notedReferrals(request) }, page);
    return toConnection({ rows: rows.map(({ node, cursor }) => ({ node: toMatchRow(node, question), cursor })), hasNextPage }, page);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchConnection, { description: 'Those of the rejected that fail exactly one criterion, by their code.' })
  async nearMisses(@Parent() question: MatchingQuestion, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: ConnectionArgs) {
    return connect(question, (await loadMatches('near misses', request, caller, this.findNearMisses, question)) ?? [], args);
  }

  private ranking(question: MatchingQuestion, caller: RequestContext, request: GraphqlContext): Promise<readonly OfferEvaluation[] | null> {
    return loadMatches('ranking', request, caller, this.rankOffers, question);
  }
}

function connect(question: MatchingQuestion, evaluations: readonly OfferEvaluation[], args: ConnectionArgs) {
  const request = pageRequest(args);
  const { rows, hasNextPage } = pageOfList(evaluations, ({ offerId }) => offerId, request);
  return toConnection({ rows: rows.map(({ node, cursor }) => ({ node: toMatchRow(node, question), cursor })), hasNextPage }, request);
}
