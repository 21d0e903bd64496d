import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { ModuleHoursQuery } from '../../application/module-hours.query.js';
import { MatchType } from '../match.type.js';
import type { MatchRow } from '../matching-row.js';
import { loadModuleHours } from './load-module-hours.js';
import { ModuleHoursWarningType } from './module-hours-warning.type.js';

@Resolver(() => MatchType)
export class MatchWarningsResolver {
  constructor(private readonly moduleHours: ModuleHoursQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [ModuleHoursWarningType], { description: 'What should be known before the seat is taken; none of it blocks.' })
  warnings(@Parent() { offerId, question: { referralId } }: MatchRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadModuleHours(request, caller, this.moduleHours, { referralId, offerId });
  }
}
