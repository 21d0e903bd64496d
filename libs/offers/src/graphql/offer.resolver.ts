import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindCertificatesQuery } from '../application/find-certificates.query.js';
import { FindOffersQuery } from '../application/find-offers.query.js';
import { FindSessionsQuery } from '../application/find-sessions.query.js';
import { CertificateType } from './certificate.type.js';
import { OfferConnection } from './offer.connection.js';
import { OfferType } from './offer.type.js';
import { OffersArgs } from './offers.args.js';
import { SessionConnection } from './session.connection.js';
import { SessionsArgs } from './sessions.args.js';

/** What a row of the query carries beyond the fields of the type. */
type OfferRow = OfferType & { readonly hostId: string };

@Resolver(() => OfferType)
export class OfferResolver {
  constructor(
    private readonly findOffers: FindOffersQuery,
    private readonly findCertificates: FindCertificatesQuery,
    private readonly findSessions: FindSessionsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => OfferConnection, { description: 'Offers of the installation, by their code.' })
  async offers(@Caller() caller: RequestContext, @Args() args: OffersArgs) {
    const { hostId, category, delivery, text, archived } = args;
    const filter = { hostId: hostId ?? undefined, category: category ?? undefined, delivery: delivery ?? undefined, text: text ?? undefined, archived: archived ?? false };
    const request = pageRequest(args);
    return toConnection(await this.findOffers.page(caller, filter, request), request);
  }

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => OfferType, { nullable: true, description: 'One offer; null when there is none with this id.' })
  offer(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the offer.' }) id: string) {
    return this.findOffers.one(caller, id);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who offers it.' })
  host(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, offer.hostId);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [CertificateType], { description: 'Its certificates, oldest first.' })
  async certificates(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const find = (context: RequestContext, ids: readonly string[]) => this.findCertificates.ofOffers(context, ids);
    return (await loadById(request, caller, 'certificates', offer.id, find)) ?? [];
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SessionConnection, { description: 'Its sessions in a range of days, in order.' })
  async sessions(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: SessionsArgs) {
    const page = pageRequest(args);
    const name = `sessions ${JSON.stringify([args.from, args.to, page.first, page.after])}`;
    const find = (context: RequestContext, ids: readonly string[]) => this.findSessions.ofOffers(context, ids, args, page);
    return toConnection((await loadById(request, caller, name, offer.id, find))!, page);
  }
}
