import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('OverrideModuleHoursInput', { description: 'Why a seat is right although it exceeds the hours of the module.' })
export class OverrideModuleHoursInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => String, { description: 'A text of 1 to 500 characters, without a name; seen by the agency and the responsible provider.' })
  reason: string;
}
