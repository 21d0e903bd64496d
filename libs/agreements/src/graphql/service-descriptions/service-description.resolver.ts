import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindServiceDescriptionsQuery } from '../../application/service-descriptions/find-service-descriptions.query.js';
import { PublishServiceDescriptionUseCase } from '../../application/service-descriptions/publish-service-description.use-case.js';
import { PublishServiceDescriptionInputType } from './publish-service-description.input.js';
import { publishServiceDescriptionRefusals, PublishServiceDescriptionResultUnion } from './publish-service-description.result.js';
import { ServiceDescriptionConnection } from './service-description.connection.js';
import { ServiceDescriptionType } from './service-description.type.js';
import { ServiceDescriptionsArgs } from './service-descriptions.args.js';

@Resolver(() => ServiceDescriptionType)
export class ServiceDescriptionResolver {
  constructor(
    private readonly find: FindServiceDescriptionsQuery,
    private readonly publish: PublishServiceDescriptionUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => ServiceDescriptionConnection, { description: 'Service descriptions of all agencies, by code and version; no price in them.' })
  async serviceDescriptions(@Caller() caller: RequestContext, @Args() args: ServiceDescriptionsArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, code: args.code ?? undefined, newest: args.newest };
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, filter, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'QUALITY', 'CERTIFIER')
  @Mutation(() => PublishServiceDescriptionResultUnion, { description: 'Publishes the next version of a service description of the agency.' })
  publishServiceDescription(@Caller() caller: RequestContext, @Args('input', { description: 'What it says.' }) input: PublishServiceDescriptionInputType) {
    return toUnion(this.publish.run(caller, commandOf(input)), ServiceDescriptionType, publishServiceDescriptionRefusals);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() description: ServiceDescriptionType & { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, description.agencyId);
  }
}
