import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { ChargeView } from '../../application/charges/find-charges.query.js';
import { CHARGE_REASON_TEXTS } from '../../domain/charges/charge-codes.js';
import { ChargeType } from './charge.type.js';

@Resolver(() => ChargeType)
export class ChargeResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  debtor(@Parent() { debtorId }: ChargeView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, debtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider.' })
  creditor(@Parent() { creditorId }: ChargeView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, creditorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Why it is held and who resolves it, in German; null where it is not held.' })
  reasonText(@Parent() { reason }: ChargeView): string | null {
    return reason === null ? null : CHARGE_REASON_TEXTS[reason];
  }
}
