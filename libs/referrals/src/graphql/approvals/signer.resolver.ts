import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '../case-roles.js';
import { CaseApprovalType } from './case-approval.type.js';

@Resolver(() => CaseApprovalType)
export class SignerResolver {
  constructor(private readonly findColleagues: FindColleaguesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who has signed; null: an import has brought it, or nobody of the organisation acted for (any more).' })
  signedByPerson(@Parent() { signedBy }: CaseApprovalType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return signedBy === null ? null : loadColleague(request, caller, this.findColleagues, signedBy);
  }
}
