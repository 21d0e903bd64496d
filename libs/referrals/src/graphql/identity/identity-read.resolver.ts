import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery, FindOrganisationsQuery } from '#identity';
import { loadColleague, loadOrganisation, NamedPersonType, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { IdentityRead } from '../../application/identity/find-identity-reads.query.js';
import { CaseIdentityReadType } from './identity-read.type.js';

/** Who read: by name in one's own organisation, and of others the organisation, which knows the name to the id. */
@Resolver(() => CaseIdentityReadType)
export class IdentityReadResolver {
  constructor(
    private readonly findColleagues: FindColleaguesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'AUDITOR')
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who it was; null: a program, or nobody of the organisation acted for (any more).' })
  person(@Parent() { actor }: IdentityRead, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, actor);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'AUDITOR')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that they acted for; null: none.' })
  organisation(@Parent() { organisationId }: IdentityRead, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return organisationId === null ? null : loadOrganisation(request, caller, this.findOrganisations, organisationId);
  }
}
