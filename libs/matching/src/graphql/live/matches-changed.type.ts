import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql';

@ObjectType('MatchesChanged', { description: 'What has become of the offers that suit a referral, in any variant: what one event brings covers everything since the one before.' })
export class MatchesChangedType {
  @Field(() => ID, { description: 'The referral.' })
  referralId: string;

  @Field(() => Int, { description: 'Counts the changes of the set; whoever comes back names the last one they know. 0: nothing has suited yet.' })
  version: number;

  @Field(() => [ID], { description: 'Offers that suited and do not suit any more.' })
  gone: readonly string[];

  @Field(() => Int, { nullable: true, description: 'How many offers suit in any variant, so that `matches`, which are those of one, may be fewer; null: not all offers have been looked at yet.' })
  matchCount: number | null;

  @Field(() => DateTimeScalar, { description: 'When the set last changed.' })
  changedAt: Date;

  @Field(() => Boolean, { description: 'The changes since the version named are not known (none was named, or it is weeks old): ask for the whole list. The lists here are empty then.' })
  isRestart: boolean;
}
