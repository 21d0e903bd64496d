import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { VariantCodes } from '#matching/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { ReservationState } from '../domain/reservation-record.js';

export const ReservationStateCodes = codeList<ReservationState>('ReservationState', 'Whether a reservation holds.', {
  CONFIRMED: 'The seats are reserved.',
  CANCELLED: 'It was given back before it began.',
});

@ObjectType('Reservation', { description: 'Seats of a referral in an offer over a span of days, as its agency, the responsible provider and the host see it.' })
export class ReservationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => VariantCodes, { description: 'How the seat is used.' })
  variant: Variant;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => ReservationStateCodes, { description: 'Whether it holds.' })
  state: ReservationState;
}
