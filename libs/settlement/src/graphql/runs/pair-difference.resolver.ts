import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { PairDifference } from '../../application/runs/preview-clearing.query.js';
import { PairDifferenceType } from './run.types.js';

@Resolver(() => PairDifferenceType)
export class PairDifferenceResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who owes.' })
  debtor(@Parent() pair: PairDifference, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, pair.debtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who gets it.' })
  creditor(@Parent() pair: PairDifference, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, pair.creditorId);
  }
}
