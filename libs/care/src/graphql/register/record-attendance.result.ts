import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RecordAttendanceRefusal } from '../../application/register/record-attendance.use-case.js';
import type { Recorder } from '../../domain/register/recorder.js';
import { RecorderCodes } from './recorder.codes.js';

@ObjectType('AttendanceRecorded', { description: 'The attendance list was taken over.' })
export class AttendanceRecordedType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => RecorderCodes, { description: 'For whom it was recorded.' })
  recordedBy: Recorder;

  @Field(() => Int, { description: 'Entries that are new.' })
  created: number;

  @Field(() => Int, { description: 'Entries that replaced something else.' })
  corrected: number;

  @Field(() => Int, { description: 'Entries that said what stood there already.' })
  unchanged: number;
}

@ObjectType('SessionCancelled', { implements: () => RefusalType, description: 'The session was cancelled (SESSION_CANCELLED).' })
export class SessionCancelledType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;
}

@ObjectType('SessionInFuture', { implements: () => RefusalType, description: 'The session is on a day that is not yet (SESSION_IN_FUTURE).' })
export class SessionInFutureType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;
}

@ObjectType('NoReservation', { implements: () => RefusalType, description: 'Referrals have no confirmed reservation that covers the day, or are not yours (NO_RESERVATION).' })
export class NoReservationType extends RefusalType {
  @Field(() => [ID], { description: 'Ids of these referrals, as they were sent.' })
  referralIds: readonly string[];
}

@ObjectType('ContradictoryEntries', { implements: () => RefusalType, description: 'The list says two different things of a referral (CONTRADICTORY_ENTRIES).' })
export class ContradictoryEntriesType extends RefusalType {
  @Field(() => [ID], { description: 'Ids of these referrals.' })
  referralIds: readonly string[];
}

@ObjectType('PresenceInvalid', { implements: () => RefusalType, description: 'Times of arrival or leave that are none of somebody who attended within the session (PRESENCE_INVALID).' })
export class PresenceInvalidType extends RefusalType {
  @Field(() => [ID], { description: 'Ids of these referrals.' })
  referralIds: readonly string[];
}

export const recordAttendanceRefusals: RefusalTypes<RecordAttendanceRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  SESSION_CANCELLED: SessionCancelledType,
  SESSION_IN_FUTURE: SessionInFutureType,
  NO_RESERVATION: NoReservationType,
  CONTRADICTORY_ENTRIES: ContradictoryEntriesType,
  PRESENCE_INVALID: PresenceInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordAttendanceResultUnion = createUnionType({
  name: 'RecordAttendanceResult',
  description: 'What was recorded, or why nothing was.',
  types: () =>
    [
      AttendanceRecordedType,
      NotFoundType,
      SessionCancelledType,
      SessionInFutureType,
      NoReservationType,
      ContradictoryEntriesType,
      PresenceInvalidType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});
