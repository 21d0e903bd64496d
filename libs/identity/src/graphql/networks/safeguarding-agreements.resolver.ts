import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { FindSafeguardingAgreementsQuery } from '../../application/networks/find-safeguarding-agreements.query.js';
import { RecordSafeguardingAgreementUseCase } from '../../application/networks/record-safeguarding-agreement.use-case.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { recordSafeguardingAgreementRefusals, RecordSafeguardingAgreementResultUnion } from './contracts.result.js';
import { SafeguardingAgreementsArgs } from './networks.args.js';
import { RecordSafeguardingAgreementInputType } from './networks.input.js';
import { SafeguardingAgreementConnection, SafeguardingAgreementType } from './safeguarding-agreement.type.js';

@Resolver(() => SafeguardingAgreementType)
export class SafeguardingAgreementsResolver {
  constructor(
    private readonly findAgreements: FindSafeguardingAgreementsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly record: RecordSafeguardingAgreementUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SafeguardingAgreementConnection, { description: 'Agreements under § 8a (4) SGB VIII of the organisation acted for; what ends next comes first.' })
  async safeguardingAgreements(@Caller() caller: RequestContext, @Args() args: SafeguardingAgreementsArgs) {
    const filter = { providerId: args.providerId ?? undefined, endsBy: args.endsBy ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findAgreements.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() agreement: { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agreement.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider or partner.' })
  provider(@Parent() agreement: { readonly providerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agreement.providerId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RecordSafeguardingAgreementResultUnion, { description: 'Records until when the agency acted for and a provider have such an agreement.' })
  recordSafeguardingAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Whose, and until when.' }) input: RecordSafeguardingAgreementInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), SafeguardingAgreementType, recordSafeguardingAgreementRefusals);
  }
}
