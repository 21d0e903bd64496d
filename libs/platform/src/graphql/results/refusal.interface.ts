import { Field, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Refusal', {
  description: 'An expected refusal of a command. Nothing was changed. Each kind is a type of its own with the data that a screen needs.',
})
export abstract class RefusalType {
  @Field(() => String, { description: 'Stable code, such as SEAT_TAKEN.' })
  code: string;

  @Field(() => String, { description: 'An English sentence for logs and machines; screens word the code themselves.' })
  message: string;
}
