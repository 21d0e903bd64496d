import { Field, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('PublishServiceDescriptionInput', { description: 'A new version of a service description, or the first one of a new code.' })
export class PublishServiceDescriptionInputType extends CommandInput {
  @Field(() => String, { description: 'Identifier of your own choice: 1 to 64 letters, digits, dots, hyphens and underscores.' })
  code: string;

  @Field(() => String, { description: 'Title, 1 to 200 characters.' })
  title: string;

  @Field(() => String, { description: 'The words, 1 to 50,000 characters.' })
  text: string;
}
