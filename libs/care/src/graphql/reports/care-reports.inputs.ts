import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import type { ModuleCode } from '#agreements';
import { CommandInput, ConnectionArgs, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { ReportAnswer, ReportVerdict } from '../../domain/reports/report-codes.js';
import { ReportAnswerCodes, ReportVerdictCodes } from './report.codes.js';

@ArgsType()
export class CareReportsArgs extends ConnectionArgs {
  @Field(() => YearMonthScalar, { nullable: true, description: 'Only reports of this month.' })
  period?: string | null;

  @Field(() => ReportVerdictCodes, { nullable: true, description: 'Only reports with this verdict.' })
  verdict?: ReportVerdict | null;

  @Field(() => ID, { nullable: true, description: 'Only reports of this case.' })
  referralId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that ask the agency and have no answer yet.' })
  unansweredOnly?: boolean | null;
}

@InputType('BuildCareReportsInput', { description: 'Of which month the care reports of the agency acted for are to be made.' })
export class BuildCareReportsInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'A month that is over, from 2000-01 on.' })
  period: string;
}

@InputType('AnswerCareReportInput', { description: 'What the agency wants after a care report.' })
export class AnswerCareReportInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the newest version of the report.' })
  reportId: string;

  @Field(() => ReportAnswerCodes, { description: 'What is wanted.' })
  answer: ReportAnswer;

  @Field(() => ModuleCodes, { nullable: true, description: 'The wanted module; with CHANGE_MODULE alone.' })
  module?: ModuleCode | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On which day to talk; with TALK alone, from today to two years ahead, and left out where the provider is to propose one.' })
  talkOn?: string | null;
}
