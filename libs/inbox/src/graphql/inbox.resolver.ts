import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { pageRequest, toConnection } from '#platform/graphql';
import { FindInboxQuery } from '../application/find-inbox.query.js';
import { TASK_KINDS, TaskKinds } from '../domain/task-kind.js';
import type { TaskRecord } from '../domain/task-record.js';
import { InboxArgs } from './inbox.args.js';
import { NotificationPreferenceType } from './notification-preference.type.js';
import { TaskConnection } from './task.connection.js';
import { TaskType } from './task.type.js';

@Resolver(() => TaskType)
export class InboxResolver {
  constructor(
    private readonly findInbox: FindInboxQuery,
    @Inject(TASK_KINDS) private readonly kinds: TaskKinds,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => TaskConnection, { description: 'Tasks of the caller in the organisation acted for: their own, those in the trays of their roles, and those of people whose deputy they are today; by due day.' })
  async inbox(@Caller() caller: RequestContext, @Args() args: InboxArgs) {
    const { state, kind, overdue, everybody } = args;
    const filter = { state: state ?? undefined, kind: kind ?? undefined, overdue: overdue ?? undefined, everybody: everybody ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findInbox.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => NotificationPreferenceType, { description: 'How the caller hears of tasks in the organisation acted for; a digest until they choose.' })
  async notificationPreference(@Caller() caller: RequestContext) {
    return { mode: await this.findInbox.mode(caller) };
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => String, { description: 'What is to be done, in German.' })
  title(@Parent() task: TaskRecord): string {
    return this.kinds.titleOf(task.kind);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => ID, { nullable: true, description: 'Id of the person to whom it belongs now; null: it lies in the tray of its role.' })
  holderId(@Parent() task: TaskRecord): string | null {
    return task.assigneeId ?? task.ownerUserId;
  }
}
