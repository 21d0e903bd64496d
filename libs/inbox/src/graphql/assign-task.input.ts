import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('AssignTaskInput', { description: 'Which task goes to whom.' })
export class AssignTaskInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the task.' })
  taskId: string;

  @Field(() => ID, { description: 'Id of the person whose it becomes; only an administrator names somebody else than themselves.' })
  userId: string;
}
