import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CertificateType } from './certificate.type.js';

@Resolver(() => CertificateType)
export class CertificateResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that certified.' })
  agency(@Parent() certificate: CertificateType & { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, certificate.agencyId);
  }
}
