import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

@ArgsType()
export class MatchesChangedArgs {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { nullable: true, description: 'The last version that one knows, when one comes back: the first event then holds what was missed.' })
  sinceVersion?: number | null;
}
