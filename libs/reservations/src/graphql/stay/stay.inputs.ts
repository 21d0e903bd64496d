import { Field, ID, InputType } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { VariantCodes } from '#matching/graphql';
import { codeList, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { StayPauseReason } from '../../domain/stay/stay-reasons.js';
import type { CancellationReason } from '../../application/cancel-reservation.use-case.js';
import { CancellationReasonCodes } from '../cancel-reservation.input.js';

export const StayPauseReasonCodes = codeList<StayPauseReason>('StayPauseReason', 'Why a stay is paused.', {
  HOLIDAY: 'Holidays.',
  ILLNESS: 'An illness.',
  STAY_ELSEWHERE: 'The young person is elsewhere for a while.',
  FAMILY_WISH: 'The family wishes it.',
  OTHER: 'Another reason.',
});

@InputType({ description: 'Which reservation is meant.', isAbstract: true })
class StayInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;
}

@InputType('ChangeStayInput', { description: 'Which span a stay gets.' })
export class ChangeStayInputType extends StayInputType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; left out: as it is. It stays once the stay has begun.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, not after the last session; left out: as it is.' })
  to?: string | null;
}

@InputType('PauseStayInput', { description: 'On which days a seat is free for others.' })
export class PauseStayInputType extends StayInputType {
  @Field(() => LocalDateScalar, { description: 'First day, to come.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day, inside the stay.' })
  to: string;

  @Field(() => StayPauseReasonCodes, { description: 'Why.' })
  reason: StayPauseReason;
}

@InputType('ResumeStayInput', { description: 'Which days of a pause are taken back.' })
export class ResumeStayInputType extends StayInputType {
  @Field(() => LocalDateScalar, { description: 'First day, one of a pause.' })
  from: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; left out: the last one of that pause.' })
  to?: string | null;
}

@InputType('EndStayInput', { description: 'On which day a stay ends, and why.' })
export class EndStayInputType extends StayInputType {
  @Field(() => LocalDateScalar, { description: 'The last day: today or later.' })
  lastDay: string;

  @Field(() => CancellationReasonCodes, { description: 'Why.' })
  reason: CancellationReason;
}

@InputType('TransferSeatInput', { description: 'To which group a seat moves, and when.' })
export class TransferSeatInputType extends StayInputType {
  @Field(() => ID, { description: 'Id of the offer that it moves to.' })
  toOfferId: string;

  @Field(() => LocalDateScalar, { description: 'First day there; the old seat ends on the day before. Of a closed run a session at which it can be joined.' })
  from: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day there; left out: the last session of the stay.' })
  to?: string | null;

  @Field(() => VariantCodes, { nullable: true, description: 'How the new seat is to be used; left out: as the old one.' })
  variant?: Variant | null;

  @Field(() => String, { nullable: true, description: 'Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider.' })
  costNote?: string | null;
}
