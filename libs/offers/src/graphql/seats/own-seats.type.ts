import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, LocalDateScalar } from '#platform/graphql';
import type { OwnSeatsKind } from '../../domain/seats/own-seats.js';

export const OwnSeatsKindCodes = codeList<OwnSeatsKind>('OwnSeatsKind', 'What a host holds seats of its own offer for.', {
  BLOCK: 'Out of the market until they are released.',
  KEPT: 'For its own cases until a day; from the next day on for everybody.',
});

@ObjectType('OwnSeatsInSession', { description: 'Seats that a host holds in one session.' })
export class OwnSeatsInSessionType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date: string;

  @Field(() => Int, { description: 'How many; of kept seats fewer and fewer, as own cases take them.' })
  seats: number;
}

@ObjectType('OwnSeats', { description: 'Seats that a host blocks or keeps in its own offer; known to the host alone.' })
export class OwnSeatsType {
  @Field(() => ID, { description: 'Identifier of the service; releases them.' })
  id: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => OwnSeatsKindCodes, { description: 'What for.' })
  kind: OwnSeatsKind;

  @Field(() => Int, { description: 'How many at most in one of the sessions.' })
  seats: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which they are kept; null: blocked until released.' })
  until: string | null;

  @Field(() => [OwnSeatsInSessionType], { description: 'The sessions, by day.' })
  sessions: readonly OwnSeatsInSessionType[];
}

export const OwnSeatsConnection = connectionOf(OwnSeatsType, 'OwnSeats');
