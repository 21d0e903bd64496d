import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { CentsScalar, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindAgreementQuery } from '../application/agreements/find-agreement.query.js';
import { FindAgreementsQuery } from '../application/find-agreements.query.js';
import { AgreementConnection } from './agreement.connection.js';
import { AgreementType } from './agreement.type.js';
import { AgreementsArgs } from './agreements.args.js';
import { PRICE_ROLES } from './price-roles.js';

interface AgreementRow extends AgreementType {
  readonly agencyId: string;
  readonly providerId: string;
  readonly hourRateEur: string | null;
  readonly budgetTotalCents: bigint | null;
  readonly feePart: string | null;
}

@Resolver(() => AgreementType)
export class AgreementResolver {
  constructor(
    private readonly findAgreements: FindAgreementsQuery,
    private readonly findAgreement: FindAgreementQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => AgreementConnection, { description: 'Agreements of the organisation acted for, by their code.' })
  async agreements(@Caller() caller: RequestContext, @Args() args: AgreementsArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, providerId: args.providerId ?? undefined, validOn: args.validOn ?? undefined, state: args.state ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findAgreements.page(caller, filter, request), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => AgreementType, { nullable: true, description: 'One agreement; null when there is none with this id that one may see.' })
  agreement(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the agreement.' }) id: string) {
    return this.findAgreement.one(caller, id);
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

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => CentsScalar, { nullable: true, description: 'The yearly sum of a budget; not open to the quality role.' })
  budgetTotalCents(@Parent() agreement: AgreementRow) {
    return agreement.budgetTotalCents;
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Text of the fee agreement; null: still missing. Not open to the quality role (NRW-03).' })
  feePart(@Parent() agreement: AgreementRow) {
    return agreement.feePart;
  }
}
