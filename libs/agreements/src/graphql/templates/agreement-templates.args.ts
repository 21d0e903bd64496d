import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';

@ArgsType()
export class AgreementTemplatesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only templates of this agency.' })
  agencyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only the newest version of each template.' })
  newest?: boolean | null;
}
