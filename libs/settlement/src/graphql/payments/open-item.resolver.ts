import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import type { OpenItem } from '../../domain/payments/open-item.js';
import { OpenItemType } from './payment.types.js';

@Resolver(() => OpenItemType)
export class OpenItemResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'What a transfer of it is to carry, so that it is found on bank statements; null for what was paid too much.' })
  reference(@Parent() { period, agencyCode, debtorCode, creditorCode }: OpenItem) {
    return period === null ? null : paymentReference(agencyCode, period, debtorCode, creditorCode);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency in whose clearing it is owed.' })
  agency(@Parent() { agencyId }: OpenItem, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who owes it.' })
  debtor(@Parent() { debtorId }: OpenItem, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, debtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who gets it.' })
  creditor(@Parent() { creditorId }: OpenItem, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, creditorId);
  }
}
