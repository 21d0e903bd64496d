import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindCertificatesQuery } from '../../application/find-certificates.query.js';
import { FindCertificationsQuery } from '../../application/certification/find-certifications.query.js';
import { FindOffersQuery } from '../../application/find-offers.query.js';
import { nextStatesFor } from '../../domain/certification/certification-state.js';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { CertificateType } from '../certificate.type.js';
import { loadOffer } from '../load-offer.js';
import { OfferType } from '../offer.type.js';
import { CertificationsArgs } from './certification.inputs.js';
import { CertificationConnection, CertificationStateCodes, CertificationType, CertifiedStaffType } from './certification.type.js';

/** Whoever asks for certificates, and whoever decides or looks after that. */
const READERS = ['ADMINISTRATOR', 'GROUP_LEAD', 'CERTIFIER', 'QUALITY', 'AUDITOR'] as const;

@Resolver(() => CertificationType)
export class CertificationResolver {
  constructor(
    private readonly find: FindCertificationsQuery,
    private readonly findCertificates: FindCertificatesQuery,
    private readonly findOffers: FindOffersQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('QUALITY', ...READERS)
  @Query(() => CertificationConnection, { description: 'Applications for certificates, the oldest first: those that the organisation acted for has submitted, or is asked to decide.' })
  async certifications(@Caller() caller: RequestContext, @Args() args: CertificationsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, { state: args.state ?? undefined, offerId: args.offerId ?? undefined }, request), request);
  }

  @Allow('QUALITY', ...READERS)
  @Query(() => CertificationType, { nullable: true, description: 'One application; null when there is none with this id that one may see.' })
  certification(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the application.' }) id: string) {
    return this.find.one(caller, id);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => OfferType, { description: 'The offer that is to be certified.' })
  offer(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, certification.offerId);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => OrganisationType, { description: 'The agency that decides.' })
  agency(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, certification.agencyId);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => OrganisationType, { description: 'Who asks for it.' })
  host(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, certification.hostId);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => [CertificationStateCodes], { description: 'Where the organisation acted for can take it from here.' })
  nextStates(@Parent() { state, agencyId }: CertificationRecord, @Caller() caller: RequestContext) {
    return nextStatesFor(state, caller.organisationId === agencyId ? 'AGENCY' : 'HOST');
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => CertificateType, { nullable: true, description: 'The certificate that was granted.' })
  certificate(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return this.load(request, caller, certification.certificateId);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => CertificateType, { nullable: true, description: 'The certificate that is to be renewed.' })
  renewsCertificate(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return this.load(request, caller, certification.renewsCertificateId);
  }

  @Allow('QUALITY', ...READERS)
  @ResolveField(() => [CertifiedStaffType], { description: 'Who leads it: for the host; for the agency as long as it has to decide, else empty.' })
  async staff(@Parent() certification: CertificationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'certification-staff', certification.id, (context, ids) => this.find.staff(context, ids))) ?? [];
  }

  private load(request: GraphqlContext, caller: RequestContext, id: string | null) {
    return id === null ? null : loadById(request, caller, 'certificate', id, (context, ids) => this.findCertificates.byIds(context, ids));
  }
}
