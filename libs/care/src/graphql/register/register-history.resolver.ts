import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { SessionRegisterQuery } from '../../application/register/session-register.query.js';
import type { RegisterEntry } from '../../domain/register/session-register.js';
import { AttendanceHistoryEntryType } from './attendance-history.type.js';
import { REGISTER_ROLES } from './register-roles.js';
import { RegisterEntryType } from './session-register.type.js';

@Resolver(() => RegisterEntryType)
export class RegisterHistoryResolver {
  constructor(private readonly register: SessionRegisterQuery) {}

  @Allow('GROUP_WORK', ...REGISTER_ROLES)
  @ResolveField(() => [AttendanceHistoryEntryType], { description: 'What was said of them, latest first: the own side\'s entries, and for agency and responsible provider what stands for the host.' })
  async history(@Parent() { sessionId, referralId }: RegisterEntry, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'attendance-history', `${sessionId}:${referralId}`, (context, keys) => this.register.historyOf(context, keys))) ?? [];
  }
}
