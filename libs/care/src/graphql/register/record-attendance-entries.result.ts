import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { codeList, IdempotencyConflictType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { EntryOutcomeCode, RecordAttendanceEntriesRefusal } from '../../application/register/record-attendance-entries.use-case.js';
import type { EntryRefusalCode } from '../../domain/register/judge-entry.js';
import type { AttendanceRecord } from '../../domain/register/session-register.js';
import { AttendanceRecordType } from './session-register.type.js';

export const EntryOutcomeCodes = codeList<EntryOutcomeCode>('AttendanceEntryOutcome', 'What became of an entry. Whatever it is, the device need not send it again.', {
  TAKEN: 'It stands in the register.',
  UNCHANGED: 'It was sent before, and acts once.',
  OLDER: 'It is kept; a later entry stands in the register.',
  REFUSED: 'It cannot be.',
});

export const EntryRefusalCodes = codeList<EntryRefusalCode>('AttendanceEntryRefusalCode', 'Why an entry was refused.', {
  VALUE_INVALID: 'A key, a moment or times that are none.',
  SESSION_NOT_FOUND: 'There is no such session, or none at which you record.',
  ENTRY_KEY_REUSED: 'The key was used for an entry that says something else.',
  SESSION_CANCELLED: 'The session was cancelled.',
  SESSION_IN_FUTURE: 'The day of the session was not yet when the entry was made.',
  PRESENCE_OUTSIDE: 'The arrival is not before the end of the session, or the leave not after its beginning.',
  NO_RESERVATION: 'No confirmed reservation covers the day, or it is not yours.',
});

@ObjectType('AttendanceEntryRefusal', { description: 'Why an entry was refused.' })
export class AttendanceEntryRefusalType {
  @Field(() => EntryRefusalCodes, { description: 'For programs.' })
  code: EntryRefusalCode;

  @Field(() => String, { description: 'For people.' })
  message: string;
}

@ObjectType('AttendanceEntryAnswer', { description: 'What became of one entry.' })
export class AttendanceEntryAnswerType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => EntryOutcomeCodes, { description: 'What became of it.' })
  outcome: EntryOutcomeCode;

  @Field(() => AttendanceEntryRefusalType, { nullable: true, description: 'Why it was refused; null: it was not.' })
  refusal: AttendanceEntryRefusalType | null;

  @Field(() => AttendanceRecordType, { nullable: true, description: 'What stands in the register now for your side: this entry, or the later one (OLDER). Of an arrival before the beginning or a leave after the end it has nothing. Null: the entry was refused.' })
  stands: AttendanceRecord | null;
}

@ObjectType('AttendanceEntriesReceived', { description: 'The queue of a device was received.' })
export class AttendanceEntriesReceivedType {
  @Field(() => [AttendanceEntryAnswerType], { description: 'One answer for each entry, in their order.' })
  entries: readonly AttendanceEntryAnswerType[];
}

export const recordAttendanceEntriesRefusals: RefusalTypes<RecordAttendanceEntriesRefusal> = {
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordAttendanceEntriesResultUnion = createUnionType({
  name: 'RecordAttendanceEntriesResult',
  description: 'What became of each entry, or why nothing was received.',
  types: () => [AttendanceEntriesReceivedType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
