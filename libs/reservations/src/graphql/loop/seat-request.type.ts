import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { codeList, ConnectionArgs, connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { SeatRequestSide } from '../../application/loop/find-seat-requests.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationStateCodes, ReservationType } from '../reservation.type.js';

export const SeatRequestSideCodes = codeList<SeatRequestSide>('SeatRequestSide', 'On which side of a request the organisation acted for is.', {
  ASKED_BY_US: 'It has asked for the seat.',
  ASKED_OF_US: 'It is asked, as host or as agency, or has answered.',
});

@ArgsType()
export class SeatRequestsArgs extends ConnectionArgs {
  @Field(() => SeatRequestSideCodes, { description: 'Which side.' })
  side: SeatRequestSide;

  @Field(() => ReservationStateCodes, { nullable: true, description: 'Only those in this state; REQUESTED: those that are open.' })
  state?: ReservationRecord['state'] | null;
}

@ObjectType('SeatRequest', { description: 'A request for a seat that host or agency had to answer, and when it is followed up.' })
export class SeatRequestType {
  @Field(() => ReservationType, { description: 'The seat: whether and what was answered, and for the host what it may know of the case.' })
  reservation: ReservationRecord;

  @Field(() => LocalDateScalar, { description: 'The last day on which it can, or could, be answered.' })
  answerBy: string;

  @Field(() => LocalDateScalar, { description: 'On which day whoever has not answered is reminded.' })
  chaseOn: string;

  @Field(() => LocalDateScalar, { description: 'On which day their administrators hear that there is no answer.' })
  escalateOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When whoever asked was told of that; null: they were not.' })
  escalatedAt: Date | null;
}

export const SeatRequestConnection = connectionOf(SeatRequestType, 'SeatRequest');
