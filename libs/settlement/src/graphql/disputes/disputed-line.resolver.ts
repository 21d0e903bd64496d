import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { DisputedLine } from '../../application/disputes/find-disputes.query.js';
import { DisputedLineType } from './dispute.type.js';

@Resolver(() => DisputedLineType)
export class DisputedLineResolver {
  constructor(private readonly findColleagues: FindColleaguesQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has signed the agreed cents first; null: nobody of the organisation acted for.' })
  signedFirst(@Parent() { proposedBy }: DisputedLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return proposedBy === null ? null : loadColleague(request, caller, this.findColleagues, proposedBy);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has signed them second; null: nobody of the organisation acted for.' })
  signedSecond(@Parent() { confirmedBy }: DisputedLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return confirmedBy === null ? null : loadColleague(request, caller, this.findColleagues, confirmedBy);
  }
}
