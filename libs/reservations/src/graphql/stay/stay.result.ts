import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { SeatTakenType } from '#offers/graphql';
import { codeList, IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ChangeStayRefusal } from '../../application/stay/change-stay.use-case.js';
import type { EndStayRefusal } from '../../application/stay/end-stay.use-case.js';
import type { PauseStayRefusal } from '../../application/stay/pause-stay.use-case.js';
import type { ResumeStayRefusal } from '../../application/stay/resume-stay.use-case.js';
import type { TransferSeatRefusal } from '../../application/stay/transfer-seat.use-case.js';
import type { StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import { ReservationEndedType } from '../cancel-reservation.result.js';
import { ReservationWrongStateType } from '../holds/hold.result.js';
import { ReservationType } from '../reservation.type.js';
import { ConsentMissingType, CostNoteInvalidType, NotMatchingType, ReferralNotSearchingType, SpanOutsideStayType } from '../reserve-seat.result.js';

@ObjectType('PastDays', { implements: () => RefusalType, description: 'Days that have passed, or on which a session has begun, do not change (PAST_DAYS).' })
export class PastDaysType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The first day that may still change.' })
  firstPossible: string;
}

const StayFieldCodes = codeList<StaySpanInvalid['field']>('StayField', 'A day of a command about a stay.', { from: 'Its first day.', to: 'Its last day.', lastDay: 'The day on which the stay is to end.' });

@ObjectType('StaySpanInvalid', { implements: () => RefusalType, description: 'A stay cannot have these days (STAY_SPAN_INVALID).' })
export class StaySpanInvalidType extends RefusalType {
  @Field(() => StayFieldCodes, { description: 'Which of them.' })
  field: StaySpanInvalid['field'];
}

@ObjectType('ClosedRun', { implements: () => RefusalType, description: 'A closed run is taken as a whole (CLOSED_RUN).' })
export class ClosedRunType extends RefusalType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last session; null: there is none.' })
  lastDate: string | null;
}

@ObjectType('NotPaused', { implements: () => RefusalType, description: 'The stay is not paused on that day (NOT_PAUSED).' })
export class NotPausedType extends RefusalType {}

@ObjectType('TransferOpen', { implements: () => RefusalType, description: 'Another request to take the place of this seat is open (TRANSFER_OPEN).' })
export class TransferOpenType extends RefusalType {
  @Field(() => ID, { description: 'Id of that reservation.' })
  reservationId: string;
}

const usual = {
  RESERVATION_NOT_FOUND: NotFoundType,
  RESERVATION_WRONG_STATE: ReservationWrongStateType,
  CONSENT_MISSING: ConsentMissingType,
  NOT_MATCHING: NotMatchingType,
  PAST_DAYS: PastDaysType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
} as const;
const usualTypes = [ReservationType, ReservationWrongStateType, ConsentMissingType, NotMatchingType, PastDaysType, NotFoundType, TryAgainType, IdempotencyConflictType] as const;

const judged = { OFFER_NOT_FOUND: NotFoundType, REFERRAL_NOT_SEARCHING: ReferralNotSearchingType, SPAN_OUTSIDE_STAY: SpanOutsideStayType, SEAT_TAKEN: SeatTakenType, TRANSFER_OPEN: TransferOpenType } as const;
const judgedTypes = [...usualTypes, ReferralNotSearchingType, SpanOutsideStayType, SeatTakenType, TransferOpenType] as const;

export const changeStayRefusals: RefusalTypes<ChangeStayRefusal> = { ...usual, ...judged, STAY_SPAN_INVALID: StaySpanInvalidType, CLOSED_RUN: ClosedRunType };

export const ChangeStayResultUnion = createUnionType({
  name: 'ChangeStayResult',
  description: 'The reservation with its new span, a request for the further days where somebody has to be asked, or why it is as it was.',
  types: () => [...judgedTypes, StaySpanInvalidType, ClosedRunType] as const,
});

export const pauseStayRefusals: RefusalTypes<PauseStayRefusal> = { ...usual, STAY_SPAN_INVALID: StaySpanInvalidType, SEAT_TAKEN: SeatTakenType };

export const PauseStayResultUnion = createUnionType({
  name: 'PauseStayResult',
  description: 'The reservation with its pause, or why there is none.',
  types: () => [...usualTypes, StaySpanInvalidType, SeatTakenType] as const,
});

export const resumeStayRefusals: RefusalTypes<ResumeStayRefusal> = { ...pauseStayRefusals, NOT_PAUSED: NotPausedType, REFERRAL_NOT_SEARCHING: ReferralNotSearchingType };

export const ResumeStayResultUnion = createUnionType({
  name: 'ResumeStayResult',
  description: 'The reservation with the seats that it has back, or why the pause goes on.',
  types: () => [...usualTypes, StaySpanInvalidType, SeatTakenType, NotPausedType, ReferralNotSearchingType] as const,
});

export const endStayRefusals: RefusalTypes<EndStayRefusal> = { ...usual, STAY_SPAN_INVALID: StaySpanInvalidType, RESERVATION_ENDED: ReservationEndedType };

export const EndStayResultUnion = createUnionType({
  name: 'EndStayResult',
  description: 'The reservation with its end, or why it goes on.',
  types: () => [...usualTypes, StaySpanInvalidType, ReservationEndedType] as const,
});

export const transferSeatRefusals: RefusalTypes<TransferSeatRefusal> = { ...usual, ...judged, RESERVATION_ENDED: ReservationEndedType, COST_NOTE_INVALID: CostNoteInvalidType };

export const TransferSeatResultUnion = createUnionType({
  name: 'TransferSeatResult',
  description: 'The new reservation, confirmed or requested, or why the old seat is as it was.',
  types: () => [...judgedTypes, ReservationEndedType, CostNoteInvalidType] as const,
});
