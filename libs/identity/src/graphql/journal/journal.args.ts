import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class JournalArgs extends ConnectionArgs {
  @Field(() => [String], { nullable: true, description: 'Only these actions; nothing named: all.' })
  actions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only what was done to things of these kinds; nothing named: all.' })
  subjectKinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only what was done to the thing with this id.' })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what this person, program or job did, by id.' })
  actor?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only from this day on.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only up to this day.' })
  to?: string | null;
}
