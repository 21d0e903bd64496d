import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindSettlementRatesQuery } from '../application/find-settlement-rates.query.js';
import { PRICE_ROLES } from './price-roles.js';
import { SettlementRateConnection } from './settlement-rate.connection.js';
import { SettlementRateType } from './settlement-rate.type.js';
import { SettlementRatesArgs } from './settlement-rates.args.js';

interface SettlementRateRow extends SettlementRateType {
  readonly agencyId: string;
  readonly hostId: string | null;
  readonly userId: string | null;
  readonly offerId: string | null;
}

@Resolver(() => SettlementRateType)
export class SettlementRateResolver {
  constructor(
    private readonly findSettlementRates: FindSettlementRatesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementRateConnection, { description: 'Settlement rates that the organisation acted for may know, by their code.' })
  async settlementRates(@Caller() caller: RequestContext, @Args() args: SettlementRatesArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, validOn: args.validOn ?? undefined, state: args.state ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findSettlementRates.page(caller, filter, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementRateType, { nullable: true, description: 'One settlement rate; null when there is none with this id that one may know.' })
  settlementRate(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the rate.' }) id: string) {
    return this.findSettlementRates.one(caller, id);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that set the rate.' })
  agency(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, rate.agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The host it applies to; null: all.' })
  host(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return rate.hostId === null ? null : loadOrganisation(request, caller, this.findOrganisations, rate.hostId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The debtor it applies to; null: all.' })
  user(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return rate.userId === null ? null : loadOrganisation(request, caller, this.findOrganisations, rate.userId);
  }
}
