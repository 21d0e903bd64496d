import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, MinutesScalar } from '#platform/graphql';
import type { NotGiven, StaffCategory, WorkType } from '../../domain/hours/care-codes.js';
import type { WorkSegment } from '../../domain/hours/segment-of.js';
import { StaffOfHoursCodes, WorkSegmentCodes, WorkTypeCodes } from './hours.codes.js';

@ObjectType('HoursOfStaff', { description: 'Minutes of a staff category (BHV-20).' })
export class HoursOfStaffType {
  @Field(() => StaffOfHoursCodes, { description: 'Whose.' })
  staff: StaffCategory | NotGiven;

  @Field(() => MinutesScalar, { description: 'How many minutes.' })
  minutes: bigint;
}

@ObjectType('HoursOfWorkType', { description: 'Minutes of a work type (BHV-23).' })
export class HoursOfWorkTypeType {
  @Field(() => WorkTypeCodes, { description: 'What they were spent on.' })
  workType: WorkType | NotGiven;

  @Field(() => WorkSegmentCodes, { description: 'The segment to which the work type belongs (TS-20).' })
  segment: WorkSegment | NotGiven;

  @Field(() => MinutesScalar, { description: 'How many minutes.' })
  minutes: bigint;
}

@ObjectType('HoursOfSegment', { description: 'Minutes of a segment (TS-20).' })
export class HoursOfSegmentType {
  @Field(() => WorkSegmentCodes, { description: 'Which.' })
  segment: WorkSegment | NotGiven;

  @Field(() => MinutesScalar, { description: 'How many minutes.' })
  minutes: bigint;
}

@ObjectType('WorkHours', { description: 'Hours of a span. Every code stands in its list, also with 0 minutes; minutes in groups and with one person are never one sum.' })
export class WorkHoursType {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => [HoursOfStaffType], { description: 'Entries of staff by staff category (BHV-20); attendance in groups of the marketplace is no entry of staff.' })
  byStaff: readonly HoursOfStaffType[];

  @Field(() => [HoursOfWorkTypeType], { description: 'The same by work type (BHV-23).' })
  byWorkType: readonly HoursOfWorkTypeType[];

  @Field(() => [HoursOfSegmentType], { description: 'The same by segment (TS-20).' })
  bySegment: readonly HoursOfSegmentType[];

  @Field(() => MinutesScalar, { description: 'Minutes that young people were there for in groups of the marketplace, by their attendance.' })
  groupMinutes: bigint;

  @Field(() => MinutesScalar, { description: "Minutes in groups of a provider's own." })
  groupInternalMinutes: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes with young people alone.' })
  singleMinutes: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes with parents.' })
  parentMinutes: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes with resource persons (DD-16).' })
  resourcePersonMinutes: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes for no single case.' })
  withoutCaseMinutes: bigint;
}
