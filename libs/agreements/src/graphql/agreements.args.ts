import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class AgreementsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only agreements of this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only agreements of this provider.' })
  providerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only agreements that hold on this day; drafts never do.' })
  validOn?: string | null;
}
