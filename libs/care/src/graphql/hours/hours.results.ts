import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CorrectCareContactRefusal } from '../../application/hours/correct-care-contact.use-case.js';
import type { CorrectWorkTimeRefusal } from '../../application/hours/correct-work-time.use-case.js';
import type { RecordCareContactsRefusal } from '../../application/hours/record-care-contacts.use-case.js';
import type { RecordWorkTimeRefusal } from '../../application/hours/record-work-time.use-case.js';
import type { WithdrawCareContactRefusal } from '../../application/hours/withdraw-care-contact.use-case.js';
import type { WithdrawWorkTimeRefusal } from '../../application/hours/withdraw-work-time.use-case.js';
import { CareContactType, CareWarningType } from './care-contact.type.js';
import { CareCasesNotFoundType, CareContactExistsType, CareKindNotAllowedType, HoursChangedType, HoursWithdrawnType } from './hours-refusals.type.js';
import { WorkTimeType } from './work-time.type.js';

@ObjectType('CareContactsRecorded', { description: 'The contacts as they stand now, and what may want a look.' })
export class CareContactsRecordedType {
  @Field(() => [CareContactType], { description: 'The contacts, in the order in which they were sent.' })
  contacts: readonly CareContactType[];

  @Field(() => [CareWarningType], { description: 'What may want a look; empty: nothing.' })
  warnings: readonly CareWarningType[];
}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const recordCareContactsRefusals: RefusalTypes<RecordCareContactsRefusal> = {
  VALUE_INVALID: ValueInvalidType,
  CASES_NOT_FOUND: CareCasesNotFoundType,
  KIND_NOT_ALLOWED: CareKindNotAllowedType,
  CONTACT_EXISTS: CareContactExistsType,
  ...always,
};

export const RecordCareContactsResultUnion = createUnionType({
  name: 'RecordCareContactsResult',
  description: 'The contacts, or why none was recorded.',
  types: () => [CareContactsRecordedType, ValueInvalidType, CareCasesNotFoundType, CareKindNotAllowedType, CareContactExistsType, TryAgainType, IdempotencyConflictType] as const,
});

export const correctCareContactRefusals: RefusalTypes<CorrectCareContactRefusal> = {
  HOURS_NOT_FOUND: NotFoundType,
  HOURS_WITHDRAWN: HoursWithdrawnType,
  STALE_REVISION: HoursChangedType,
  VALUE_INVALID: ValueInvalidType,
  KIND_NOT_ALLOWED: CareKindNotAllowedType,
  CONTACT_EXISTS: CareContactExistsType,
  ...always,
};

export const CorrectCareContactResultUnion = createUnionType({
  name: 'CorrectCareContactResult',
  description: 'The contact, or why it was not corrected.',
  types: () =>
    [CareContactsRecordedType, NotFoundType, HoursWithdrawnType, HoursChangedType, ValueInvalidType, CareKindNotAllowedType, CareContactExistsType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawCareContactRefusals: RefusalTypes<WithdrawCareContactRefusal> = { HOURS_NOT_FOUND: NotFoundType, HOURS_WITHDRAWN: HoursWithdrawnType, ...always };

export const WithdrawCareContactResultUnion = createUnionType({
  name: 'WithdrawCareContactResult',
  description: 'The contact, or why it was not taken back.',
  types: () => [CareContactType, NotFoundType, HoursWithdrawnType, TryAgainType, IdempotencyConflictType] as const,
});

export const recordWorkTimeRefusals: RefusalTypes<RecordWorkTimeRefusal> = { VALUE_INVALID: ValueInvalidType, WORK_PLACE_NOT_FOUND: NotFoundType, ...always };

export const RecordWorkTimeResultUnion = createUnionType({
  name: 'RecordWorkTimeResult',
  description: 'The entry, or why it was not recorded.',
  types: () => [WorkTimeType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const correctWorkTimeRefusals: RefusalTypes<CorrectWorkTimeRefusal> = {
  HOURS_NOT_FOUND: NotFoundType,
  HOURS_WITHDRAWN: HoursWithdrawnType,
  STALE_REVISION: HoursChangedType,
  VALUE_INVALID: ValueInvalidType,
  WORK_PLACE_NOT_FOUND: NotFoundType,
  ...always,
};

export const CorrectWorkTimeResultUnion = createUnionType({
  name: 'CorrectWorkTimeResult',
  description: 'The entry, or why it was not corrected.',
  types: () => [WorkTimeType, NotFoundType, HoursWithdrawnType, HoursChangedType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawWorkTimeRefusals: RefusalTypes<WithdrawWorkTimeRefusal> = { HOURS_NOT_FOUND: NotFoundType, HOURS_WITHDRAWN: HoursWithdrawnType, ...always };

export const WithdrawWorkTimeResultUnion = createUnionType({
  name: 'WithdrawWorkTimeResult',
  description: 'The entry, or why it was not taken back.',
  types: () => [WorkTimeType, NotFoundType, HoursWithdrawnType, TryAgainType, IdempotencyConflictType] as const,
});
