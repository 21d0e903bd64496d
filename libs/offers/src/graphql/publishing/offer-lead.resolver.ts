import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindCodesQuery } from '../../application/codes/find-codes.query.js';
import { loadLabel } from '../codes/load-label.js';
import { CodeLabelType } from '../codes/offer-code.type.js';
import { OfferLeadType } from './offer-details.type.js';

@Resolver(() => OfferLeadType)
export class OfferLeadResolver {
  constructor(
    private readonly find: FindCodesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => CodeLabelType, { description: 'Qualification, in words of the list QUALIFICATION.' })
  qualification(@Parent() lead: { readonly qualification: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadLabel({ request, caller, find: this.find }, 'QUALIFICATION', lead.qualification);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The second provider, or the school or day care centre where it is known here.' })
  organisation(@Parent() lead: { readonly organisationId: string | null }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return lead.organisationId === null ? null : loadOrganisation(request, caller, this.findOrganisations, lead.organisationId);
  }
}
