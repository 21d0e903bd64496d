import { Field, ID, InputType } from '@nestjs/graphql';
import { codeList, CommandInput } from '#platform/graphql';
import type { DeclineReason, RefuseReason } from '../../domain/holds/answer-reasons.js';
import type { HoldKind } from '../../domain/reservation-record.js';
import { HoldKindCodes } from '../reservation.type.js';
import { ReserveSeatInputType } from '../reserve-seat.input.js';

export const DeclineReasonCodes = codeList<DeclineReason>('SeatDeclineReason', 'Why a host does not take a young person.', {
  GROUP_COMPOSITION: 'The group as it is does not go with it.',
  STAFFING: 'There is too little staff.',
  NEEDS_NOT_MET: 'The group cannot do what is needed.',
  SESSION_CHANGES: 'The sessions will change.',
  SEAT_GIVEN_OTHERWISE: 'The seat was promised outside the system.',
  OTHER: 'Another reason.',
});

export const RefuseReasonCodes = codeList<RefuseReason>('SeatRefuseReason', 'Why an agency refuses a seat.', {
  NOT_NEEDED: 'It is not needed for the help.',
  OTHER_HELP: 'Another help is planned.',
  OTHER_OFFER: 'Another offer suits better.',
  EXTENT_TOO_LARGE: 'It is more than was approved.',
  OTHER: 'Another reason.',
});

@InputType('HoldSeatInput', { description: 'For which referral a seat in which offer is held.' })
export class HoldSeatInputType extends ReserveSeatInputType {
  @Field(() => HoldKindCodes, { defaultValue: 'FORM', description: 'For how long.' })
  kind: HoldKind;
}

@InputType('ExtendHoldInput', { description: 'Which hold is prolonged.' })
export class ExtendHoldInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => HoldKindCodes, { defaultValue: 'FORM', description: 'For how long; DECISION makes a hold of minutes one for the decision of the family.' })
  kind: HoldKind;
}

@InputType('SeatInput', { description: 'Which reservation is meant.' })
export class SeatInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;
}

@InputType('DeclineSeatRequestInput', { description: 'Which request the host declines.' })
export class DeclineSeatRequestInputType extends SeatInputType {
  @Field(() => DeclineReasonCodes, { description: 'Why.' })
  reason: DeclineReason;
}

@InputType('RefuseSeatInput', { description: 'Which request the agency refuses.' })
export class RefuseSeatInputType extends SeatInputType {
  @Field(() => RefuseReasonCodes, { description: 'Why.' })
  reason: RefuseReason;
}
