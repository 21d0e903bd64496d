import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { FindInvoicesQuery, type GapRecord } from '../../application/invoices/find-invoices.query.js';
import { InvoiceGapType } from './invoice.type.js';

@Resolver(() => InvoiceGapType)
export class InvoiceGapResolver {
  constructor(
    private readonly find: FindInvoicesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => [InvoiceGapType], { description: 'What kept invoices of a month from being issued when it was last tried: for the agency all of it, for others what concerns their own invoices or themselves.' })
  invoiceGaps(
    @Caller() caller: RequestContext,
    @Args('agencyId', { type: () => ID, description: 'Id of the agency whose month it is.' }) agencyId: string,
    @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string,
  ) {
    return this.find.gaps(caller, agencyId, period);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who would issue the invoice.' })
  issuer(@Parent() { issuerId }: GapRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, issuerId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who would get it.' })
  recipient(@Parent() { recipientId }: GapRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, recipientId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Whose it is to say what is missing.' })
  organisation(@Parent() { organisationId }: GapRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, organisationId);
  }
}
