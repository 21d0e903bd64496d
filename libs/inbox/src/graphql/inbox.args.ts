import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import type { TaskState } from '../domain/task-record.js';
import { TaskStateCodes } from './task.type.js';

@ArgsType()
export class InboxArgs extends ConnectionArgs {
  @Field(() => TaskStateCodes, { nullable: true, defaultValue: 'OPEN', description: 'Only tasks in this state; null: in any.' })
  state?: TaskState | null;

  @Field(() => String, { nullable: true, description: 'Only tasks of this kind.' })
  kind?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those whose due day has passed; false: only the others.' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: all tasks of the organisation, so that an administrator can hand them over. To others it shows no more than their own.' })
  everybody?: boolean | null;
}
