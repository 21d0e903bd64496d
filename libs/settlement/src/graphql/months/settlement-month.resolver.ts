import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery, FindOrganisationsQuery } from '#identity';
import { loadColleague, loadOrganisation, NamedPersonType, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { ClearingRunQuery } from '../../application/clearing-run.query.js';
import { FindMonthsQuery, type MonthView } from '../../application/months/find-months.query.js';
import { SetCommandLineClosingUseCase } from '../../application/months/set-command-line-closing.use-case.js';
import { nextMonthActions, nextMonthStates } from '../../domain/months/month-states.js';
import { ClearingRunType } from '../clearing-run.type.js';
import { MonthStateCodes } from '../settlement-statement.type.js';
import { MonthActionCodes } from './month.codes.js';
import { MonthsArgs } from './month.inputs.js';
import { ClosingSettingType, MonthStepType, SettlementMonthConnection, SettlementMonthType } from './month.type.js';

@Resolver(() => SettlementMonthType)
export class SettlementMonthResolver {
  constructor(
    private readonly months: FindMonthsQuery,
    private readonly runs: ClearingRunQuery,
    private readonly closing: SetCommandLineClosingUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findColleagues: FindColleaguesQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementMonthConnection, { description: 'Months that were cleared, the latest first. A provider sees those in which it is a party; of all agencies where it names none.' })
  async settlementMonths(@Caller() caller: RequestContext, @Args() args: MonthsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.months.page(caller, args.agencyId ?? undefined, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementMonthType, { nullable: true, description: 'One month, of an agency or by its id; null where it was never cleared, and where one is no party.' })
  settlementMonth(
    @Caller() caller: RequestContext,
    @Args('period', { type: () => YearMonthScalar, nullable: true, description: 'The month; left out with id.' }) period: string | null,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Id of the agency; left out: the organisation acted for.' }) agencyId: string | null,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of the month, by which tasks name it.' }) id: string | null,
  ) {
    if (id) return this.months.byId(caller, id);
    return period ? this.months.one(caller, agencyId ?? undefined, period) : null;
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ClosingSettingType, { description: 'Who may close months of the agency acted for.' })
  closingSetting(@Caller() caller: RequestContext) {
    return this.closing.read(caller);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency whose month it is.' })
  agency(@Parent() { agencyId }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ClearingRunType, { nullable: true, description: 'The clearing in force; null for another organisation than the agency.' })
  run(@Parent() { runId }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'clearing-run', runId, (context, ids) => this.runs.byIds(context, ids));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has submitted it, for the agency.' })
  submittedBy(@Parent() { submittedBy }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return submittedBy === null ? null : loadColleague(request, caller, this.findColleagues, submittedBy);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has approved it, for the agency.' })
  approvedBy(@Parent() { approvedBy }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return approvedBy === null ? null : loadColleague(request, caller, this.findColleagues, approvedBy);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [MonthStateCodes], { description: 'Where people can take it from here.' })
  nextStates(@Parent() { state }: MonthView) {
    return nextMonthStates(state);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [MonthActionCodes], { description: 'What the caller can do with it now; nothing for another organisation than the agency.' })
  nextActions(@Parent() month: MonthView, @Caller() caller: RequestContext) {
    return month.agencyId === caller.organisationId ? nextMonthActions(month, caller) : [];
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [MonthStepType], { description: 'What became of it, the first step first; for the agency.' })
  async history(@Parent() { id }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'month-history', id, (context, ids) => this.months.historyOf(context, ids))) ?? [];
  }
}
