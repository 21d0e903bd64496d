import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCertificatesQuery } from '../../application/find-certificates.query.js';
import { CertificateType } from '../certificate.type.js';

/** What only the agency and the host know of a certificate. */
@Resolver(() => CertificateType)
export class CertificateTermsResolver {
  constructor(private readonly find: FindCertificatesQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [String], { nullable: true, description: 'Conditions of the certificate, for its agency and the host; null for everyone else, and where it was imported.' })
  async conditions(@Parent() certificate: CertificateType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.terms(request, caller, certificate.id))?.conditions ?? null;
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Why it was withdrawn, for its agency and the host; null for everyone else, and where it was not.' })
  async withdrawalReason(@Parent() certificate: CertificateType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.terms(request, caller, certificate.id))?.withdrawalReason ?? null;
  }

  private terms(request: GraphqlContext, caller: RequestContext, id: string) {
    return loadById(request, caller, 'certificate-terms', id, (context, ids) => this.find.terms(context, ids));
  }
}
