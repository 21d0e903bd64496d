import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindBudgetsQuery } from '../../application/budgets/find-budgets.query.js';
import type { BudgetRecord } from '../../domain/budgets/budget-record.js';
import { socialSpaceHourRate } from '../../domain/budgets/social-space-hour-rate.js';
import { PRICE_ROLES } from '../price-roles.js';
import { BUDGET_ROLES } from './budget-roles.js';
import { BudgetConnection, BudgetEntryConnection, BudgetShiftConnection } from './budget.connections.js';
import { SocialSpaceHourRateInputType } from './budget.inputs.js';
import { BudgetAccountType, BudgetType, SocialSpaceHourRateType } from './budget.type.js';
import { BudgetEntriesArgs, BudgetsArgs, BudgetShiftsArgs } from './budgets.args.js';

@Resolver(() => BudgetType)
export class BudgetResolver {
  constructor(
    private readonly findBudgets: FindBudgetsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CONTROLLING', ...BUDGET_ROLES)
  @Query(() => BudgetConnection, { description: 'Budgets that the organisation acted for may know, by their first day.' })
  async budgets(@Caller() caller: RequestContext, @Args() args: BudgetsArgs) {
    const filter = { socialSpaceId: args.socialSpaceId ?? undefined, agreementId: args.agreementId ?? undefined, validOn: args.validOn ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findBudgets.page(caller, request, filter), request);
  }

  @Allow('CONTROLLING', ...BUDGET_ROLES)
  @Query(() => BudgetEntryConnection, { description: 'Entries of an account, as they were booked: for the agency all of them, for a provider its own.' })
  async budgetEntries(@Caller() caller: RequestContext, @Args() args: BudgetEntriesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findBudgets.entries(caller, args.accountId, request), request);
  }

  @Allow('CONTROLLING', ...BUDGET_ROLES)
  @Query(() => BudgetShiftConnection, { description: 'Shifts of budgets in the networks of the organisation acted for.' })
  async budgetShifts(@Caller() caller: RequestContext, @Args() args: BudgetShiftsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findBudgets.shifts(caller, request, args.state ?? undefined), request);
  }

  @Allow('CONTROLLING', ...PRICE_ROLES)
  @Query(() => SocialSpaceHourRateType, { nullable: true, description: 'Hour rate of a social space (TS-06); null for a working time that is not above 0 or a negative cost.' })
  calculateSocialSpaceHourRate(@Args('input', { description: 'Cost and working time.' }) input: SocialSpaceHourRateInputType) {
    if (input.grossAnnualMinutes <= 0n || input.positionFactorCents < 0n) return null;
    return { ...input, hourRateEur: socialSpaceHourRate(input.positionFactorCents, input.grossAnnualMinutes) };
  }

  @Allow('CONTROLLING', ...BUDGET_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() budget: BudgetRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, budget.agencyId);
  }

  @Allow('CONTROLLING', ...BUDGET_ROLES)
  @ResolveField(() => [BudgetAccountType], { description: 'Its accounts with their balances; the ASD account only for the agency.' })
  async accounts(@Parent() budget: BudgetRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'budget-accounts', budget.id, (context, ids) => this.findBudgets.balancesOf(context, ids))) ?? [];
  }
}
