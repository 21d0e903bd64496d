import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class SessionsArgs extends ConnectionArgs {
  @Field(() => LocalDateScalar, { description: 'First day of the range.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the range.' })
  to: string;
}
