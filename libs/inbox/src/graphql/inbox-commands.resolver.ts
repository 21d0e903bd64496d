import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AssignTaskUseCase } from '../application/assign-task.use-case.js';
import { CompleteTaskUseCase } from '../application/complete-task.use-case.js';
import { SetNotificationPreferenceUseCase } from '../application/set-notification-preference.use-case.js';
import { AssignTaskInputType } from './assign-task.input.js';
import { assignTaskRefusals, AssignTaskResultUnion } from './assign-task.result.js';
import { CompleteTaskInputType } from './complete-task.input.js';
import { completeTaskRefusals, CompleteTaskResultUnion } from './complete-task.result.js';
import { NotificationPreferenceType } from './notification-preference.type.js';
import { SetNotificationPreferenceInputType } from './set-notification-preference.input.js';
import { setNotificationPreferenceRefusals, SetNotificationPreferenceResultUnion } from './set-notification-preference.result.js';
import { TaskType } from './task.type.js';

/** An auditor reads and never writes. */
const WORKING_ROLES = ROLES.filter((role) => role !== 'AUDITOR');

@Resolver()
export class InboxCommandsResolver {
  constructor(
    private readonly complete: CompleteTaskUseCase,
    private readonly assign: AssignTaskUseCase,
    private readonly setPreference: SetNotificationPreferenceUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...WORKING_ROLES)
  @Mutation(() => CompleteTaskResultUnion, { description: 'Ticks a task off.' })
  completeTask(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: CompleteTaskInputType) {
    return toUnion(this.complete.run(caller, commandOf(input)), TaskType, completeTaskRefusals);
  }

  @Allow('ADMINISTRATION', ...WORKING_ROLES)
  @Mutation(() => AssignTaskResultUnion, { description: 'Takes a task out of the tray of a role, or, as an administrator, gives it to somebody.' })
  assignTask(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and to whom.' }) input: AssignTaskInputType) {
    return toUnion(this.assign.run(caller, commandOf(input)), TaskType, assignTaskRefusals);
  }

  @Allow('ADMINISTRATION', ...WORKING_ROLES)
  @Mutation(() => SetNotificationPreferenceResultUnion, { description: 'Chooses how the caller hears of tasks.' })
  setNotificationPreference(@Caller() caller: RequestContext, @Args('input', { description: 'How.' }) input: SetNotificationPreferenceInputType) {
    return toUnion(this.setPreference.run(caller, commandOf(input)), NotificationPreferenceType, setNotificationPreferenceRefusals);
  }
}
