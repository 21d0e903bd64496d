import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('SeatWeek', { description: 'The sessions of an offer in one week and the seats that are free in each of them.' })
export class SeatWeekType {
  @Field(() => LocalDateScalar, { description: 'The Monday of the week.' })
  week: string;

  @Field(() => Int, { description: 'Planned sessions to come.' })
  sessions: number;

  @Field(() => Int, { description: 'The smallest number of free seats over these sessions.' })
  seatsFree: number;
}
