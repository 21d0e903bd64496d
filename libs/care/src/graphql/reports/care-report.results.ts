import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType, ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, YearMonthScalar, type RefusalTypes } from '#platform/graphql';
import type { AnswerCareReportRefusal } from '../../application/reports/answer-care-report.use-case.js';
import type { BuildCareReportsRefusal } from '../../application/reports/build-care-reports.use-case.js';

@ObjectType('CareReportsOrdered', { description: 'The reports of the month are made, or are there already; careReportRun tells how far they are.' })
export class CareReportsOrderedType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@ObjectType('MonthNotOver', { implements: () => RefusalType, description: 'Only months that are over have a report (MONTH_NOT_OVER).' })
export class MonthNotOverType extends RefusalType {}

export const buildCareReportsRefusals: RefusalTypes<BuildCareReportsRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  MONTH_NOT_OVER: MonthNotOverType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const BuildCareReportsResultUnion = createUnionType({
  name: 'BuildCareReportsResult',
  description: 'That the reports are being made, or why not.',
  types: () => [CareReportsOrderedType, MonthNotOverType, ValueInvalidType, NotAnAgencyType, TryAgainType, IdempotencyConflictType] as const,
});

@ObjectType('CareReportAnswered', { description: 'The report is answered.' })
export class CareReportAnsweredType {
  @Field(() => ID, { description: 'Id of the report.' })
  reportId: string;
}

@ObjectType('ReportSuperseded', { implements: () => RefusalType, description: 'The figures were corrected since, and nobody answers old ones (REPORT_SUPERSEDED).' })
export class ReportSupersededType extends RefusalType {
  @Field(() => ID, { description: 'Id of the newest version.' })
  reportId: string;
}

export const answerCareReportRefusals: RefusalTypes<AnswerCareReportRefusal> = {
  REPORT_NOT_FOUND: NotFoundType,
  REPORT_SUPERSEDED: ReportSupersededType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AnswerCareReportResultUnion = createUnionType({
  name: 'AnswerCareReportResult',
  description: 'The answered report, or why it is not answered.',
  types: () => [CareReportAnsweredType, ReportSupersededType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
