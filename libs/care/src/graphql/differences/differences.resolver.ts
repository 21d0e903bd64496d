import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindSessionsQuery } from '#offers';
import { loadSession, SessionType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindDifferencesQuery, type AttendanceDifference } from '../../application/differences/find-differences.query.js';
import { REGISTER_ROLES } from '../register/register-roles.js';
import { AttendanceDifferencesArgs } from './difference.inputs.js';
import { AttendanceDifferenceConnection, AttendanceDifferenceType } from './difference.type.js';

@Resolver(() => AttendanceDifferenceType)
export class DifferencesResolver {
  constructor(
    private readonly find: FindDifferencesQuery,
    private readonly findSessions: FindSessionsQuery,
  ) {}

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @Query(() => AttendanceDifferenceConnection, { description: 'Where the agency\'s own records and the hosts\' differ (TS-16), of own cases, own groups and cases that one is responsible for, in the order in which they came up.' })
  async attendanceDifferences(@Caller() caller: RequestContext, @Args() args: AttendanceDifferencesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, { month: args.month ?? undefined }), request);
  }

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @Query(() => AttendanceDifferenceType, { nullable: true, description: 'One difference, over or not, as a task names it; null when there is none with this id that one may read.' })
  async attendanceDifference(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the difference.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @ResolveField(() => SessionType, { description: 'The session.' })
  session(@Parent() { sessionId }: AttendanceDifference, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadSession(request, caller, this.findSessions, sessionId);
  }
}
