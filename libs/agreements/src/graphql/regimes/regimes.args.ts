import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';

@ArgsType()
export class RegimesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only regimes of this agency.' })
  agencyId?: string | null;
}
