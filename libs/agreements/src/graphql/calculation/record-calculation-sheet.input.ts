import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CentsScalar, CommandInput } from '#platform/graphql';

@InputType('RecordCalculationSheetInput', { description: 'What a session of a group costs, and how many are planned to take part.' })
export class RecordCalculationSheetInputType extends CommandInput {
  @Field(() => ID, { description: 'The agency that it is given to.' })
  agencyId: string;

  @Field(() => ID, { description: 'The provider or partner whose group it is.' })
  providerId: string;

  @Field(() => String, { description: 'Identifier of the calculation: 1 to 64 letters, digits, dots, hyphens and underscores. A known one gets its next version.' })
  code: string;

  @Field(() => String, { description: 'Title, 1 to 200 characters.' })
  title: string;

  @Field(() => Int, { description: 'People who lead a session, 1 to 100.' })
  staffCount: number;

  @Field(() => Int, { description: 'Length of a session, 1 to 1,440 minutes.' })
  sessionMinutes: number;

  @Field(() => Int, { description: 'Preparation of each of the staff for a session, 0 to 10,080 minutes.' })
  preparationMinutes: number;

  @Field(() => CentsScalar, { description: 'Cost of an hour of one of the staff, from 0.' })
  hourCostCents: bigint;

  @Field(() => CentsScalar, { description: 'Room and material of a session, from 0.' })
  roomMaterialCents: bigint;

  @Field(() => Int, { description: 'Seats of the group, 1 to 1,000.' })
  seats: number;

  @Field(() => String, { description: 'Planned utilisation: a decimal number above 0 and at most 100 with up to two places.' })
  utilisationPercent: string;
}
