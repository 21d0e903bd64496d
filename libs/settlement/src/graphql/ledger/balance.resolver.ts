import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { Balance } from '../../application/ledger/find-ledger.query.js';
import { BalanceType } from './ledger.types.js';

@Resolver(() => BalanceType)
export class BalanceResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency in whose clearing it is owed.' })
  agency(@Parent() { agencyId }: Balance, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The other side.' })
  counterpart(@Parent() { counterpartId }: Balance, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, counterpartId);
  }
}
