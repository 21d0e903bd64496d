import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindAgreementsQuery } from '../application/find-agreements.query.js';
import { AgreementConnection } from './agreement.connection.js';
import { AgreementType } from './agreement.type.js';
import { AgreementsArgs } from './agreements.args.js';
import { PRICE_ROLES } from './price-roles.js';

interface AgreementRow extends AgreementType {
  readonly agencyId: string;
  readonly providerId: string;
  readonly hourRateEur: string | null;
}

@Resolver(() => AgreementType)
export class AgreementResolver {
  constructor(
    private readonly findAgreements: FindAgreementsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => AgreementConnection, { description: 'Agreements of the organisation acted for, by their code.' })
  async agreements(@Caller() caller: RequestContext, @Args() args: AgreementsArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, providerId: args.providerId ?? undefined, validOn: args.validOn ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findAgreements.page(caller, filter, request), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agreement.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider or partner.' })
  provider(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agreement.providerId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Euro an hour of the social space, a decimal number with up to four places; not open to the quality role.' })
  hourRateEur(@Parent() agreement: AgreementRow) {
    return agreement.hourRateEur;
  }
}
