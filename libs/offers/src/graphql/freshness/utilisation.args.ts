import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, YearMonthScalar } from '#platform/graphql';

@ArgsType()
export class UtilisationArgs extends ConnectionArgs {
  @Field(() => YearMonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => YearMonthScalar, { description: 'Last month; with the first one 24 months at most.' })
  to: string;

  @Field(() => ID, { nullable: true, description: 'Only offers of this host.' })
  hostId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this offer.' })
  offerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only offers at this site.' })
  siteId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those under the threshold; false: only the others.' })
  underThreshold?: boolean | null;
}
