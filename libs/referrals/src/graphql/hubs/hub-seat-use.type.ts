import { Field, Int, ObjectType } from '@nestjs/graphql';
import { YearMonthScalar } from '#platform/graphql';

@ObjectType('HubSeatUse', { description: 'Seats of the sessions at a hub that cases have reserved or hold, in a month; cancelled sessions do not count. Sums alone, no case.' })
export class HubSeatUseType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  month: string;

  @Field(() => Int, { description: 'Seats of cases for which the host of the offer is responsible itself.' })
  ownSeats: number;

  @Field(() => Int, { description: 'Seats of cases of others.' })
  foreignSeats: number;
}
