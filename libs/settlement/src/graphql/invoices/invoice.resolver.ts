import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, loadById, pageRequest, toConnection, YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { FindInvoicesQuery, type InvoiceRecord } from '../../application/invoices/find-invoices.query.js';
import { InvoiceConnection, InvoiceContactType, InvoiceLineType, InvoiceType } from './invoice.type.js';

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  constructor(
    private readonly find: FindInvoicesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => InvoiceConnection, { description: 'Invoices that the organisation acted for has issued or got, or whose month is its own, the oldest first.' })
  async invoices(
    @Caller() caller: RequestContext,
    @Args() args: ConnectionArgs,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Of the months of this agency alone.' }) agencyId?: string | null,
    @Args('period', { type: () => YearMonthScalar, nullable: true, description: 'Of this month alone.' }) period?: string | null,
  ) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, { agencyId: agencyId ?? undefined, period: period ?? undefined }, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => InvoiceType, { nullable: true, description: 'An invoice; null when there is none with this id that one may see.' })
  invoice(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the invoice.' }) id: string) {
    return this.find.one(caller, id);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => InvoiceContactType, { nullable: true, description: 'Whom to ask about the invoices of the organisation acted for; null: nobody has said.' })
  invoiceContact(@Caller() caller: RequestContext) {
    return this.find.contact(caller);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [InvoiceLineType], { description: 'What it is made of.' })
  async lines(@Parent() { id }: InvoiceRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'invoice-lines', id, (context, ids) => this.find.lines(context, ids))) ?? [];
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who issues it.' })
  issuer(@Parent() { issuerId }: InvoiceRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, issuerId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who gets it.' })
  recipient(@Parent() { recipientId }: InvoiceRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, recipientId);
  }
}
