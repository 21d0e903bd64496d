import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { VariantCodes } from '#matching/graphql';
import { codeList, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { AgencyAnswer, HoldKind, HostAnswer, Pause, ReservationState } from '../domain/reservation-record.js';

export const ReservationStateCodes = codeList<ReservationState>('ReservationState', 'What a reservation is at this moment.', {
  HELD: 'The seats are held while the form is filled or the family decides.',
  REQUESTED: 'The seats are held until host and agency have answered.',
  OFFERED: 'The waiting list offers the seats.',
  CONFIRMED: 'The seats are reserved.',
  CANCELLED: 'It was given back before it began.',
  DECLINED: 'Host, agency or family said no.',
  EXPIRED: 'Its deadline has passed.',
});

export const HoldKindCodes = codeList<HoldKind>('HoldKind', 'For how long a seat is held.', {
  FORM: 'While the form is filled: minutes.',
  DECISION: 'While the family decides: working days.',
});

export const HostAnswerCodes = codeList<HostAnswer>('HostAnswer', 'What the host has said.', {
  NOT_ASKED: 'It is not asked.',
  OPEN: 'It has not answered yet.',
  ACCEPTED: 'It takes the young person.',
  DECLINED: 'It cannot take the young person.',
});

export const AgencyAnswerCodes = codeList<AgencyAnswer>('AgencyAnswer', 'What the agency has said (TS-15).', {
  NOT_ASKED: 'It is not asked, or hears of it afterwards (BHV-17).',
  OPEN: 'It has not decided yet.',
  APPROVED: 'Somebody with signing right has approved it.',
  REFUSED: 'Somebody with signing right has refused it.',
});

@ObjectType('Pause', { description: 'Days of a stay on which the seat is free for others.' })
export class PauseType {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;
}

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

  @Field(() => HoldKindCodes, { nullable: true, description: 'Of a hold: for how long.' })
  holdKind: HoldKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on the seats are free for others; null: no deadline.' })
  expiresAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the hold was prolonged; that is done once.' })
  wasExtended: boolean;

  @Field(() => HostAnswerCodes, { description: 'What the host has said.' })
  hostAnswer: HostAnswer;

  @Field(() => AgencyAnswerCodes, { description: 'What the agency has said.' })
  agencyAnswer: AgencyAnswer;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked for; null: nobody had to be asked.' })
  requestedAt: Date | null;

  @Field(() => [PauseType], { description: 'Its pauses, by their days.' })
  pauses: readonly Pause[];
}
