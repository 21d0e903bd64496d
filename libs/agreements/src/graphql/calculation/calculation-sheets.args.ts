import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';

@ArgsType()
export class CalculationSheetsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those that were given to this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this provider.' })
  providerId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only the newest version of each calculation.' })
  newest: boolean;
}
