import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { LocalDateScalar, type GraphqlContext } from '#platform/graphql';
import { FindWeeklyRatesQuery } from '../../application/rates/find-weekly-rates.query.js';
import { FindApprovalsQuery } from '../../application/terms/find-approvals.query.js';
import { PRICE_ROLES } from '../price-roles.js';
import { ApprovalType, AuthorType } from '../terms/approval.type.js';
import { loadApprovals, loadAuthors } from '../terms/load-approvals.js';
import { WeeklyRateType } from './weekly-rate.type.js';

@Resolver(() => WeeklyRateType)
export class WeeklyRateResolver {
  constructor(
    private readonly find: FindWeeklyRatesQuery,
    private readonly findApprovals: FindApprovalsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => [WeeklyRateType], { description: 'The weekly rates of an agreement, by module and first day; none where there is no such agreement of one\'s own.' })
  weeklyRates(
    @Caller() caller: RequestContext,
    @Args('agreementId', { type: () => ID, description: 'Id of the agreement.' }) agreementId: string,
    @Args('validOn', { type: () => LocalDateScalar, nullable: true, description: 'Only active rates that hold on this day.' }) validOn?: string | null,
  ) {
    return this.find.of(caller, agreementId, validOn ?? null);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [ApprovalType], { description: 'The approvals of its current round (NRW-13), for the agency; none for imported ones, which were approved elsewhere.' })
  approvals(@Parent() rate: WeeklyRateType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadApprovals(request, caller, this.findApprovals, { kind: 'WEEKLY_RATE', id: rate.id });
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [AuthorType], { description: 'Who has written it; none of them approves it (NRW-13).' })
  authors(@Parent() rate: WeeklyRateType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadAuthors(request, caller, this.findApprovals, { kind: 'WEEKLY_RATE', id: rate.id });
  }
}
