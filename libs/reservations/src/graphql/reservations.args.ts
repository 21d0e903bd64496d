import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import type { ReservationState } from '../domain/reservation-record.js';
import { ReservationStateCodes } from './reservation.type.js';

@ArgsType()
export class ReservationsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only reservations in this offer.' })
  offerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only reservations of this referral.' })
  referralId?: string | null;

  @Field(() => ReservationStateCodes, { nullable: true, description: 'Only reservations in this state.' })
  state?: ReservationState | null;

  @Field(() => Boolean, { nullable: true, description: 'Only reservations of which a clause on co-use is missing on days to come (true), or none (false); for a host, none ever is.' })
  missingClause?: boolean | null;
}
