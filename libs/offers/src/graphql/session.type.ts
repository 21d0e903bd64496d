import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { SessionState } from '../domain/offer-codes.js';

export const SessionStateCodes = codeList<SessionState>('SessionState', 'What became of a session.', {
  PLANNED: 'It is to be held.',
  HELD: 'It was held.',
  CANCELLED: 'It does not take place.',
});

@ObjectType('Session', { description: 'One meeting of an offer, with its seats.' })
export class SessionType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning, time of day in Europe/Berlin.' })
  start: string;

  @Field(() => Int, { description: 'Length in minutes.' })
  minutes: number;

  @Field(() => SessionStateCodes, { description: 'What became of it.' })
  state: SessionState;

  @Field(() => Boolean, { description: 'Whether a closed run may also be joined here.' })
  entry: boolean;

  @Field(() => Int, { description: 'Seats in all.' })
  capacity: number;

  @Field(() => Int, { description: 'Seats that nobody holds at this moment.' })
  seatsFree: number;
}
