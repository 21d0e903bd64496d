import { ArgsType, Field } from '@nestjs/graphql';
import { YearMonthScalar } from '#platform/graphql';

@ArgsType()
export class UnmetNeedArgs {
  @Field(() => YearMonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => YearMonthScalar, { description: 'Last month; with the first one 24 months at most.' })
  to: string;
}
