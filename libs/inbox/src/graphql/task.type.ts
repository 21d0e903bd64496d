import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { TaskState } from '../domain/task-record.js';

export const TaskStateCodes = codeList<TaskState>('TaskState', 'Whether a task is still to be done.', {
  OPEN: 'To be done.',
  DONE: 'Done, by hand or because what it is about is done.',
  CANCELLED: 'Need not be done any more.',
});

@ObjectType('Task', { description: 'Something to do, until a day perhaps: for one person, or for whoever takes it out of the common tray of a role. It holds ids and codes, no names.' })
export class TaskType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Code of its kind, such as AGREEMENT_APPROVAL.' })
  kind: string;

  @Field(() => String, { description: 'What it is about, in the singular, such as agreement.' })
  subjectKind: string;

  @Field(() => ID, { description: 'Id of what it is about.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Role in whose tray it was put; null: it was given to one person.' })
  ownerRole: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it is due; null: none.' })
  dueOn: string | null;

  @Field(() => Boolean, { description: 'Whether it is open and its due day has passed.' })
  isOverdue: boolean;

  @Field(() => Boolean, { description: 'Whether others were told, because it is late.' })
  isEscalated: boolean;

  @Field(() => TaskStateCodes, { description: 'Whether it is still to be done.' })
  state: TaskState;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null: it is open.' })
  doneAt: Date | null;
}
