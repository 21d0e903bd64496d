import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery, FindSitesQuery } from '#identity';
import { loadOrganisation, OrganisationType, SiteType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindOfferStaffQuery } from '../../application/publishing/find-offer-staff.query.js';
import { OfferType } from '../offer.type.js';
import { OfferCohostType, OfferLeadType, OfferStaffType } from './offer-details.type.js';

/** What a row of the query carries beyond the fields of the type. */
interface OfferRow {
  readonly id: string;
  readonly hostId: string;
  readonly siteId: string | null;
  readonly listedBy: string | null;
  readonly cohostIds: readonly string[];
  readonly cohostPercents: readonly string[];
}

/** Who leads an offer, who takes part in it, where it lies, and who lists it. */
@Resolver(() => OfferType)
export class OfferDetailsResolver {
  constructor(
    private readonly findStaff: FindOfferStaffQuery,
    private readonly findSites: FindSitesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [OfferLeadType], { description: 'Who leads, without names, in their order (DD-15).' })
  async leads(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'offer-leads', offer.id, (context, ids) => this.findStaff.leadsOf(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [OfferStaffType], {
    nullable: true,
    description: 'Who leads, with accounts and days of certificates of good conduct; null for everyone but administrators and group leads of the host.',
  })
  async staffDetails(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const isHosts = offer.hostId === caller.organisationId && caller.roles.some((role) => role === 'ADMINISTRATOR' || role === 'GROUP_LEAD');
    if (!isHosts) return null;
    return (await loadById(request, caller, 'offer-staff', offer.id, (context, ids) => this.findStaff.staffOf(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [OfferCohostType], { description: 'Who takes part, with which share, in their order.' })
  cohosts(@Parent() offer: OfferRow) {
    return offer.cohostIds.map((organisationId, index) => ({ organisationId, percent: plain(offer.cohostPercents[index] ?? '0') }));
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SiteType, { nullable: true, description: 'The site at which it takes place: offers of one site are a hub (DD-25).' })
  site(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return offer.siteId === null ? null : loadById(request, caller, 'site', offer.siteId, (context, ids) => this.findSites.byIds(context, ids));
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The agency that lists it for a partner, for information (DD-30); null: the host offers it itself.' })
  listedBy(@Parent() offer: OfferRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return offer.listedBy === null ? null : loadOrganisation(request, caller, this.findOrganisations, offer.listedBy);
  }
}

/** Without trailing zeros, whatever the database keeps. */
const plain = (percent: string): string => (percent.includes('.') ? percent.replace(/\.?0+$/, '') : percent);
