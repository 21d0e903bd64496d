import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { connectionOf, DateTimeScalar, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { HoursBasis } from '../../domain/reports/expected-hours.js';
import type { ReportAnswer, ReportVerdict } from '../../domain/reports/report-codes.js';
import { ReportAnswerCodes, ReportHoursBasisCodes, ReportVerdictCodes } from './report.codes.js';

@ObjectType('CareReportAnswer', { description: 'What the agency wants after a report (DD-12).' })
export class CareReportAnswerType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the version that was answered.' })
  reportId: string;

  @Field(() => ReportAnswerCodes, { description: 'What is wanted.' })
  answer: ReportAnswer;

  @Field(() => ModuleCodes, { nullable: true, description: 'The wanted module; null: none.' })
  module: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On which day to talk; null: not said.' })
  talkOn: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was answered.' })
  answeredAt: Date;
}

@ObjectType('CareReport', { description: 'What was delivered on the days of one approval inside one month (DD-11). Never rewritten: a correction is a version of its own.' })
export class CareReportType {
  @Field(() => ID, { description: 'Identifier of this version.' })
  id: string;

  @Field(() => ID, { description: 'Id of the approval; of the case, where an import has brought what is approved.' })
  approvalId: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => Int, { description: '1 for the first; corrections count on.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether no newer version is there.' })
  isNewest: boolean;

  @Field(() => Boolean, { description: 'Whether this version takes the report back: the approval held on no day of the month after all.' })
  isWithdrawn: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the version that it corrects; null: it is the first.' })
  correctsId: string | null;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => LocalDateScalar, { description: 'First day of the approval in the month.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the approval in the month.' })
  to: string;

  @Field(() => Int, { description: 'How many days that is.' })
  days: number;

  @Field(() => String, { description: 'Legal basis, such as 31.' })
  legalBasis: string;

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

  @Field(() => Int, { description: 'Of the sum, minutes of professionals.' })
  professionalMinutes: number;

  @Field(() => Int, { description: 'Of the sum, minutes of semi-professionals.' })
  semiProfessionalMinutes: number;

  @Field(() => Int, { description: 'Of the sum, minutes of which nobody has said whose they were, such as those of attendance lists.' })
  notGivenMinutes: number;

  @Field(() => Int, { description: 'Sessions of groups in which a seat was reserved, and those with a record besides.' })
  sessionsExpected: number;

  @Field(() => Int, { description: 'Sessions that were attended.' })
  sessionsAttended: number;

  @Field(() => Int, { description: 'Sessions missed with an excuse.' })
  sessionsExcused: number;

  @Field(() => Int, { description: 'Sessions missed without.' })
  sessionsUnexcused: number;

  @Field(() => Int, { nullable: true, description: 'Minutes of the whole intervention, in the month in which it ends; null in all others.' })
  interventionMinutes: number | null;

  @Field(() => ReportVerdictCodes, { description: 'Where the care stands to the range; compared exactly.' })
  verdict: ReportVerdict;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when the agency is to answer; null: it is not asked.' })
  answerBy: string | null;

  @Field(() => DateTimeScalar, { description: 'When this version was made.' })
  madeAt: Date;
}

export const CareReportConnection = connectionOf(CareReportType, 'CareReport');
