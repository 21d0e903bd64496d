import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindSessionsQuery } from '../../application/find-sessions.query.js';
import { FindSessionPlansQuery } from '../../application/sessions/find-session-plans.query.js';
import { loadSession } from '../load-session.js';
import { SessionType } from '../session.type.js';
import { SessionEndCodes, SessionPlanType } from './session-plan.type.js';

/** What became of a session that does not take place as it was planned, and the plan that it follows. */
@Resolver(() => SessionType)
export class SessionChangesResolver {
  constructor(
    private readonly plans: FindSessionPlansQuery,
    private readonly sessions: FindSessionsQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SessionType, { nullable: true, description: 'The session in its stead; null where it was not moved.' })
  async movedTo(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const movedToId = (await this.changeOf(request, caller, session.id))?.movedToId ?? null;
    return movedToId === null ? null : loadSession(request, caller, this.sessions, movedToId);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SessionEndCodes, { nullable: true, description: 'Why it does not take place; null where it does, and where an import has cancelled it.' })
  async cancelReason(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.changeOf(request, caller, session.id))?.cancelReason ?? null;
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => SessionPlanType, { nullable: true, description: 'The plan that it follows; null: it was added by itself.' })
  async plan(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const planId = (await this.changeOf(request, caller, session.id))?.planId ?? null;
    return planId === null ? null : loadById(request, caller, 'session-plan', planId, (context, ids) => this.plans.byIds(context, ids));
  }

  private changeOf(request: GraphqlContext, caller: RequestContext, id: string) {
    return loadById(request, caller, 'session-changes', id, (context, ids) => this.plans.changesOf(context, ids));
  }
}
