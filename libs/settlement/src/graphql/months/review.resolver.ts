import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type Page, type PageRequest, type RequestContext } from '#platform';
import { pageOfList, pageRequest, toConnection, YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { FindMonthsQuery, type MonthView } from '../../application/months/find-months.query.js';
import { FindPairsQuery, type MonthPair } from '../../application/months/find-pairs.query.js';
import { FindReviewLinesQuery, type LineFilter } from '../../application/months/find-review-lines.query.js';
import { LineGroupsArgs, LinesArgs, PairsArgs, type OfMonthArgs } from './month.inputs.js';
import { pairOf } from './pair-of.js';
import { SettlementLineConnection, SettlementLineGroupConnection, SettlementLineType, SettlementPairConnection, SettlementPairType } from './review.type.js';

const filterOf = ({ between, outcome, reason, offerId, referralId }: LinesArgs): LineFilter => ({
  between: pairOf(between),
  outcome: outcome ?? undefined,
  reason: reason ?? undefined,
  offerId: offerId ?? undefined,
  referralId: referralId ?? undefined,
});

@Resolver(() => SettlementPairType)
export class ReviewResolver {
  constructor(
    private readonly months: FindMonthsQuery,
    private readonly pairs: FindPairsQuery,
    private readonly lines: FindReviewLinesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementPairConnection, { description: 'Who owes whom in a month, compared with the month before. A provider sees its own pairs; empty for a month that one may not see.' })
  settlementPairs(@Caller() caller: RequestContext, @Args() args: PairsArgs) {
    const filter = { between: pairOf(args.between), onlyOutliers: args.onlyOutliers };
    return this.paged(caller, args, async (month, request) => pageOfList(await this.pairs.run(caller, month, filter), ({ id }) => id, request));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementLineConnection, { description: 'Lines of a month by what they correct, day and time. A provider sees those that it owes, is owed for, or has a share in, and held ones that it would pay for or hosts.' })
  settlementLines(@Caller() caller: RequestContext, @Args() args: LinesArgs) {
    return this.paged(caller, args, (month, request) => this.lines.page(caller, month, filterOf(args), request));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementLineGroupConnection, { description: 'The same lines, added up by offer or by case.' })
  settlementLineGroups(@Caller() caller: RequestContext, @Args() args: LineGroupsArgs) {
    return this.paged(caller, args, (month, request) => this.lines.groups(caller, month, args.by, filterOf(args), request));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementLineType, { nullable: true, description: 'One line of a month; null when there is none with this id that one may see.' })
  async settlementLine(
    @Caller() caller: RequestContext,
    @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string,
    @Args('id', { type: () => ID, description: 'Id of the line.' }) id: string,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Id of the agency; left out: the organisation acted for.' }) agencyId: string | null,
  ) {
    const month = await this.months.one(caller, agencyId ?? undefined, period);
    return month === null ? null : this.lines.one(caller, month, id);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The one.' })
  first(@Parent() { firstId }: MonthPair, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, firstId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The other.' })
  second(@Parent() { secondId }: MonthPair, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, secondId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who pays what is left; null where the two are even.' })
  netDebtor(@Parent() { netDebtorId }: MonthPair, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return netDebtorId === null ? null : loadOrganisation(request, caller, this.findOrganisations, netDebtorId);
  }

  /** A page of what a month has; an empty one for a month that is not there or not to be seen. */
  private async paged<T>(caller: RequestContext, args: OfMonthArgs, find: (month: MonthView, request: PageRequest) => Promise<Page<T>>) {
    const request = pageRequest(args);
    const month = await this.months.one(caller, args.agencyId ?? undefined, args.period);
    return toConnection(month === null ? { rows: [], hasNextPage: false } : await find(month, request), request);
  }
}
