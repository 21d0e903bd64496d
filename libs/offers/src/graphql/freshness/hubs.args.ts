import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';

@ArgsType()
export class HubsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only hubs at sites of this organisation.' })
  ownerId?: string | null;
}
