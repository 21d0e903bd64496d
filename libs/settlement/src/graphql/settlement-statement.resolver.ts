import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, pageOfList, pageRequest, toConnection, YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { SettlementStatementQuery, type SettlementStatement } from '../application/settlement-statement.query.js';
import { SettlementStatementType, StatementLineConnection } from './settlement-statement.type.js';
import { toLineRows } from './statement-line-row.js';

@Resolver(() => SettlementStatementType)
export class SettlementStatementResolver {
  constructor(
    private readonly readStatement: SettlementStatementQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SettlementStatementType, { nullable: true, description: 'What the organisation acted for and a counterpart owe each other for a month of an agency; null when there is nothing to be seen.' })
  settlementStatement(
    @Caller() caller: RequestContext,
    @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string,
    @Args('agencyId', { type: () => ID, description: 'Id of the agency whose month it is.' }) agencyId: string,
    @Args('counterpartId', { type: () => ID, description: 'Id of the other side.' }) counterpartId: string,
  ) {
    return this.readStatement.run(caller, { period, agencyId, counterpartId });
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency whose month it is.' })
  agency(@Parent() statement: SettlementStatement, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, statement.agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The side that asks.' })
  organisation(@Parent() statement: SettlementStatement, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, statement.organisationId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The other side.' })
  counterpart(@Parent() statement: SettlementStatement, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, statement.counterpartId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who pays what is left; null where the two are even.' })
  netDebtor(@Parent() statement: SettlementStatement, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return statement.netDebtorId === null ? null : loadOrganisation(request, caller, this.findOrganisations, statement.netDebtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => StatementLineConnection, { description: 'Every seat use behind the sums, also those that the agency pays.' })
  lines(@Parent() statement: SettlementStatement, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(pageOfList(toLineRows(statement.lines), (row) => row.id, request), request);
  }
}
