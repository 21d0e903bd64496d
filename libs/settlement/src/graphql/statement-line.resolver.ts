import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindSessionsQuery } from '#offers';
import { loadSession, SessionType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { StatementLineType } from './settlement-statement.type.js';
import type { StatementLineRow } from './statement-line-row.js';

@Resolver(() => StatementLineType)
export class StatementLineResolver {
  constructor(
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findSessions: FindSessionsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => SessionType, { description: 'The session, and by it the offer.' })
  session(@Parent() line: StatementLineRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadSession(request, caller, this.findSessions, line.sessionId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who owes.' })
  debtor(@Parent() line: StatementLineRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, line.debtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who gets it.' })
  creditor(@Parent() line: StatementLineRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, line.creditorId);
  }
}
