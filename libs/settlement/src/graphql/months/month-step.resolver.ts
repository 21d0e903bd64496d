import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery, FindOrganisationsQuery } from '#identity';
import { loadColleague, loadOrganisation, NamedPersonType, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { MonthStepView } from '../../application/months/find-months.query.js';
import { isPerson } from '../../domain/months/month-states.js';
import { MonthStepType } from './month.type.js';

@Resolver(() => MonthStepType)
export class MonthStepResolver {
  constructor(
    private readonly findColleagues: FindColleaguesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who; null: the service itself, the command line, or somebody who does not work there any more.' })
  person(@Parent() { actor }: MonthStepView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return isPerson(actor) ? loadColleague(request, caller, this.findColleagues, actor) : null;
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'One side of the pair that was worked out anew; null for another step.' })
  first(@Parent() { firstId }: MonthStepView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return firstId === null ? null : loadOrganisation(request, caller, this.findOrganisations, firstId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The other side; the same one where it was about its own cases.' })
  second(@Parent() { secondId }: MonthStepView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return secondId === null ? null : loadOrganisation(request, caller, this.findOrganisations, secondId);
  }
}
