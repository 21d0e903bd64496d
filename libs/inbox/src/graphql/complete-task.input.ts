import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('CompleteTaskInput', { description: 'Which task is done.' })
export class CompleteTaskInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the task.' })
  taskId: string;
}
