import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindSocialSpacesQuery } from '../../application/social-spaces/find-social-spaces.query.js';
import type { SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { SocialSpaceConnection } from './social-space.connection.js';
import { SocialSpaceOfArgs, SocialSpacesArgs } from './social-space.inputs.js';
import { SocialSpaceCentreType, SocialSpaceType } from './social-space.type.js';

@Resolver(() => SocialSpaceType)
export class SocialSpaceResolver {
  constructor(
    private readonly findSpaces: FindSocialSpacesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SocialSpaceConnection, { description: 'Social spaces with their versions, by code and first day.' })
  async socialSpaces(@Caller() caller: RequestContext, @Args() args: SocialSpacesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findSpaces.page(caller, request, { agencyId: args.agencyId ?? undefined, validOn: args.validOn ?? undefined }), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SocialSpaceType, { nullable: true, description: 'The social space of an agency that a municipality belongs to on a day (TS-13); null where there is none.' })
  socialSpaceOf(@Caller() caller: RequestContext, @Args() args: SocialSpaceOfArgs) {
    return this.findSpaces.of(caller, args.agencyId, args.municipalityAgs, args.validOn);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() space: SocialSpaceRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, space.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [SocialSpaceCentreType], { description: 'Its centres, past ones too, by their first day.' })
  async centres(@Parent() space: SocialSpaceRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'social-space-centres', space.id, (context, ids) => this.findSpaces.centresOf(context, ids))) ?? [];
  }
}
