import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindSitesQuery } from '#identity';
import { SiteType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { ConnectionArgs, loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindHubsQuery } from '../../application/freshness/find-hubs.query.js';
import { OfferConnection } from '../offer.connection.js';
import { HubConnection, HubType } from './hub.type.js';
import { HubsArgs } from './hubs.args.js';

@Resolver(() => HubType)
export class HubsResolver {
  constructor(
    private readonly findHubs: FindHubsQuery,
    private readonly findSites: FindSitesQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => HubConnection, { description: 'Hubs of the installation, by the name of their site.' })
  async hubs(@Caller() caller: RequestContext, @Args() args: HubsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findHubs.page(caller, args.ownerId ?? undefined, request), request);
  }

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => HubType, { nullable: true, description: 'One hub; null when there is no open site of this id with an offer.' })
  hub(@Caller() caller: RequestContext, @Args('siteId', { type: () => ID, description: 'Id of the site.' }) siteId: string) {
    return this.findHubs.one(caller, siteId);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SiteType, { description: 'The site, with its address and whose it is.' })
  site(@Parent() hub: HubType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'site', hub.id, (context, ids) => this.findSites.byIds(context, ids));
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OfferConnection, { description: 'Its modules: the offers that take place there, by their code.' })
  async offers(@Parent() hub: HubType, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: ConnectionArgs) {
    const page = pageRequest(args);
    const find = (context: RequestContext, ids: readonly string[]) => this.findHubs.offersOf(context, ids, page);
    return toConnection((await loadById(request, caller, `hub offers ${JSON.stringify([page.first, page.after])}`, hub.id, find))!, page);
  }
}
