import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindSessionsQuery } from '#offers';
import { loadSession, SessionsArgs, SessionType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { SessionRegisterQuery } from '../../application/register/session-register.query.js';
import type { SessionRegister } from '../../domain/register/session-register.js';
import { REGISTER_ROLES } from './register-roles.js';
import { SessionNoteType } from './session-note.type.js';
import { SessionRegisterConnection, SessionRegisterType } from './session-register.type.js';

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
  @Query(() => SessionRegisterConnection, { description: 'Attendance lists of the sessions that the organisation acted for hosts in a span of days and at which somebody is expected, by day and time.' })
  async sessionRegisters(@Caller() caller: RequestContext, @Args() args: SessionsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.readRegister.hosted(caller, args, request), request);
  }

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @ResolveField(() => SessionType, { description: 'The session.' })
  session(@Parent() register: SessionRegister, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadSession(request, caller, this.findSessions, register.sessionId);
  }

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @ResolveField(() => SessionNoteType, { nullable: true, description: 'What the host has noted of the session, for the host alone; null: nothing, or not to be seen.' })
  note(@Parent() register: SessionRegister, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'session-note', register.sessionId, (context, ids) => this.readRegister.notesOf(context, ids));
  }
}
