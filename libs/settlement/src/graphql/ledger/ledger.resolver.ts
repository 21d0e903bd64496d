import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindLedgerQuery, type LedgerEntry, type LedgerFilter } from '../../application/ledger/find-ledger.query.js';
import { BalanceConnection, LedgerArgs, LedgerEntryConnection, LedgerEntryType } from './ledger.types.js';

export const filterOf = ({ agencyId, period, counterpartId }: Pick<LedgerArgs, 'agencyId' | 'period' | 'counterpartId'>): LedgerFilter => ({
  agencyId: agencyId ?? undefined,
  period: period ?? undefined,
  counterpartId: counterpartId ?? undefined,
});

@Resolver(() => LedgerEntryType)
export class LedgerResolver {
  constructor(
    private readonly find: FindLedgerQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => LedgerEntryConnection, { description: 'The books of the organisation acted for, in the order in which it was booked.' })
  async ledgerEntries(@Caller() caller: RequestContext, @Args() args: LedgerArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.entries(caller, request, filterOf(args)), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => BalanceConnection, { description: 'What the own books come to, by month, agency, counterpart and kind.' })
  async balances(@Caller() caller: RequestContext, @Args() args: LedgerArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.balances(caller, request, filterOf(args)), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency in whose clearing it was booked.' })
  agency(@Parent() { agencyId }: LedgerEntry, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The other side.' })
  counterpart(@Parent() { counterpartId }: LedgerEntry, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, counterpartId);
  }
}
