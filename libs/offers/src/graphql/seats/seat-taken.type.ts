import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, RefusalType } from '#platform/graphql';

@ObjectType('FullSession', { description: 'A session without a free seat.' })
export class FullSessionType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date: string;
}

@ObjectType('SeatTaken', { implements: () => RefusalType, description: 'At least one session has too few free seats; nothing was claimed (SEAT_TAKEN).' })
export class SeatTakenType extends RefusalType {
  @Field(() => [FullSessionType], { description: 'The full sessions, by day.' })
  sessions: readonly FullSessionType[];
}
