import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AddSessionsUseCase } from '../../application/sessions/add-sessions.use-case.js';
import { CancelSessionsUseCase } from '../../application/sessions/cancel-sessions.use-case.js';
import { ChangeSessionUseCase } from '../../application/sessions/change-session.use-case.js';
import { MoveSessionUseCase } from '../../application/sessions/move-session.use-case.js';
import { AddSessionsInputType, CancelSessionsInputType, ChangeSessionInputType, MoveSessionInputType } from './session.inputs.js';
import {
  addSessionsRefusals,
  AddSessionsResultUnion,
  cancelSessionsRefusals,
  CancelSessionsResultUnion,
  changeSessionRefusals,
  ChangeSessionResultUnion,
  moveSessionRefusals,
  MoveSessionResultUnion,
  SessionChangedType,
  SessionMovedType,
  SessionsAddedType,
  SessionsCancelledType,
} from './session.results.js';

@Resolver()
export class SessionCommandsResolver {
  constructor(
    private readonly add: AddSessionsUseCase,
    private readonly change: ChangeSessionUseCase,
    private readonly move: MoveSessionUseCase,
    private readonly cancel: CancelSessionsUseCase,
  ) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => AddSessionsResultUnion, { description: 'Adds single sessions to an offer, all or none; a cancelled one of the same day and start comes back.' })
  addSessions(@Caller() caller: RequestContext, @Args('input', { description: 'The sessions.' }) input: AddSessionsInputType) {
    const { sessions, ...rest } = commandOf(input);
    const wanted = sessions.map(({ capacity, ...session }) => ({ ...session, capacity: capacity ?? undefined }));
    return toUnion(this.add.run(caller, { ...rest, sessions: wanted }), SessionsAddedType, addSessionsRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => ChangeSessionResultUnion, { description: 'Changes length, seats or entry of a session that is yet to be held.' })
  changeSession(@Caller() caller: RequestContext, @Args('input', { description: 'What is different.' }) input: ChangeSessionInputType) {
    const { minutes, capacity, entry, ...rest } = commandOf(input);
    const wish = { ...rest, minutes: minutes ?? undefined, capacity: capacity ?? undefined, entry: entry ?? undefined };
    return toUnion(this.change.run(caller, wish), SessionChangedType, changeSessionRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => MoveSessionResultUnion, { description: 'Moves a session: the old one is cancelled and names the new one; whoever had a seat is told.' })
  moveSession(@Caller() caller: RequestContext, @Args('input', { description: 'Whereto.' }) input: MoveSessionInputType) {
    const { start, ...rest } = commandOf(input);
    return toUnion(this.move.run(caller, { ...rest, start: start ?? undefined }), SessionMovedType, moveSessionRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => CancelSessionsResultUnion, { description: 'Cancels sessions, all or none; reservations keep their seats in them, and whoever has one is told.' })
  cancelSessions(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones, and why.' }) input: CancelSessionsInputType) {
    return toUnion(this.cancel.run(caller, commandOf(input)), SessionsCancelledType, cancelSessionsRefusals);
  }
}
