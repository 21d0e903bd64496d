import { ArgsType, Field } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class CapacityArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the span; left out: today.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the span; left out: eight weeks from its first day on.' })
  to?: string | null;
}
