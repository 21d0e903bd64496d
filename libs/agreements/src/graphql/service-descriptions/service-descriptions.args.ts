import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';

@ArgsType()
export class ServiceDescriptionsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agency.' })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only versions of the description with this code.' })
  code?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only the newest version of each.' })
  newest: boolean;
}
