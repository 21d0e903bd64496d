import { ArgsType, Field, ID } from '@nestjs/graphql';
import { YearMonthScalar } from '#platform/graphql';

@ArgsType()
export class NeutralityReportArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the agency in whose market; left out: the agency acted for. A provider names one.' })
  agencyId?: string | null;

  @Field(() => YearMonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => YearMonthScalar, { description: 'Last month; with the first one 24 months at most. What was shown is known for 13 months.' })
  to: string;
}
