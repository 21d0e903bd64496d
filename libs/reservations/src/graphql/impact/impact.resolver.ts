import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type PageRequest, type RequestContext } from '#platform';
import { pageRequest, toConnection } from '#platform/graphql';
import { FindImpactQuery, type Impact } from '../../application/impact/find-impact.query.js';
import { AgreementEndImpactArgs, CertificateEndImpactArgs, OfferArchiveImpactArgs, SessionCancelImpactArgs } from './impact.args.js';
import { EndImpactType } from './impact.type.js';

/** Each is open to those who may end it. */
@Resolver()
export class ImpactResolver {
  constructor(private readonly find: FindImpactQuery) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Query(() => EndImpactType, { nullable: true, description: "What the end of an agreement would break, for its agency; null when it is none of one's own that is active." })
  async agreementEndImpact(@Caller() caller: RequestContext, @Args() args: AgreementEndImpactArgs) {
    const request = pageRequest(args);
    const impact = await this.find.ofAgreementEnd(caller, args.agreementId, args.lastDay, request);
    return impact && { ...present(impact, request), dependents: impact.dependents };
  }

  @Allow('QUALITY', 'CERTIFIER')
  @Query(() => EndImpactType, { nullable: true, description: "What the withdrawal of a certificate would break, for its agency; null when it is none of one's own, or was withdrawn before." })
  async certificateEndImpact(@Caller() caller: RequestContext, @Args() args: CertificateEndImpactArgs) {
    const request = pageRequest(args);
    const impact = await this.find.ofCertificateEnd(caller, args.certificateId, args.from, request);
    return impact && present(impact, request);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => EndImpactType, { nullable: true, description: "Whose seats sessions have that would be cancelled, for their host; null when one of them is none of one's own." })
  async sessionCancelImpact(@Caller() caller: RequestContext, @Args() args: SessionCancelImpactArgs) {
    const request = pageRequest(args);
    const impact = await this.find.ofSessionCancel(caller, args.sessionIds, request);
    return impact && present(impact, request);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => EndImpactType, { nullable: true, description: 'Whose seats keep an offer from being archived, or would end with it, for its host; null when it is none of one\'s own in the catalogue.' })
  async offerArchiveImpact(@Caller() caller: RequestContext, @Args() args: OfferArchiveImpactArgs) {
    const request = pageRequest(args);
    const impact = await this.find.ofOfferArchive(caller, args.offerId, request);
    return impact && present(impact, request);
  }
}

const present = ({ broken, ...impact }: Impact, request: PageRequest) => ({ ...impact, reservations: toConnection(broken, request), dependents: [] });
