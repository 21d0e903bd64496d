import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { HoursBasis } from '../../domain/reports/expected-hours.js';
import type { ReportVerdict } from '../../domain/reports/report-codes.js';
import { AttendanceStatusCodes } from '../register/session-register.type.js';
import { ReportHoursBasisCodes, ReportVerdictCodes } from '../reports/report.codes.js';

@ObjectType('CareWeek', { description: 'Care on the days of one approval inside one week, Monday to Sunday, reckoned as in a care report (DD-11).' })
export class CareWeekType {
  @Field(() => ID, { description: 'Id of the approval; of the case, where an import has brought what is approved.' })
  approvalId: string;

  @Field(() => LocalDateScalar, { description: 'First day of the approval in the week and in the span.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the approval in the week and in the span.' })
  to: string;

  @Field(() => Int, { description: 'How many days that is.' })
  days: number;

  @Field(() => ModuleCodes, { nullable: true, description: 'The approved module; null: hours were approved, or nothing is known.' })
  module: string | null;

  @Field(() => Int, { nullable: true, description: 'Lower end of the range in minutes a week, or of the whole intervention; null: no range.' })
  rangeFromMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Upper end of the range.' })
  rangeToMinutes: number | null;

  @Field(() => ReportHoursBasisCodes, { nullable: true, description: 'What the range is counted by; null: no range.' })
  hoursBasis: HoursBasis | null;

  @Field(() => Int, { description: 'Minutes in groups, by attendance lists and as worked within the help.' })
  groupMinutes: number;

  @Field(() => Int, { description: 'Minutes with the young person alone; never those of a group.' })
  singleMinutes: number;

  @Field(() => Int, { description: 'Minutes with parents.' })
  parentMinutes: number;

  @Field(() => Int, { description: 'Minutes with resource persons (DD-16).' })
  resourcePersonMinutes: number;

  @Field(() => Int, { description: 'The sum of the four.' })
  deliveredMinutes: number;

  @Field(() => Int, { description: 'Sessions of groups in which a seat was reserved, and those with a record besides.' })
  sessionsExpected: number;

  @Field(() => Int, { description: 'Sessions that were attended.' })
  sessionsAttended: number;

  @Field(() => Int, { description: 'Sessions missed with an excuse.' })
  sessionsExcused: number;

  @Field(() => Int, { description: 'Sessions missed without.' })
  sessionsUnexcused: number;

  @Field(() => ReportVerdictCodes, { description: 'Where the care of these days stands to the range; compared exactly. A single week settles nothing: reports are by month.' })
  verdict: ReportVerdict;
}

@ObjectType('CareSession', { description: 'A session of a group at which the case was expected, or came.' })
export class CareSessionType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'When it begins.' })
  start: string;

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'What the host recorded; null: nothing yet.' })
  status: AttendanceStatus | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of presence; null: did not come, or nothing is recorded.' })
  minutes: number | null;
}

@ObjectType('CareCourse', { description: 'How the care of a case goes.' })
export class CareCourseType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => [CareWeekType], { description: 'By day; none where nothing was approved, two where one approval follows another inside a week.' })
  weeks: readonly CareWeekType[];

  @Field(() => [CareSessionType], { description: 'Sessions that were not cancelled, by day and time.' })
  sessions: readonly CareSessionType[];
}
