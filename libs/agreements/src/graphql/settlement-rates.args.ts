import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class SettlementRatesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only rates of this agency.' })
  agencyId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only rates that hold on this day.' })
  validOn?: string | null;
}
