import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { AddSiteUseCase } from '../../application/organisations/add-site.use-case.js';
import { CloseSiteUseCase } from '../../application/organisations/close-site.use-case.js';
import { FindSitesQuery } from '../../application/organisations/find-sites.query.js';
import { UpdateSiteUseCase } from '../../application/organisations/update-site.use-case.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { withoutNulls } from '../without-nulls.js';
import { SiteConnection, SiteType } from './site.type.js';
import { AddSiteInputType, CloseSiteInputType, SitesArgs, UpdateSiteInputType } from './sites.input.js';
import { addSiteRefusals, AddSiteResultUnion, closeSiteRefusals, CloseSiteResultUnion, updateSiteRefusals, UpdateSiteResultUnion } from './sites.result.js';

@Resolver(() => SiteType)
export class SitesResolver {
  constructor(
    private readonly findSites: FindSitesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly add: AddSiteUseCase,
    private readonly update: UpdateSiteUseCase,
    private readonly close: CloseSiteUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SiteConnection, { description: 'Sites of the installation, by name.' })
  async sites(@Caller() caller: RequestContext, @Args() args: SitesArgs) {
    const { withClosed } = args;
    const filter = { ownerId: args.ownerId ?? undefined, kind: args.kind ?? undefined, municipalityAgs: args.municipalityAgs ?? undefined, withClosed };
    const request = pageRequest(args);
    return toConnection(await this.findSites.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SiteType, { nullable: true, description: 'One site, closed or not; null when there is none with this id.' })
  async site(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the site.' }) id: string) {
    return (await this.findSites.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency in whose region it lies, or the provider or partner whose it is.' })
  owner(@Parent() site: { readonly ownerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, site.ownerId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => AddSiteResultUnion, { description: 'Puts a site of the organisation acted for into the catalogue.' })
  addSite(@Caller() caller: RequestContext, @Args('input', { description: 'The site.' }) input: AddSiteInputType) {
    return toUnion(this.add.run(caller, withoutNulls(commandOf(input))), SiteType, addSiteRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => UpdateSiteResultUnion, { description: 'Replaces what is said of a site of the organisation acted for.' })
  updateSite(@Caller() caller: RequestContext, @Args('input', { description: 'The site.' }) input: UpdateSiteInputType) {
    return toUnion(this.update.run(caller, withoutNulls(commandOf(input))), SiteType, updateSiteRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => CloseSiteResultUnion, { description: 'Gives a site of the organisation acted for its last day.' })
  closeSite(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: CloseSiteInputType) {
    return toUnion(this.close.run(caller, commandOf(input)), SiteType, closeSiteRefusals);
  }
}
