import { Field, ID, InputType } from '@nestjs/graphql';
import { codeList, CommandInput } from '#platform/graphql';
import type { CancellationReason } from '../application/cancel-reservation.use-case.js';

export const CancellationReasonCodes = codeList<CancellationReason>('CancellationReason', 'Why a seat is given back.', {
  FAMILY_DECLINED: 'The family does not want it any more.',
  HELP_ENDED: 'The help has ended.',
  OTHER_OFFER: 'Another offer suits better.',
  HOST_DECLINED: 'The host cannot take the young person.',
  ENTERED_WRONGLY: 'It was entered by mistake.',
  OTHER: 'Another reason.',
});

@InputType('CancelReservationInput', { description: 'Which reservation is given back, and why.' })
export class CancelReservationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => CancellationReasonCodes, { description: 'Why.' })
  reason: CancellationReason;
}
