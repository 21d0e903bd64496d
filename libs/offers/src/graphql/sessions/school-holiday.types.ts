import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { FederalStateCodes, NotAnAgencyType } from '#agreements/graphql';
import type { FederalState } from '#kernel';
import { CommandInput, IdempotencyConflictType, LocalDateScalar, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RecordSchoolHolidayRefusal } from '../../application/sessions/school-holidays.use-case.js';
import { OutOfRangeType, SchoolHolidayOverlapsType } from './session-refusal.types.js';

@ObjectType('SchoolHoliday', { description: 'School holidays of a federal state, both days included.' })
export class SchoolHolidayType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The agency for whose network they hold; null: shipped, for everybody.' })
  agencyId: string | null;

  @Field(() => FederalStateCodes, { description: 'The federal state.' })
  federalState: FederalState;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  firstDay: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  lastDay: string;

  @Field(() => String, { description: 'What they are called, in German.' })
  name: string;

  @Field(() => Boolean, { description: 'False: pupils have school on these days; a correction of what was shipped.' })
  counts: boolean;

  @Field(() => ID, { nullable: true, description: "The shipped holidays that do not hold in this agency's network." })
  replacesId: string | null;
}

@InputType('RecordSchoolHolidayInput', { description: "School holidays that hold in the agency's network." })
export class RecordSchoolHolidayInputType extends CommandInput {
  @Field(() => FederalStateCodes, { description: 'The federal state.' })
  federalState: FederalState;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  firstDay: string;

  @Field(() => LocalDateScalar, { description: 'Last day; at most 70 days in all.' })
  lastDay: string;

  @Field(() => String, { description: 'What they are called; at most 80 characters.' })
  name: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: pupils have school on these days; only together with correctsId.' })
  counts: boolean;

  @Field(() => ID, { nullable: true, description: "The holidays that these take the place of: shipped ones, or the agency's own." })
  correctsId?: string | null;
}

@InputType('WithdrawSchoolHolidayInput', { description: "Which of the agency's own school holidays hold no more." })
export class WithdrawSchoolHolidayInputType extends CommandInput {
  @Field(() => ID, { description: 'Their id.' })
  id: string;
}

export const recordSchoolHolidayRefusals: RefusalTypes<RecordSchoolHolidayRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  SCHOOL_HOLIDAY_NOT_FOUND: NotFoundType,
  SCHOOL_HOLIDAY_OVERLAPS: SchoolHolidayOverlapsType,
  OUT_OF_RANGE: OutOfRangeType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordSchoolHolidayResultUnion = createUnionType({
  name: 'RecordSchoolHolidayResult',
  description: 'The school holidays, or why they were not recorded.',
  types: () => [SchoolHolidayType, SchoolHolidayOverlapsType, OutOfRangeType, NotAnAgencyType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const WithdrawSchoolHolidayResultUnion = createUnionType({
  name: 'WithdrawSchoolHolidayResult',
  description: 'The school holidays as they were, or why they still hold.',
  types: () => [SchoolHolidayType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
