import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindSessionsQuery } from '#offers';
import { loadSession, SessionType } from '#offers/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { SessionRegisterQuery, type SessionRegister } from '../../application/register/session-register.query.js';
import { SessionRegisterType } from './session-register.type.js';

const REGISTER_ROLES: readonly Role[] = ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR', 'CASEWORKER', 'AUDITOR'];

@Resolver(() => SessionRegisterType)
export class SessionRegisterResolver {
  constructor(
    private readonly readRegister: SessionRegisterQuery,
    private readonly findSessions: FindSessionsQuery,
  ) {}

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @Query(() => SessionRegisterType, { nullable: true, description: 'The attendance list of a session; null when one neither hosts it nor has a seat there.' })
  sessionRegister(@Caller() caller: RequestContext, @Args('sessionId', { type: () => ID, description: 'Id of the session.' }) sessionId: string) {
    return this.readRegister.run(caller, sessionId);
  }

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @ResolveField(() => SessionType, { description: 'The session.' })
  session(@Parent() register: SessionRegister, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadSession(request, caller, this.findSessions, register.sessionId);
  }
}
